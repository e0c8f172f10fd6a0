// How a scorecard adds up, and why a case is worth reading again. Pure.
import { criteria, type Criterion, type Mark, type PickReason } from '#src/desk/reviews.ts';
import { DAY } from '#src/lib/time.ts';

/** What is not due yet leaves the total. */
export function scoreOf(marks: readonly Pick<Mark, 'mark'>[]): {
  readonly score: number;
  readonly of: number;
} {
  const due = marks.flatMap(({ mark }) => (mark === null ? [] : [mark]));
  return { score: due.reduce<number>((sum, mark) => sum + mark, 0), of: 2 * due.length };
}

/** On which questions scorecards of one case do not say the same. */
export const differing = (
  cards: readonly (readonly Pick<Mark, 'criterion' | 'mark'>[])[],
): readonly Criterion[] =>
  criteria.filter(
    (criterion) =>
      new Set(cards.map((marks) => marks.find((one) => one.criterion === criterion)?.mark)).size > 1,
  );

/** The part of a case that says whether it stands out. Instants in epoch milliseconds. */
export interface CaseToPick {
  readonly openedAt: number;
  readonly resolvedAt?: number;
  readonly trail: readonly { readonly channel: string }[];
  readonly remarks: readonly { readonly toldAgain?: boolean }[];
  readonly promises: readonly { readonly state: 'open' | 'kept' | 'broken'; readonly brokenAt?: number }[];
}

export interface Answer {
  readonly score: number;
  readonly of: number;
}

const LONG_MS = 7 * DAY;
const MANY_SWITCHES = 3;
const OFTEN_TOLD = 2;

export const switchesOf = ({ trail }: Pick<CaseToPick, 'trail'>): number =>
  trail.filter(({ channel }, at) => at > 0 && trail[at - 1]?.channel !== channel).length;

export const toldAgainIn = ({ remarks }: Pick<CaseToPick, 'remarks'>): number =>
  remarks.filter(({ toldAgain }) => toldAgain === true).length;

/** Two of five, or the like: the lower two fifths. */
export const isLow = ({ score, of }: Answer): boolean => of > 0 && score / of <= 0.4;

/** The first reason that holds for it; undefined: it does not stand out. */
export function standsOut(
  one: CaseToPick,
  answers: readonly Answer[],
  now: number,
): Exclude<PickReason, 'random'> | undefined {
  if (one.promises.some(({ state, brokenAt }) => state === 'broken' || brokenAt !== undefined))
    return 'broken-promise';
  if (answers.some(isLow)) return 'low-score';
  if (toldAgainIn(one) >= OFTEN_TOLD) return 'told-again';
  if (switchesOf(one) >= MANY_SWITCHES) return 'many-switches';
  return (one.resolvedAt ?? now) - one.openedAt >= LONG_MS ? 'long' : undefined;
}
