// What Margaret Ashdown and her shop say to each other, a million times, from a handful of parts.
import { mix, pickAt } from '../../chance.ts';

const OPENINGS = [
  'Good morning',
  'Hello again',
  'Me once more',
  'A question',
  'Just to say',
  'For the record',
  'Before I forget',
  'Quickly',
];
const THINGS = [
  'the blue coat',
  'the linen shirt',
  'the felt hat',
  'the green scarf',
  'the rain jacket',
  'the straw bag',
  'the wool socks',
  'the sewing kit',
  'the brass button',
  'the long skirt',
  'the leather belt',
  'the umbrella',
];
const MATTERS = [
  'has it come in',
  'is it ready',
  'was it charged twice',
  'can it wait until Friday',
  'does it come in grey',
  'may I bring it back',
  'who signed for it',
  'is it still on sale',
  'can you hold it',
  'has it been mended',
];
const ANSWERS = [
  'It has, shelf B2',
  'Tomorrow from ten',
  'Only once, I have checked',
  'Until Saturday if you like',
  'In grey and in navy',
  'Of course, any store',
  'Your neighbour did',
  'Until Sunday',
  'It is held in your name',
  'It has, at no charge',
];

const part = (list: readonly string[], ...seed: readonly number[]): string => pickAt(list, mix(...seed));

/** A customer's sentence; the same for the same numbers. */
export const asked = (salt: number, index: number): string =>
  `${part(OPENINGS, salt, index, 1)}: ${part(THINGS, salt, index, 2)}, ${part(MATTERS, salt, index, 3)}?`;
/** Our sentence. */
export const answered = (salt: number, index: number): string =>
  `${part(ANSWERS, salt, index, 4)}, Margaret.`;
/** What it is about, for subjects and items. */
export const thing = (salt: number, index: number): string =>
  part(THINGS, salt, index, 2).replace(/^the /, '');
