// Acts on a case: who owns it, how it lives, how urgent it is. Two people at once cannot both win.
import { caseActs } from '#src/cases/rules/standing.ts';
import { problem, type Call, type Principal, type Route, type Tx } from '../../backend.ts';
import type { CaseRecord } from '../../world/records/case.ts';
import { orderFrom, type Act } from './act-orders.ts';
import { caseFor, caseIn, lastChange } from './case-store.ts';
import { doAct, type Wish as ActWish } from './do-act.ts';
import { etagOf, outcome, postOnce, refusal, type Outcome } from '../posts.ts';
import { notFound } from '../problems.ts';
import { caseWire, iso, showingIn, staffRef, type Showing } from '../wire.ts';

type Body = Readonly<Record<string, unknown>>;

export const caseActRoutes: readonly Route[] = caseActs.flatMap((act) =>
  act === 'note'
    ? []
    : {
        method: 'POST',
        path: `/cases/:id/${act}`,
        needs: `case.${act}`,
        writes: true,
        answer: (call: Call) => perform(call, act),
      },
);

async function perform(call: Call, act: Act): Promise<Response> {
  const { ctx, params, principal, request } = call;
  const id = params['id'] ?? '';
  if (!(await caseFor(ctx, principal, id))) return notFound();
  const wanted = request.headers.get('If-Match');
  if (wanted === null) return problem(428, 'Say which version of the case you saw: If-Match.');
  return postOnce(call, async (tx, body) => {
    const now = ctx.now();
    const current = await caseIn(tx, ctx.world, now, id);
    if (!current) return refusal(404, 'There is nothing here for you.');
    const showing = await showingIn(tx, call);
    if (wanted !== '*' && wanted !== etagOf(current.version)) return stale(tx, showing, current);
    return decideAndDo(tx, { act, current, body, principal, showing, now });
  });
}

/** Who was faster, when, and how the case stands now. */
export async function stale(tx: Tx, showing: Showing, current: CaseRecord): Promise<Outcome> {
  const change = await lastChange(tx, current.id);
  return refusal(412, 'The case has changed since you saw it.', {
    ...(change?.by !== undefined && { by: staffRef(showing.world, change.by) }),
    ...(change && { at: iso(change.at) }),
    current: caseWire(showing, current),
  });
}

type Wish = Omit<ActWish, 'order' | 'staff'> & { readonly body: Body; readonly principal: Principal };

async function decideAndDo(tx: Tx, { body, principal, ...wish }: Wish): Promise<Outcome> {
  const { act, current, showing } = wish;
  const { staff } = principal;
  if (!staff) return refusal(403, 'Only people own cases.');
  const order = orderFrom(act, body, showing.world);
  if ('detail' in order) return refusal(400, 'The request cannot be read.', { detail: order.detail });
  const done = await doAct(tx, { ...wish, order, staff });
  if (done.ok) return outcome(caseWire(showing, done.next));
  if (act === 'claim' && done.reason === 'already-yours') return outcome(caseWire(showing, current));
  return refusal(409, 'The case does not allow this now.', {
    reason: done.reason,
    current: caseWire(showing, current),
  });
}
