// How the cases of each team scored, and the scorecards behind the median.
import { ENOUGH_CARDS, type Scores, type TeamScore } from '#src/desk/scores.ts';
import { scoreOf } from '#src/cases/rules/review.ts';
import { json, type BackendContext, type Call, type Principal, type Route } from '../../backend.ts';
import { customersSeenBy } from '../../principals.ts';
import { eachInSlices } from '../../slices.ts';
import { pastScorecard } from '../../world/past-scorecard.ts';
import type { CaseRecord } from '../../world/records/case.ts';
import type { World } from '../../world/records/world.ts';
import { londonDate } from '../../world/when.ts';
import { boardOf } from '../lists/case-index.ts';
import { badRequest } from '../problems.ts';
import { picksOfToday } from '../reviews/review-picks.ts';
import { openedBy } from '../reviews/review-seal.ts';
import { allReviews, reviewId, type ReviewRecord } from '../reviews/review-store.ts';
import { staffRef } from '../wire.ts';
import { askedOf, median, type Asked } from './asked.ts';
import { pageOf, type Hit } from './behind.ts';

/** `whole`: the world without anybody's rights laid over it. */
export function scoreRoutes(whole: () => World): readonly Route[] {
  const route = (
    path: string,
    answer: (call: Call, asked: Asked, cards: readonly Card[]) => unknown,
  ): Route => ({
    method: 'GET',
    path: `/figures/scores${path}`,
    needs: 'review.read',
    async answer(call) {
      const { searchParams: query } = call.url;
      const asked = askedOf(query, call.ctx.now());
      if (typeof asked === 'string') return badRequest(asked);
      const [brand, team] = [query.get('brand'), query.get('team')];
      const isMeant = ({ on }: Card) =>
        (brand === null || on.brand === brand) && (team === null || on.team === team);
      const cards = await cardsSeenBy({ ...call, whole: whole() }, asked);
      const answered = answer(call, asked, cards.filter(isMeant));
      return typeof answered === 'string' ? badRequest(answered) : json(answered);
    },
  });
  return [
    route(
      '',
      (_call, { from, to }, cards) =>
        ({
          from,
          to,
          teams: [...Map.groupBy(cards, ({ on }) => on.team)]
            .map(([team, own]) => teamScore(team, own))
            .toSorted((a, b) => (a.team < b.team ? -1 : 1)),
        }) satisfies Scores,
    ),
    route('/cases', ({ ctx, url: { searchParams } }, _asked, cards) => {
      const team = searchParams.get('in');
      const meant = cards.filter(({ on }) => team === null || on.team === team);
      return pageOf(
        meant.map((card) => behindOf(ctx.world, card)),
        ctx.world,
        searchParams,
      );
    }),
  ];
}

/** The team's score of the last 90 days, for somebody who was given feedback on one of its cases. */
export async function scoreOfTeam(
  asking: { readonly ctx: BackendContext; readonly principal: Principal; readonly whole: World },
  team: string,
): Promise<TeamScore> {
  const asked = askedOf(new URLSearchParams(), asking.ctx.now());
  const cards = typeof asked === 'string' ? [] : await cardsSeenBy(asking, asked);
  return teamScore(
    team,
    cards.filter(({ on }) => on.team === team),
  );
}

interface Card {
  readonly on: CaseRecord;
  readonly review: Pick<ReviewRecord, 'caseId' | 'reviewerId' | 'marks' | 'savedAt'>;
  readonly score: number;
  readonly of: number;
}

/** Scorecards saved in the period of cases this person may see, those of others only where they are open to them. */
async function cardsSeenBy(
  {
    ctx,
    principal,
    whole,
  }: { readonly ctx: BackendContext; readonly principal: Principal; readonly whole: World },
  { from, to }: Pick<Asked, 'from' | 'to'>,
): Promise<readonly Card[]> {
  const { cases } = await boardOf(ctx, whole);
  const sees = customersSeenBy(principal, whole);
  const saved = await allReviews(ctx);
  const again = new Set(saved.map(reviewId));
  const past = await eachInSlices([...cases.values()], (one) => {
    const card = pastScorecard(one);
    return card ? [card] : [];
  });
  const me = principal.staff?.id ?? '';
  const known = new Set([
    ...saved.filter(({ reviewerId }) => reviewerId === me).map(({ caseId }) => caseId),
    ...(await openedBy(ctx, me)),
  ]);
  const isBlind = principal.may('review.score');
  const { picks } = isBlind ? await picksOfToday(ctx, whole) : { picks: [] };
  const today = londonDate(ctx.now());
  const fresh = isBlind ? saved.filter(({ savedAt }) => londonDate(savedAt) === today) : [];
  const unseen = new Set([...picks, ...fresh].map(({ caseId }) => caseId).filter((id) => !known.has(id)));
  return eachInSlices([...past.filter((one) => !again.has(reviewId(one))), ...saved], (review) => {
    const on = cases.get(review.caseId);
    const day = londonDate(review.savedAt);
    const { score, of } = scoreOf(review.marks);
    const counts = on && of > 0 && day >= from && day <= to && sees(on.customer) && !unseen.has(on.id);
    return counts ? [{ on, review, score, of }] : [];
  });
}

function teamScore(team: string, cards: readonly Card[]): TeamScore {
  const shares = cards.map(({ score, of }) => score / of);
  return { team, cards: cards.length, ...(cards.length >= ENOUGH_CARDS && { median: median(shares) }) };
}

const behindOf = (world: World, { on, review, score, of }: Card): Hit => ({
  one: on,
  at: review.savedAt / 1000,
  more: { points: { score, of }, by: staffRef(world, review.reviewerId).name },
});
