// How satisfied customers were, by the channels they chose and by how many it took.
import type { Satisfaction } from '#src/desk/figures.ts';
import { inSlices } from '../../slices.ts';
import type { Hit } from './behind.ts';
import type { Page } from './book.ts';
import type { CaseFacts } from './case-facts.ts';
import { secondOf } from './case-entries.ts';

/** 4 or 5 of 5. */
const isSatisfied = ({ score }: CaseFacts): boolean => score !== undefined && score >= 4;
/** 1, 2, or 3 and more. */
const journeyOf = ({ channels }: CaseFacts): number => Math.min(3, channels.length);
const JOURNEYS = [1, 2, 3];

const NONE = { cases: 0, asked: 0, answers: 0, satisfied: 0 };
type Score = typeof NONE;

export async function satisfactionOf(
  pages: readonly Page[],
): Promise<Pick<Satisfaction, 'channels' | 'journeys'>> {
  const channels = new Map<string, Score>();
  const journeys = new Map(JOURNEYS.map((length) => [length, { ...NONE }]));
  await inSlices(pages, ({ isOpening, facts }) => {
    if (!isOpening) return;
    for (const channel of facts.chosen) {
      const score = channels.get(channel) ?? { ...NONE };
      channels.set(channel, score);
      count(score, facts);
    }
    const journey = journeys.get(journeyOf(facts));
    if (journey) count(journey, facts);
  });
  return {
    channels: [...channels]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([channel, score]) => ({ channel, ...score })),
    journeys: [...journeys].map(([length, score]) => ({ channels: length, ...score })),
  };
}

function count(score: Score, facts: CaseFacts): void {
  score.cases += 1;
  if (facts.wasAsked) score.asked += 1;
  if (facts.score !== undefined) score.answers += 1;
  if (isSatisfied(facts)) score.satisfied += 1;
}

export function satisfactionBehind(query: URLSearchParams): (page: Page) => readonly Hit[] {
  const channel = query.get('channel');
  const channels = query.get('channels');
  const only = query.get('only');
  const isMeant = (facts: CaseFacts): boolean =>
    (channel === null || facts.chosen.includes(channel)) &&
    (channels === null || journeyOf(facts) === Number(channels)) &&
    (only !== 'asked' || facts.wasAsked) &&
    (only !== 'answers' || facts.score !== undefined) &&
    (only !== 'satisfied' || isSatisfied(facts));
  return ({ isOpening, one, facts }) => {
    const { score } = facts;
    return isOpening && isMeant(facts)
      ? [
          {
            one,
            at: secondOf(one.openedAt),
            ...(score !== undefined && { more: { score: Math.round(score) } }),
          },
        ]
      : [];
  };
}
