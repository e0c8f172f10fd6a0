// An offer is used at a counter, once; within the day that is taken back. Whoever serves says that one which was promised
// to some alone is open to everybody, and those who look over everybody's work read it.
import type { Contradiction, ContradictionList, OfferAct, OfferDeed } from '#src/desk/offers.ts';
import { freshId } from '#src/lib/ids.ts';
import { seesBrand } from '#src/staff/roles.ts';
import { json, type BackendContext, type Call, type Route, type Tx } from '../../backend.ts';
import { offers, type OfferRecord } from '../../world/offers.ts';
import { casesOfCustomer } from '../cases/case-store.ts';
import { isReversible, REPORTS, USES, type OfferReport, type OfferUse } from './offer-deeds.ts';
import { saveEntry } from '../entries/entry-store.ts';
import { offersFor, offerWire, storesOf } from './offers.ts';
import { outcome, postOnce, refusal, type Outcome } from '../posts.ts';
import { notFound } from '../problems.ts';
import { iso, staffRef } from '../wire.ts';

const act = (name: OfferAct, needs: string, run: Run): Route => ({
  method: 'POST',
  path: `/customers/:id/offers/:offer/${name}`,
  needs,
  writes: true,
  answer: (call) => done(call, name, run),
});

export const offerActRoutes: readonly Route[] = [
  act('use', 'offers.use', use),
  act('give-back', 'offers.use', giveBack),
  act('report', 'offers.report', report),
  { method: 'GET', path: '/contradictions', needs: 'supervision.read', answer: contradictions },
];

interface About {
  readonly ctx: BackendContext;
  readonly offer: OfferRecord;
  /** It is among what is given to the customer now. */
  readonly isGiven: boolean;
  readonly customer: string;
  readonly by: string;
  readonly store: string;
}
/** Undefined: it is done. */
type Run = (tx: Tx, about: About) => Promise<Outcome | undefined>;

/** That somebody reported one is the supervisor's to know. */
const ON_THE_LINE: { readonly [A in OfferAct]?: 'used' | 'given-back' } = {
  use: 'used',
  'give-back': 'given-back',
};

async function done(call: Call, name: OfferAct, run: Run): Promise<Response> {
  const { ctx, params, principal } = call;
  const { staff } = principal;
  const customer = ctx.world.customer(params['id'] ?? '');
  const offer = offers.find(({ id, brand }) => id === params['offer'] && brand === customer?.brand);
  if (!staff || !customer || !offer) return notFound();
  const { given } = await offersFor(ctx, customer);
  const { store } = staff;
  return postOnce(call, async (tx, { intentId }) => {
    if (store === undefined) return no('Offers are given in a shop; you work in none.');
    const about = { ctx, offer, isGiven: given.includes(offer), customer: customer.id, by: staff.id, store };
    const refused = await run(tx, about);
    if (refused) return refused;
    tx.poke('customer.changed', customer.id, customer.id);
    const did = ON_THE_LINE[name];
    if (did)
      await saveEntry(tx, ctx.now(), {
        customer: customer.id,
        kind: 'offer',
        who: staff.name,
        staffId: staff.id,
        text: offer.title,
        offer: { id: offer.id, did, store: nameOf(ctx, store) },
        ...(typeof intentId === 'string' && { intentId }),
      });
    // As it stands after this very write, which nobody reads before it is committed.
    const [nowUsed, nowReported] = [
      await tx.get<OfferUse>(USES, `${customer.id}/${offer.id}`),
      await tx.get<OfferReport>(REPORTS, `${store}/${offer.id}`),
    ];
    const deeds = {
      uses: new Map(nowUsed ? [[offer.id, nowUsed]] : []),
      reports: new Map(nowReported ? [[offer.id, nowReported]] : []),
    };
    return outcome({ id: freshId(), offer: offerWire(ctx, offer, staff, deeds) } satisfies OfferDeed, 201);
  });
}

const no = (title: string): Outcome => refusal(400, title, { detail: title });

async function use(tx: Tx, { ctx, offer, isGiven, customer, by, store }: About) {
  const key = `${customer}/${offer.id}`;
  const before = await tx.get<OfferUse>(USES, key);
  if (before) return no(`It was used at ${nameOf(ctx, before.store)} on ${iso(before.at)}.`);
  if (!isGiven) return no('It is not given to this customer now: it has ended, is for others, or is held.');
  if (!storesOf(ctx, offer).includes(store)) return no(`It does not hold at ${nameOf(ctx, store)}.`);
  await tx.put(USES, key, { at: ctx.now(), by, store } satisfies OfferUse);
  await tx.journal({ act: 'offer used', offer: offer.id, customer, by, store });
  return undefined;
}

async function giveBack(tx: Tx, { ctx, offer, customer, by, store }: About) {
  const key = `${customer}/${offer.id}`;
  const before = await tx.get<OfferUse>(USES, key);
  if (!before) return no('It was not used.');
  if (!isReversible(before, store, ctx.now()))
    return no(
      `It was used at ${nameOf(ctx, before.store)} on ${iso(before.at)}: only there, and on the same day, that is taken back.`,
    );
  await tx.delete(USES, key);
  await tx.journal({ act: 'offer given back', offer: offer.id, customer, by, store });
  return undefined;
}

async function report(tx: Tx, { ctx, offer, customer, by, store }: About) {
  if (!offer.isExclusive) return no('Nobody called it exclusive.');
  const key = `${store}/${offer.id}`;
  // Said before: once is enough, and it stays who said it first.
  if (await tx.get<OfferReport>(REPORTS, key)) return undefined;
  await tx.put(REPORTS, key, { at: ctx.now(), by, store, customer, offer: offer.id } satisfies OfferReport);
  await tx.journal({ act: 'contradiction reported', offer: offer.id, customer, by, store });
  return undefined;
}

const nameOf = ({ world }: BackendContext, store: string): string =>
  world.stores.find(({ id }) => id === store)?.name ?? store;

/** GET /contradictions: what the shops' own prices show, and what was reported there. */
async function contradictions({ ctx, principal }: Call): Promise<Response> {
  const reports = (await ctx.list<OfferReport>(REPORTS, '')).map(({ value }) => value);
  const items: Contradiction[] = [];
  for (const offer of offers.filter(({ isExclusive }) => isExclusive)) {
    if (principal.staff && !seesBrand(principal.staff, offer.brand)) continue;
    const { openToAll } = offer;
    const open = openToAll && openToAll.since <= ctx.now() ? openToAll : undefined;
    const said = reports.filter((one) => one.offer === offer.id);
    for (const store of new Set([...(open?.stores ?? []), ...said.map((one) => one.store)])) {
      const isOpen = open?.stores.includes(store) === true;
      const here = said.filter((one) => one.store === store);
      items.push({
        offer: { id: offer.id, title: offer.title, terms: offer.terms },
        store: nameOf(ctx, store),
        ...(isOpen && { openSince: iso(open.since) }),
        reports: await Promise.all(here.map((one) => reportWire(ctx, one))),
      });
    }
  }
  return json({ items } satisfies ContradictionList);
}

async function reportWire(ctx: BackendContext, { at, by, customer }: OfferReport) {
  const [newest] = await casesOfCustomer(ctx, customer);
  return {
    at: iso(at),
    by: staffRef(ctx.world, by),
    customer: { id: customer, name: ctx.world.customer(customer)?.name ?? customer },
    ...(newest && { caseId: newest.id }),
  };
}
