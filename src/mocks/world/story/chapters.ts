// Every hand-written customer, one line each, in the order of their numbers.
import { ines, rosa } from './board/colleagues.ts';
import { ana, greta, nils, paul } from './board/unowned.ts';
import { james } from './james/james.ts';
import { annMarie } from './mine/ann-marie.ts';
import { caroline } from './mine/caroline.ts';
import { derek } from './mine/derek.ts';
import { hanna } from './mine/hanna.ts';
import { mireille } from './mine/mireille.ts';
import { oliver } from './mine/oliver.ts';
import { sofia } from './mine/sofia.ts';
import { yusuf } from './mine/yusuf.ts';
import { camille, jeanBaptiste } from './others/french.ts';
import { freya, imogen, kwame, ottilie } from './others/journeys.ts';
import { carolin, lena, luc, marcus, priti } from './others/short.ts';
import type { Chapter } from './person.ts';
import { arjun, tilda } from './traps/chats.ts';
import { noor, walter } from './traps/clocks.ts';
import { edith, victor } from './traps/letters.ts';
import { dilys, gwen, hamid } from './traps/messages.ts';
import { maximiliane, omar, zoe } from './traps/names.ts';
import { beatrice, grace, henrik, piotr, salma, theo } from './waiting/waiting.ts';

export const chapters: readonly Chapter[] = [
  james,
  oliver,
  derek,
  sofia,
  mireille,
  annMarie,
  hanna,
  yusuf,
  caroline,
  paul,
  greta,
  nils,
  ana,
  rosa,
  ines,
  piotr,
  beatrice,
  theo,
  grace,
  henrik,
  salma,
  edith,
  victor,
  hamid,
  dilys,
  gwen,
  arjun,
  tilda,
  walter,
  noor,
  zoe,
  omar,
  maximiliane,
  camille,
  jeanBaptiste,
  imogen,
  ottilie,
  kwame,
  freya,
  luc,
  carolin,
  lena,
  marcus,
  priti,
];
