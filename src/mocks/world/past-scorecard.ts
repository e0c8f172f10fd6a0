// What reviewers said of cases that were closed before the world began. Pure: the same case always has the same card.
import type { Mark } from '#src/desk/reviews.ts';
import { DAY } from '#src/lib/time.ts';
import { mixText } from './chance.ts';
import type { CaseRecord } from './records/case.ts';
import { BEGINS_AT } from './when.ts';

export interface PastScorecard {
  readonly caseId: string;
  readonly customer: string;
  readonly reviewerId: string;
  readonly marks: readonly Mark[];
  readonly change: string;
  readonly savedAt: number;
  readonly version: number;
}

/** One closed case of so many was read again. */
const ONE_IN = 5;
/** Younger ones are picked on the days themselves. */
const CLOSED_BEFORE = BEGINS_AT - 29 * DAY;
const READ_AFTER = 2 * DAY;

/** Nothing where nobody read it. */
export function pastScorecard(one: CaseRecord): PastScorecard | undefined {
  const { id, customer, resolvedAt, reopened, mergedInto } = one;
  if (resolvedAt === undefined || resolvedAt > CLOSED_BEFORE || reopened || mergedInto !== undefined)
    return undefined;
  const lot = mixText(`read again/${id}`);
  if (lot % ONE_IN !== 0) return undefined;
  return {
    caseId: id,
    customer,
    reviewerId: lot % 3 === 0 ? 'iris' : 'rene',
    marks: marksOf(one, lot >>> 8),
    change: '',
    savedAt: resolvedAt + READ_AFTER,
    version: 1,
  };
}

/** What staff noted decides what it can; how it was said, chance. */
function marksOf({ remarks, promises, ownedFrom }: CaseRecord, lot: number): readonly Mark[] {
  const told = remarks.filter(({ toldAgain }) => toldAgain === true).length;
  const sent = remarks.filter(({ sentTo }) => sentTo !== undefined).length;
  const isBroken = promises.some(({ state, brokenAt }) => state === 'broken' || brokenAt !== undefined);
  const mark = (criterion: Mark['criterion'], points: Mark['mark']): Mark => ({
    criterion,
    mark: points,
    words: '',
    evidence: [],
  });
  return [
    mark('one-owner', ownedFrom === undefined && lot % 4 > 0 ? 2 : 1),
    mark('not-told-again', told === 0 ? 2 : told === 1 ? 1 : 0),
    mark('promises-kept', promises.length === 0 ? null : isBroken ? 0 : 2),
    mark('channel-of-choice', sent === 0 ? 2 : sent === 1 ? 1 : 0),
    mark('true-words', (lot >>> 2) % 5 > 0 ? 2 : 1),
    mark('kind-words', (lot >>> 5) % 7 > 1 ? 2 : 1),
  ];
}
