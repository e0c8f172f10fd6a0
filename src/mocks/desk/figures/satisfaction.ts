// How satisfied customers were, by the channels they chose and by how many it took.
import type { FigureCase, Satisfaction } from '#src/desk/figures.ts';
import type { World } from '../../world/records/world.ts';
import { figureCase } from './behind.ts';
import type { Page } from './book.ts';
import type { CaseFacts } from './case-facts.ts';
import { secondOf } from './case-entries.ts';

/** 4 or 5 of 5. */
const isSatisfied = ({ score }: CaseFacts): boolean => score !== undefined && score >= 4;
/** 1, 2, or 3 and more. */
const journeyOf = ({ channels }: CaseFacts): number => Math.min(3, channels.length);
const JOURNEYS = [1, 2, 3];

export function satisfactionOf(pages: readonly Page[]): Pick<Satisfaction, 'channels' | 'journeys'> {
  const all = pages.filter(({ isOpening }) => isOpening).map(({ facts }) => facts);
  const channels = [...new Set(all.flatMap((facts) => facts.chosen))].toSorted();
  return {
    channels: channels.map((channel) => ({
      channel,
      ...scoreOf(all.filter(({ chosen }) => chosen.includes(channel))),
    })),
    journeys: JOURNEYS.map((count) => ({
      channels: count,
      ...scoreOf(all.filter((facts) => journeyOf(facts) === count)),
    })),
  };
}

const scoreOf = (all: readonly CaseFacts[]) => ({
  cases: all.length,
  asked: all.filter(({ wasAsked }) => wasAsked).length,
  answers: all.filter(({ score }) => score !== undefined).length,
  satisfied: all.filter(isSatisfied).length,
});

export function satisfactionBehind(
  pages: readonly Page[],
  world: World,
  query: URLSearchParams,
): readonly FigureCase[] {
  const channel = query.get('channel');
  const channels = query.get('channels');
  const only = query.get('only');
  const isMeant = (facts: CaseFacts): boolean =>
    (channel === null || facts.chosen.includes(channel)) &&
    (channels === null || journeyOf(facts) === Number(channels)) &&
    (only !== 'asked' || facts.wasAsked) &&
    (only !== 'answers' || facts.score !== undefined) &&
    (only !== 'satisfied' || isSatisfied(facts));
  return pages
    .filter(({ isOpening, facts }) => isOpening && isMeant(facts))
    .map(({ one, facts: { score } }) => ({
      ...figureCase(world, one, secondOf(one.openedAt)),
      ...(score !== undefined && { score: Math.round(score) }),
    }));
}
