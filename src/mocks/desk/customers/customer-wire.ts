// A customer in the words of the desk's API, with nothing this reader may not see.
import type { Customer } from '#src/desk/customer.ts';
import type { Principal } from '../../backend.ts';
import type { CustomerRecord } from '../../world/records/customer.ts';
import type { World } from '../../world/records/world.ts';
import { iso, staffRef } from '../wire.ts';

/** Spending figures only for those who may; the ends of phone numbers are the gateway's matter. */
export function customerWire(
  world: World,
  one: CustomerRecord,
  principal: Principal,
  version: number,
): Customer {
  const {
    id,
    name,
    givenName,
    brand,
    since,
    language,
    pronoun,
    keys,
    tier,
    value,
    cost,
    consent,
    doNotSell,
  } = one;
  const seesMoney = principal.may('customer.value');
  return {
    id,
    name,
    givenName,
    brand,
    since: iso(since),
    language,
    pronoun,
    keys: keys.map(({ linkedBy, linkedAt, ...key }) => ({
      ...key,
      ...(linkedBy !== undefined && { linkedBy: staffRef(world, linkedBy) }),
      ...(linkedAt !== undefined && { linkedAt: iso(linkedAt) }),
    })),
    ...(tier !== undefined && { tier }),
    ...(seesMoney && value && { value: { ...value } }),
    // What the shop spends is kept in the currency the customer spends.
    ...(seesMoney && cost && { cost: { ...cost, currency: value?.currency ?? 'GBP' } }),
    consent: { ...consent },
    ...(doNotSell !== undefined && { doNotSell }),
    version,
  };
}
