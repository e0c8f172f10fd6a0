// Entries go to another case, a case is split, two become one, and all of it is undone: both cases, the line and the
// journal in one transaction. The rules decide.
import { problem, type Call, type Route } from '../../backend.ts';
import { stale } from '../cases/case-acts.ts';
import { entryOf, historyOf } from '../cases/case-history.ts';
import { caseFor, caseIn, casesOf, casesOfCustomer } from '../cases/case-store.ts';
import { etagOf, postOnce, readObject, refusal } from '../posts.ts';
import { notFound } from '../problems.ts';
import { showingIn } from '../wire.ts';
import type { Deed } from './deed.ts';
import { namesFrom } from './entries-named.ts';
import { merge } from './merge.ts';
import { move } from './move.ts';
import { split } from './split.ts';
import { undo } from './undo.ts';

type Act = 'move' | 'split' | 'merge' | 'undo';

export const joiningRoutes: readonly Route[] = (['move', 'split', 'merge', 'undo'] as const).map((act) => ({
  method: 'POST',
  path: `/cases/:id/${act}`,
  needs: `case.${act}`,
  writes: true,
  answer: (call) => perform(call, act),
}));

async function perform(call: Call, act: Act): Promise<Response> {
  const { ctx, params, principal, request } = call;
  const { staff } = principal;
  const id = params['id'] ?? '';
  const seen = await caseFor(ctx, principal, id);
  if (!staff || !seen) return notFound();
  const wanted = request.headers.get('If-Match');
  if (wanted === null) return problem(428, 'Say which version of the case you saw: If-Match.');
  const named = namesFrom(readObject(await request.clone().text())?.['entries']) ?? [];
  const theirs = await casesOfCustomer(ctx, seen.customer);
  const history = await historyOf(ctx, seen.customer, Math.min(...theirs.map(({ openedAt }) => openedAt)));
  const found = await Promise.all(named.map((name) => entryOf(ctx, seen.customer, name)));
  return postOnce(call, async (tx, body) => {
    const now = ctx.now();
    const showing = await showingIn(tx, call);
    const one = await caseIn(tx, ctx.world, now, id);
    if (!one) return refusal(404, 'There is nothing here for you.');
    if (wanted !== '*' && wanted !== etagOf(one.version)) return stale(tx, showing, one);
    const cases = await casesOf(tx, ctx.world, now, one.customer);
    const deed: Deed = { tx, body, one, cases, history, staff, showing, now };
    switch (act) {
      case 'move':
        return move(deed, found);
      case 'split':
        return split(deed, found);
      case 'merge':
        return merge(deed);
      case 'undo':
        return undo(deed);
    }
  });
}
