// One act on many cases in one transaction: each is judged by itself, and for each it is said what became of it. What
// was done can be undone for an hour.
import {
  manyActs,
  MOST_CASES,
  type CaseOutcome,
  type ManyAct,
  type ManyOutcome,
} from '#src/desk/case-acts.ts';
import { freshId } from '#src/lib/ids.ts';
import { problem, type Call, type Route, type Tx } from '../../backend.ts';
import { seesCustomer } from '../../principals.ts';
import type { CaseRecord } from '../../world/records/case.ts';
import type { StaffRecord } from '../../world/records/group.ts';
import { orderFrom, type Order } from './act-orders.ts';
import { caseIn, keepCase } from './case-store.ts';
import { readBy } from './cases.ts';
import { doAct } from './do-act.ts';
import { outcome, postOnce, refusal } from '../posts.ts';
import { changedSince, differencesOf, keepDeed, undoDeed, type DeedPart } from './undo.ts';
import { showingIn, type Showing } from '../wire.ts';

export const manyActRoutes: readonly Route[] = [
  { method: 'POST', path: '/case-acts', needs: 'case.read', writes: true, answer: actOnMany },
  { method: 'POST', path: '/case-acts/:deed/undo', needs: 'case.read', writes: true, answer: undoDeed },
];

interface Asked {
  readonly id: string;
  readonly version: number;
}

async function actOnMany(call: Call): Promise<Response> {
  const { principal, ctx } = call;
  const { staff } = principal;
  if (!staff) return problem(403, 'Only people own cases.');
  return postOnce(call, async (tx, body) => {
    const act = manyActs.find((one) => one === body['act']);
    const cases = casesFrom(body['cases']);
    if (!act || !cases)
      return refusal(400, 'The request cannot be read.', {
        detail: `\`act\` is one of ${manyActs.join(', ')}; \`cases\` names 1 to ${String(MOST_CASES)} cases, each once, with the version seen.`,
      });
    if (act !== 'read' && act !== 'unread' && !principal.may(`case.${act}`))
      return refusal(403, 'Your role does not allow this.');
    const order = act === 'read' || act === 'unread' ? NO_ORDER : orderFrom(act, body, ctx.world);
    if ('detail' in order) return refusal(400, 'The request cannot be read.', { detail: order.detail });
    const showing = await showingIn(tx, call);
    const items: CaseOutcome[] = [];
    const parts: DeedPart[] = [];
    for (const asked of cases) {
      const one = await caseIn(tx, ctx.world, ctx.now(), asked.id);
      if (!one || !seesCustomer(principal, ctx.world, one.customer)) {
        items.push({ id: asked.id, done: false, reason: 'not-found' });
        continue;
      }
      const { item, next } = await actOnOne(tx, { act, order, staff, showing, now: ctx.now() }, one, asked);
      items.push(item);
      if (next) parts.push(differencesOf(one, next));
    }
    const deed = parts.length === 0 ? undefined : freshId();
    if (deed !== undefined) await keepDeed(tx, deed, { by: staff.id, at: ctx.now(), parts });
    await tx.journal({
      act: 'many',
      does: act,
      by: staff.id,
      done: parts.map(({ id }) => id),
      refused: items.filter(({ done }) => !done).map(({ id, reason }) => `${id} ${reason ?? ''}`),
    });
    return outcome({ ...(deed !== undefined && { deed }), items } satisfies ManyOutcome);
  });
}

const NO_ORDER: Order = { why: '', story: '' };

interface Wish {
  readonly act: ManyAct;
  readonly order: Order;
  readonly staff: StaffRecord;
  readonly showing: Showing;
  readonly now: number;
}

/** What became of one case; `next` where it is another now. */
async function actOnOne(
  tx: Tx,
  { act, order, staff, showing, now }: Wish,
  current: CaseRecord,
  { id, version }: Asked,
): Promise<{ readonly item: CaseOutcome; readonly next?: CaseRecord }> {
  // Whether one has read something is nobody else's decision: no version is asked for.
  if (act === 'read' || act === 'unread') {
    const seen = readBy(current, staff.id, now);
    const markedUnread = { ...current.markedUnread, [staff.id]: now };
    const next = await keepCase(tx, act === 'read' ? seen : { ...current, markedUnread });
    return { item: { id, done: true, version: next.version }, next };
  }
  if (version !== current.version) return { item: await changedSince(tx, showing, current) };
  const done = await doAct(tx, { act, current, order, staff, showing, now });
  if (!done.ok) return { item: { id, done: false, reason: done.reason } };
  return { item: { id, done: true, version: done.next.version }, next: done.next };
}

/** Undefined when they cannot be read, are too many, or one is named twice. */
function casesFrom(value: unknown): readonly Asked[] | undefined {
  if (!Array.isArray(value) || value.length === 0 || value.length > MOST_CASES) return undefined;
  const items: readonly unknown[] = value;
  const cases = items.filter(isAsked);
  return new Set(cases.map(({ id }) => id)).size === value.length ? cases : undefined;
}

const isAsked = (item: unknown): item is Asked =>
  typeof item === 'object' &&
  item !== null &&
  'id' in item &&
  typeof item.id === 'string' &&
  'version' in item &&
  typeof item.version === 'number';
