// What a customer may be offered, as far as nothing is held back from them.
import type { Offer, OfferList } from '#src/desk/offers.ts';
import { json, type BackendContext, type Call, type Route } from '../../backend.ts';
import { offers, type OfferRecord } from '../../world/offers.ts';
import type { CustomerRecord } from '../../world/records/customer.ts';
import type { StaffRecord } from '../../world/records/group.ts';
import { notFound } from '../problems.ts';
import { doneWith, isReversible, type OfferDeeds } from './offer-deeds.ts';
import { iso, staffRef } from '../wire.ts';

export const offerRoutes: readonly Route[] = [
  { method: 'GET', path: '/customers/:id/offers', needs: 'offers.read', answer: list },
];

async function list({ ctx, params, principal }: Call): Promise<Response> {
  const customer = ctx.world.customer(params['id'] ?? '');
  if (!customer) return notFound();
  const { given, isHeld } = await offersFor(ctx, customer);
  const done = await doneWith(ctx, customer.id, principal.staff?.store);
  return json({
    items: given.map((offer) => offerWire(ctx, offer, principal.staff, done)),
    isHeld,
  } satisfies OfferList);
}

/** What is given to this customer now, and whether anything is held back from them. */
export async function offersFor(ctx: BackendContext, customer: CustomerRecord) {
  const theirs = offers.filter((offer) => isFor(offer, customer, ctx.now()));
  const told = await campaignsOf(ctx, customer.id);
  const isHeld = ({ isRight = false, campaign }: OfferRecord) =>
    customer.doNotSell !== undefined && !isRight && !(campaign !== undefined && told.has(campaign));
  return { given: theirs.filter((offer) => !isHeld(offer)), isHeld: theirs.some(isHeld) };
}

const isFor = (
  { brand, tiers, until = Infinity }: OfferRecord,
  customer: CustomerRecord,
  now: number,
): boolean =>
  brand === customer.brand &&
  until > now &&
  (!tiers || tiers.some((tier) => customer.tier?.startsWith(tier) === true));

/** What was sent to them and reached them. */
async function campaignsOf(ctx: BackendContext, customer: string): Promise<ReadonlySet<string>> {
  const feed = await ctx.feed('touch', customer);
  const touches = Array.from({ length: feed.length }, (_, at) => feed.at(at));
  return new Set(
    touches.filter(({ state }) => state !== 'held' && state !== 'planned').map(({ campaign }) => campaign),
  );
}

/** The shops it holds in, by id. */
export const storesOf = ({ world }: BackendContext, { brand, stores }: OfferRecord): readonly string[] =>
  stores ?? world.stores.filter((store) => store.brand === brand).map(({ id }) => id);

export function offerWire(
  ctx: BackendContext,
  offer: OfferRecord,
  reader: StaffRecord | undefined,
  { uses, reports }: OfferDeeds,
): Offer {
  const { id, title, terms, until, isExclusive, openToAll } = offer;
  const ids = storesOf(ctx, offer);
  const use = uses.get(id);
  const report = reports.get(id);
  const open = openToAll && openToAll.since <= ctx.now() ? openToAll : undefined;
  const names = (stores: readonly string[]) =>
    ctx.world.stores.filter((store) => stores.includes(store.id)).map(({ name }) => name);
  return {
    id,
    title,
    terms,
    ...(until !== undefined && { until: iso(until) }),
    isExclusive,
    ...(open && { openToAll: { stores: names(open.stores), since: iso(open.since) } }),
    stores: names(ids),
    ...(reader?.store !== undefined && {
      isValidHere: ids.includes(reader.store),
      ...(open && { isOpenHere: open.stores.includes(reader.store) }),
    }),
    ...(use && {
      used: {
        at: iso(use.at),
        by: staffRef(ctx.world, use.by),
        store: names([use.store])[0] ?? use.store,
        isReversible: isReversible(use, reader?.store, ctx.now()),
      },
    }),
    ...(report && { reported: { at: iso(report.at), by: staffRef(ctx.world, report.by) } }),
  };
}
