// Who else was refused what this customer was refused: codes that a website did not take, over the cases of a month.
import type { RefusedToo } from '#src/desk/refused-too.ts';
import { DAY } from '#src/lib/time.ts';
import { json, type BackendContext, type Call, type Route } from '../../backend.ts';
import { customersSeenBy } from '../../principals.ts';
import type { CaseRecord } from '../../world/records/case.ts';
import type { WebEventRecord } from '../../world/records/seen.ts';
import type { World } from '../../world/records/world.ts';
import { channelOf } from '../../world/threads.ts';
import { boardOf } from '../lists/case-index.ts';
import { caseFor } from '../cases/case-store.ts';
import { notFound } from '../problems.ts';
import { iso, staffRef } from '../wire.ts';

const DAYS = 30;
const SHOWN = 20;
/** Cases looked at in one go: well below 50 ms. */
const SLICE = 40;

/** Where a customer is refused a code. */
const TOLD_ON = channelOf('web-event');

/** `whole`: the world without anybody's rights laid over it. */
export const refusedTooRoute = (whole: () => World): Route => ({
  method: 'GET',
  path: '/cases/:id/refused-too',
  needs: 'case.read',
  answer: (call) => showRefusedToo(call, whole()),
});

interface Meeting {
  readonly one: CaseRecord;
  readonly at: number;
}

async function showRefusedToo({ ctx, params, principal }: Call, whole: World): Promise<Response> {
  const own = await caseFor(ctx, principal, params['id'] ?? '');
  if (!own) return notFound();
  const codes = new Set((await refusalsIn(ctx, own)).map(({ code }) => code));
  const met = new Map([...codes].map((code) => [code, new Map<string, Meeting>()]));
  if (codes.size > 0) {
    const sees = customersSeenBy(principal, whole);
    const since = ctx.now() - DAYS * DAY;
    const { cases } = await boardOf(ctx, whole);
    const others = [...cases.values()].filter(
      ({ brand, customer, openedAt, trail }) =>
        brand === own.brand &&
        customer !== own.customer &&
        openedAt >= since &&
        trail.some(({ channel }) => channel === TOLD_ON) &&
        sees(customer),
    );
    for (const [place, one] of others.entries()) {
      for (const { code, at } of await refusalsIn(ctx, one)) {
        const byCustomer = met.get(code);
        const known = byCustomer?.get(one.customer);
        if (byCustomer && (!known || known.at < at)) byCustomer.set(one.customer, { one, at });
      }
      if (place % SLICE === SLICE - 1) await new Promise((resolve) => setTimeout(resolve));
    }
  }
  return json({
    items: [...met]
      .filter(([, byCustomer]) => byCustomer.size > 0)
      .map(([reference, byCustomer]) => ({
        channel: TOLD_ON,
        reference,
        customers: byCustomer.size,
        cases: [...byCustomer.values()]
          .toSorted((a, b) => b.at - a.at || (a.one.id < b.one.id ? -1 : 1))
          .slice(0, SHOWN)
          .map(({ one, at }) => ({
            id: one.id,
            customer: { id: one.customer, name: ctx.world.customer(one.customer)?.name ?? '' },
            at: iso(at),
            ...(one.ownerId !== null && { owner: staffRef(ctx.world, one.ownerId) }),
          })),
      })),
  } satisfies RefusedToo);
}

type Refusal = WebEventRecord & { readonly code: string };

/** What the website refused the customer while the case was open. */
async function refusalsIn(ctx: BackendContext, one: CaseRecord): Promise<readonly Refusal[]> {
  const feed = await ctx.feed('web-event', one.customer);
  const found: Refusal[] = [];
  for (let index = feed.indexOf(one.openedAt); index < feed.length; index++) {
    const event = feed.at(index);
    if (one.resolvedAt !== undefined && event.at > one.resolvedAt) break;
    if (isRefusal(event)) found.push(event);
  }
  return found;
}

const isRefusal = (event: WebEventRecord): event is Refusal =>
  event.action === 'code-refused' && event.code !== undefined;
