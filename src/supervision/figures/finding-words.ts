// What stands out, in a sentence with its numbers. Pure: the same figures and language give the same words.
import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { inSentence } from '#src/cases/in-sentence.ts';
import type { Moves } from '#src/desk/figures.ts';
import { numberIn } from '#src/lib/format.ts';
import { nameOfChannel } from '#src/inbox/channel-name.tsx';
import { findingOf, type Finding } from './finding.ts';

export interface FindingWords {
  /** What it is about, in bold; absent where nothing stands out. */
  readonly lead?: string;
  readonly words: string;
}

/** How many stores are named; the others are counted. */
const NAMED = 2;

export function findingWords(moves: Pick<Moves, 'cells' | 'total'>, i18n: I18n): FindingWords {
  const finding = findingOf(moves);
  if (!finding) return { words: i18n._(msg`Nobody changed channel inside a case in this period.`) };
  const number = (value: number) => numberIn(i18n.locale).format(value);
  const { cell, trouble } = finding;
  const count = number(cell.count);
  const leaves = nameOfChannel(cell.leaves, i18n);
  const reaches = inSentence(nameOfChannel(cell.reaches, i18n), i18n.locale);
  if (trouble === undefined) {
    const total = number(moves.total);
    return {
      words: i18n._(
        msg`Nothing stands out. The most frequent way, ${leaves} to ${reaches}: ${count} of ${total}.`,
      ),
    };
  }
  const part = number(cell[trouble]);
  return {
    lead: i18n._(msg`${leaves} to ${reaches}, ${count}.`),
    words:
      trouble === 'unlogged'
        ? unloggedWords(finding, part, i18n)
        : trouble === 'sent'
          ? i18n._(msg`In ${part} of them we had sent the customer on.`)
          : i18n._(msg`In ${part} of them the customer had to tell the story again.`),
  };
}

function unloggedWords({ cell: { stores } }: Finding, part: string, i18n: I18n): string {
  const number = (value: number) => numberIn(i18n.locale).format(value);
  const named = stores.slice(0, NAMED).map(({ name, count }) => `${name} ${number(count)}`);
  const rest = stores.slice(NAMED).reduce((sum, { count }) => sum + count, 0);
  const others = number(rest);
  const list = [...named, ...(rest === 0 ? [] : [i18n._(msg`others ${others}`)])].join(', ');
  return i18n._(
    msg`In ${part} of them the customer says a store sent them, and the store logged no visit: ${list}.`,
  );
}
