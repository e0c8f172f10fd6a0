// Finds customers, cases and orders by whatever the person at the phone says. Who may not be seen is not searched.
import type { SearchHits } from '#src/desk/search-hits.ts';
import { seesBrand } from '#src/staff/roles.ts';
import { json, type BackendContext, type Call, type Principal, type Route } from '../../backend.ts';
import { MADE } from '../../made-customers.ts';
import type { CaseRecord } from '../../world/records/case.ts';
import type { CustomerRecord } from '../../world/records/customer.ts';
import type { CustomerId } from '../../world/records/record.ts';
import type { OrderRecord } from '../../world/records/shop.ts';
import type { World } from '../../world/records/world.ts';
import { caseFor, casesOfCustomer } from '../cases/case-store.ts';
import { KEYS, type KeyStanding } from '../../linked-world.ts';
import { ORDER_PREFIXES } from '../../world/generate/plan.ts';
import { codeOf, digitsIn, everybody, fold, knownAs, nameFit, numberIn, type Known } from './search-index.ts';
import { seenOf } from './seen.ts';
import { iso, staffRef } from '../wire.ts';

const MOST = 12;

/** GET /search?q=. `whole`: the world without anybody's rights laid over it. */
export const searchRoute = (whole: () => World): Route => ({
  method: 'GET',
  path: '/search',
  needs: 'search',
  answer: (call) => search(call, whole()),
});

async function search({ ctx, url, principal }: Call, whole: World): Promise<Response> {
  const query = (url.searchParams.get('q') ?? '').trim().slice(0, 200);
  const nothing: SearchHits = { customers: [], cases: [], orders: [] };
  if (query === '') return json(nothing);
  const { staff } = principal;
  const changed = new Map(
    (await ctx.list<KeyStanding>(KEYS, '')).map(({ value: { customer, keys } }) => [customer, keys]),
  );
  const made = (await ctx.list<CustomerRecord>(MADE, '')).map(({ value }) => knownAs(value));
  const people = [...(await everybody(whole)), ...made]
    .filter(({ customer }) => !staff || seesBrand(staff, customer.brand))
    .map((known) => {
      const keys = changed.get(known.customer.id);
      return keys ? knownAs({ ...known.customer, keys }) : known;
    });
  const found = rank(people, query, principal.may('customer.keys-full')).slice(0, MOST);
  const customers: SearchHits['customers'] = [];
  for (const { customer, match } of found) {
    const live = await liveCaseOf(ctx, customer.id);
    customers.push({
      id: customer.id,
      name: customer.name,
      match,
      ...(live && {
        caseId: live.id,
        ...(principal.may('case.read') && {
          owner: live.ownerId === null ? null : staffRef(ctx.world, live.ownerId),
        }),
      }),
      seen: await seenOf(ctx, customer, staff),
    });
  }
  return json({
    customers,
    cases: await casesBy(
      ctx,
      principal,
      query,
      found.map(({ customer }) => customer),
    ),
    orders: await ordersBy(ctx, query, staff),
  } satisfies SearchHits);
}

interface Hit {
  readonly customer: CustomerRecord;
  /** What it was found by, as the customer's record has it. */
  readonly match: string;
}

/**
 * Who sees only the end of numbers finds by that end or by a whole number: a longer and longer end would tell the rest, so
 * of a longer one no more than that end counts.
 */
const SEEN_END = 3;
const WHOLE = 9;

function rank(people: readonly Known[], query: string, seesNumbers: boolean): readonly Hit[] {
  const code = codeOf(query);
  for (const { customer, cards } of people) {
    const match = cards.find((card) => card === code || digitsIn(card) === code);
    if (code !== '' && match !== undefined) return [{ customer, match }];
  }
  const typedNumber = numberIn(query);
  if (typedNumber !== undefined) {
    const isEnd = !seesNumbers && typedNumber.length < WHOLE;
    const digits = isEnd ? typedNumber.slice(-SEEN_END) : typedNumber;
    return people.flatMap(({ customer, phones }) => {
      const phone = phones.find((own) => own.endsWith(digits) || own === digits);
      return phone === undefined ? [] : [{ customer, match: `+${phone}` }];
    });
  }
  if (query.includes('@')) {
    const typed = query.toLowerCase().replace(/^@/, '');
    return people.flatMap(({ customer, emails }) => {
      const handles = customer.keys.filter(({ kind }) => kind === 'mastodon_acct').map(({ value }) => value);
      const match = [...emails, ...handles].find((own) => own.includes(typed));
      return match === undefined ? [] : [{ customer, match }];
    });
  }
  const typed = fold(query).split(/\s+/);
  return people
    .map(({ customer, words }) => ({ customer, fit: nameFit(words, typed) }))
    .filter(({ fit }) => fit > 0)
    .toSorted((a, b) => b.fit - a.fit || (a.customer.name < b.customer.name ? -1 : 1))
    .map(({ customer }) => ({ customer, match: customer.name }));
}

async function liveCaseOf(ctx: BackendContext, customer: CustomerId): Promise<CaseRecord | undefined> {
  const cases = await casesOfCustomer(ctx, customer);
  return cases.find(({ state, mergedInto }) => state !== 'resolved' && !mergedInto);
}

async function casesBy(
  ctx: BackendContext,
  principal: Principal,
  query: string,
  people: readonly CustomerRecord[],
): Promise<SearchHits['cases']> {
  const byId = await caseFor(ctx, principal, query.replace(/^#/, ''));
  const theirs = byId ? [byId] : [];
  for (const { id } of people.slice(0, 3))
    theirs.push(...(await casesOfCustomer(ctx, id)).filter((one) => !one.mergedInto));
  return theirs.slice(0, MOST).map(({ id, customer, subject, ownerId }) => ({
    id,
    customerId: customer,
    name: ctx.world.customer(customer)?.name ?? customer,
    subject,
    owner: ownerId === null ? null : staffRef(ctx.world, ownerId),
  }));
}

async function ordersBy(
  ctx: BackendContext,
  query: string,
  staff: Principal['staff'],
): Promise<SearchHits['orders']> {
  const order = await orderNumbered(ctx, query.replace(/^#/, '').toUpperCase());
  if (!order) return [];
  const customer = ctx.world.customer(order.customer);
  if (!customer) return [];
  const caseId = (await liveCaseOf(ctx, order.customer))?.id;
  return [
    {
      number: order.number,
      customerId: order.customer,
      name: customer.name,
      at: iso(order.at),
      ...(caseId !== undefined && { caseId }),
      seen: await seenOf(ctx, customer, staff),
    },
  ];
}

/** `DM-51877`, as it is printed; said without its dash, or by its digits alone. */
async function orderNumbered(ctx: BackendContext, said: string): Promise<OrderRecord | undefined> {
  const [, letters = '', digits] = /^([A-Z]{0,3})[\s-]*(\d+)$/.exec(said) ?? [];
  const numbers =
    digits === undefined
      ? [said]
      : letters === ''
        ? ORDER_PREFIXES.map((prefix) => `${prefix}-${digits}`)
        : [`${letters}-${digits}`];
  for (const number of numbers) {
    const order = ctx.world.orderByNumber?.(number) ?? (await ctx.find('order', number));
    if (order) return order;
  }
  return undefined;
}
