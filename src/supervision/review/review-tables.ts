// The queue, and what reviewers said of one case, as files.
import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { criteria, type Mark, type QueueItem, type Review } from '#src/desk/reviews.ts';
import type { Table } from '../figures/save-table.tsx';
import { criterionWords } from './review-words.ts';

/** A row a case. */
export const queueTable = (
  { day, items }: { readonly day: string; readonly items: readonly QueueItem[] },
  because: (item: QueueItem) => string,
  i18n: I18n,
): Table => ({
  name: `${i18n._(msg`review-queue`)}-${day}`,
  rows: [
    [
      msg`Case`,
      msg`Customer`,
      msg`What it is about`,
      msg`Team`,
      msg`Why it was picked`,
      msg`Your points`,
      msg`Of so many due`,
      msg`Questions others answered otherwise`,
      msg`Shared with`,
    ].map((head) => i18n._(head)),
    ...items.map((item) => {
      const { case: one, mine, differ } = item;
      return [
        one.id,
        one.customer.name,
        one.subject,
        one.team,
        because(item),
        mine?.score,
        mine?.of,
        differ,
        mine?.sharedWith?.name,
      ];
    }),
  ],
});

export type Card = Pick<Review, 'reviewer' | 'score' | 'of'> & {
  readonly marks: readonly Pick<Mark, 'criterion' | 'mark'>[];
};

/** A row a question, a column a reviewer. */
export const compareTable = (caseId: string, cards: readonly Card[], i18n: I18n): Table => ({
  name: `${i18n._(msg`side-by-side`)}-${caseId}`,
  rows: [
    [i18n._(msg`Question`), ...cards.map(({ reviewer }) => reviewer.name)],
    ...criteria.map((criterion) => [
      i18n._(criterionWords[criterion]),
      ...cards.map(({ marks }) => {
        const mark = marks.find((one) => one.criterion === criterion)?.mark;
        return mark ?? i18n._(msg`not due`);
      }),
    ]),
    [i18n._(msg`Points`), ...cards.map(({ score }) => score)],
    [i18n._(msg`Of so many due`), ...cards.map(({ of }) => of)],
  ],
});
