// A scorecard while it is written: what was said of each criterion, and the entries that show it, numbered by time.
import { criteria, type Criterion, type Evidence, type Mark, type Review } from '#src/desk/reviews.ts';

export interface DraftMark {
  /** Undefined: nothing was said yet; null: it is not due yet. */
  readonly mark: Mark['mark'] | undefined;
  readonly words: string;
  readonly evidence: readonly Evidence[];
}

export interface Card {
  readonly marks: Readonly<Record<Criterion, DraftMark>>;
  readonly change: string;
}

const NOTHING: DraftMark = { mark: undefined, words: '', evidence: [] };

/** The card as it was saved; a new one without a saved one. */
export function cardOf(saved: Review | undefined): Card {
  const of = (criterion: Criterion): DraftMark =>
    saved?.marks.find((one) => one.criterion === criterion) ?? NOTHING;
  return {
    marks: {
      'one-owner': of('one-owner'),
      'not-told-again': of('not-told-again'),
      'promises-kept': of('promises-kept'),
      'channel-of-choice': of('channel-of-choice'),
      'true-words': of('true-words'),
      'kind-words': of('kind-words'),
    },
    change: saved?.change ?? '',
  };
}

export const withMark = (card: Card, criterion: Criterion, more: Partial<DraftMark>): Card => ({
  ...card,
  marks: { ...card.marks, [criterion]: { ...card.marks[criterion], ...more } },
});

/** Cites an entry for a criterion, or no longer. */
export function cited(card: Card, criterion: Criterion, entry: Evidence): Card {
  const { evidence } = card.marks[criterion];
  const without = evidence.filter(({ key }) => key !== entry.key);
  return withMark(card, criterion, {
    evidence: without.length < evidence.length ? without : [...evidence, entry],
  });
}

/** The number of every entry that is cited anywhere, in the order of time. */
export function numbersOf(
  marks: readonly { readonly evidence: readonly Evidence[] }[],
): ReadonlyMap<string, number> {
  const all = new Map(marks.flatMap(({ evidence }) => evidence).map((entry) => [entry.key, entry]));
  const inOrder = [...all.values()].toSorted(
    (a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.key < b.key ? -1 : 1),
  );
  return new Map(inOrder.map(({ key }, at) => [key, at + 1]));
}

/** Everything as the desk wants it; undefined while something has no mark. */
export function marksOf({ marks }: Card): readonly Mark[] | undefined {
  const said = criteria.flatMap((criterion) => {
    const { mark, words, evidence } = marks[criterion];
    return mark === undefined ? [] : [{ criterion, mark, words, evidence: [...evidence] }];
  });
  return said.length === criteria.length ? said : undefined;
}

/** The points that can be had: of what is said to be due, of everything while nothing is said. */
export function pointsOf({ marks }: Card): number {
  const said = criteria.filter((criterion) => marks[criterion].mark !== undefined);
  return (
    2 * (said.length === 0 ? criteria : said.filter((criterion) => marks[criterion].mark !== null)).length
  );
}

export const unmarked = ({ marks }: Card): number =>
  criteria.filter((criterion) => marks[criterion].mark === undefined).length;
