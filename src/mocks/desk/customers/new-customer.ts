// Whoever nobody knows is taken in at a counter or on the phone, by the one key they give; who is known by it already is
// named instead, so that nobody is there twice.
import { readKey } from '#src/customers/key-rules.ts';
import { NewCustomer } from '#src/desk/new-customer.ts';
import type { Call, Route } from '../../backend.ts';
import { holdersOf, KEYS, type KeyStanding } from '../../linked-world.ts';
import { MADE } from '../../made-customers.ts';
import type { CustomerRecord } from '../../world/records/customer.ts';
import type { StaffRecord } from '../../world/records/group.ts';
import type { World } from '../../world/records/world.ts';
import { FIRST_VERSION } from './customers.ts';
import { saveEntry } from '../entries/entry-store.ts';
import { outcome, postOnce, refusal } from '../posts.ts';
import { notFound } from '../problems.ts';
import { customerWire } from './customer-wire.ts';

/** `whole`: the world without anybody's rights laid over it; who one may not see is there all the same. */
export const newCustomerRoute = (whole: () => World): Route => ({
  method: 'POST',
  path: '/customers',
  needs: 'customer.make',
  writes: true,
  answer: (call) => make(call, whole()),
});

async function make(call: Call, whole: World): Promise<Response> {
  const { ctx, principal } = call;
  const { staff } = principal;
  if (!staff) return notFound();
  return postOnce(call, async (tx, body) => {
    const read = NewCustomer.safeParse(body);
    const brand = brandOf(ctx.world, staff);
    if (!read.success || !brand)
      return refusal(400, 'The request cannot be read.', {
        detail: '`name`, `kind` and `value` are needed.',
      });
    const { name, kind } = read.data;
    const key = readKey(kind, read.data.value, brand.region ?? 'GB');
    if (!key.ok) return refusal(400, 'This is no key of its kind.', { reason: key.flaw });
    const standings = (await tx.list<KeyStanding>(KEYS, '')).map((row) => row.value);
    const holders = holdersOf(whole, standings, kind, key.value);
    if (holders.length > 0)
      return refusal(409, 'Somebody has this key already.', {
        reason: 'held',
        holders: holders
          .filter(({ id }) => ctx.world.customer(id))
          .map((one) => ({ id: one.id, name: one.name })),
      });
    const made = recordOf(name, await tx.next('customers', 1), brand.id, {
      kind,
      value: key.value,
      verified: false,
      source: staff.name,
      linkedBy: staff.id,
      linkedAt: ctx.now(),
    });
    await tx.put(MADE, made.id, made);
    const [linked] = made.keys;
    await saveEntry(tx, ctx.now(), {
      customer: made.id,
      kind: 'key',
      who: staff.name,
      staffId: staff.id,
      text: staff.name,
      did: 'linked',
      ...(linked && { key: { kind: linked.kind, value: linked.value, verified: false } }),
    });
    await tx.journal({ act: 'made-customer', customer: made.id, by: staff.id, kind, value: key.value });
    return outcome(customerWire(ctx.world, made, principal, FIRST_VERSION), 201);
  });
}

/** The brand of the shop; of who works for several, the first. */
function brandOf(world: World, { store, brands }: StaffRecord) {
  const own = world.stores.find(({ id }) => id === store)?.brand ?? brands[0];
  return world.brands.find(({ id }) => id === own);
}

/** Nobody has asked them yet what they like to hear from us, or how to speak of them. */
const recordOf = (
  name: string,
  number: number,
  brand: string,
  key: CustomerRecord['keys'][number],
): CustomerRecord => ({
  id: `new-${String(number).padStart(6, '0')}`,
  name,
  givenName: name.split(/\s+/)[0] ?? name,
  brand,
  since: key.linkedAt ?? 0,
  language: 'en',
  pronoun: 'they',
  keys: [key],
  consent: { service: true, offersEmail: false, offersPhone: false, offersSms: false },
});
