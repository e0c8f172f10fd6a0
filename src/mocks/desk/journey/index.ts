// The journey of a case, counted when it is asked for from what the channels hand out.
import { journeyOf } from '#src/cases/rules/journey.ts';
import type { Journey } from '#src/desk/journey.ts';
import { json, type Call, type Route } from '../../backend.ts';
import type { World } from '../../world/records/world.ts';
import { caseFor } from '../cases/case-store.ts';
import { entriesOf } from '../figures/case-entries.ts';
import { notFound } from '../problems.ts';
import { iso } from '../wire.ts';
import { happeningsOf } from './happenings.ts';

/** `whole`: the world without anybody's rights laid over it. */
export const journeyRoute = (whole: () => World): Route => ({
  method: 'GET',
  path: '/cases/:id/journey',
  needs: 'customer.value',
  answer: (call) => tell(call, whole()),
});

async function tell({ ctx, params, principal }: Call, whole: World): Promise<Response> {
  const one = await caseFor(ctx, principal, params['id'] ?? '');
  const person = one && ctx.world.customer(one.customer);
  const seeded = one && whole.customer(one.customer);
  if (!one || !person || !seeded) return notFound();
  const { rates } = whole;
  const { value } = person;
  const currency = value?.currency ?? 'GBP';
  const happenings = happeningsOf(one, await entriesOf(ctx, one, { person, seeded }), rates);
  return json({
    caseId: one.id,
    customer: { id: person.id, name: person.name },
    openedAt: iso(one.openedAt),
    ...(one.resolvedAt !== undefined && { resolvedAt: iso(one.resolvedAt) }),
    ...journeyOf(
      happenings,
      rates.perHour.find((rate) => rate.currency === currency),
    ),
    ...(value && { value: { ...value } }),
    rates,
  } satisfies Journey);
}
