// A customer said thank you to whoever took an order of theirs by hand: it stands on the line, and they are told. Who
// took it is what the order system says, not what is asked for.
import { LONGEST_PRAISE, type PraiseRefusal } from '#src/desk/praise.ts';
import type { Call, Route } from '../../backend.ts';
import { seesCustomer } from '../../principals.ts';
import type { CaseRecord } from '../../world/records/case.ts';
import type { OrderRecord } from '../../world/records/shop.ts';
import type { Feed } from '../../world/records/world.ts';
import { channelOf } from '../../world/threads.ts';
import { casesOf } from '../cases/case-store.ts';
import { saveEntry } from '../entries/entry-store.ts';
import { notify } from '../people/notify.ts';
import { outcome, postOnce, refusal } from '../posts.ts';
import { notFound } from '../problems.ts';
import { entryWire } from '../entries/entry-wire.ts';
import { staffRef } from '../wire.ts';

export const praiseRoute: Route = {
  method: 'POST',
  path: '/customers/:id/praise',
  needs: 'praise.record',
  writes: true,
  answer: praise,
};

/** Orders that were praised, by id: once each, whoever records it. */
const PRAISED = 'praised';

async function praise(call: Call): Promise<Response> {
  const { ctx, params, principal } = call;
  const { staff } = principal;
  const customer = params['id'] ?? '';
  if (!staff || !seesCustomer(principal, ctx.world, customer)) return notFound();
  const feed = await ctx.feed('order', customer);
  return postOnce(call, async (tx, { order: orderId, words = '', intentId }) => {
    if (typeof words !== 'string' || words.length > LONGEST_PRAISE)
      return refusal(400, 'The request cannot be read.', {
        detail: `\`words\` is a text of at most ${String(LONGEST_PRAISE)} characters.`,
      });
    const order = orderIn(feed, orderId);
    if (!order) return refusal(404, 'There is nothing here for you.');
    const to = order.takenById;
    if (to === undefined) return refused('nobody');
    if (to === staff.id) return refused('own');
    if ((await tx.get(PRAISED, order.id)) !== undefined) return refused('already');
    const now = ctx.now();
    const on = caseOf(order, await casesOf(tx, ctx.world, now, customer));
    const entry = await saveEntry(tx, now, {
      customer,
      kind: 'praise',
      who: staff.name,
      staffId: staff.id,
      text: words.trim(),
      to: staffRef(ctx.world, to).name,
      praise: { staffId: to, order: order.number },
      ...(on && { caseId: on.id }),
      ...(typeof intentId === 'string' && { intentId }),
    });
    await tx.put(PRAISED, order.id, entry.id);
    if (on)
      await notify(tx, ctx.world, {
        kind: 'praised',
        on,
        at: entry.at,
        by: staff.id,
        to: [to],
        channel: 'notes',
        entryId: entry.id,
        words: order.number,
      });
    await tx.journal({ act: 'praised', customer, order: order.id, staff: to, by: staff.id, entry: entry.id });
    return outcome(entryWire(entry), 201);
  });
}

const WHY = {
  nobody: 'Nobody of us took this order by hand.',
  own: 'You took this order yourself: let a colleague record it.',
  already: 'The thank-you for this order is recorded already.',
} as const satisfies Record<PraiseRefusal, string>;

const refused = (reason: PraiseRefusal) =>
  refusal(400, 'It cannot be recorded.', { reason, detail: WHY[reason] });

function orderIn(feed: Feed<OrderRecord>, id: unknown): OrderRecord | undefined {
  for (let at = feed.length - 1; at >= 0; at--) {
    const order = feed.at(at);
    if (order.id === id) return order;
  }
  return undefined;
}

/** The case the order belongs to, else the customer's newest; one that was merged tells of nothing any more. */
function caseOf({ id }: OrderRecord, cases: readonly CaseRecord[]): CaseRecord | undefined {
  const standing = cases.filter(({ mergedInto }) => mergedInto === undefined);
  const channel = channelOf('order');
  return (
    standing.find(({ threads }) => threads.some((one) => one.channel === channel && one.thread === id)) ??
    standing[0]
  );
}
