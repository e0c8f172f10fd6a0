// Following a case: being told of what happens to it without owning it. Everybody follows for themselves.
import type { Call, Route } from '../../backend.ts';
import { caseFor, caseIn, keepCase } from './case-store.ts';
import { answered, outcome } from '../posts.ts';
import { notFound } from '../problems.ts';
import { caseWire, showingFor } from '../wire.ts';

export const followRoutes: readonly Route[] = (
  [
    ['PUT', true],
    ['DELETE', false],
  ] as const
).map(([method, follows]) => ({
  method,
  path: '/cases/:id/follow',
  needs: 'case.follow',
  writes: true,
  answer: (call) => follow(call, follows),
}));

async function follow({ ctx, params, principal }: Call, follows: boolean): Promise<Response> {
  const id = params['id'] ?? '';
  const { staff } = principal;
  if (!staff || !(await caseFor(ctx, principal, id))) return notFound();
  const kept = await ctx.write(async (tx) => {
    const current = await caseIn(tx, ctx.world, ctx.now(), id);
    if (!current) return undefined;
    const others = (current.followers ?? []).filter((one) => one !== staff.id);
    if (follows === others.length < (current.followers ?? []).length) return current;
    await tx.journal({ act: follows ? 'follow' : 'unfollow', case: id, by: staff.id });
    return keepCase(tx, { ...current, followers: follows ? [...others, staff.id] : others });
  });
  return kept ? answered(outcome(caseWire(await showingFor({ ctx, principal }), kept))) : notFound();
}
