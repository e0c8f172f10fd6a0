// The journey of a case again, from the pages of the channels: time, money, channels and contacts to the last digit.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Fact } from '#src/channels/channel.ts';
import { channelOf } from '#src/channels/registry.ts';
import { Journey } from '#src/desk/journey.ts';
import type { Entry } from '#src/timeline/index.ts';
import { casesSeen, second, type Seen } from './testing/cases-seen.ts';
import { openDemo } from './testing/open-demo.ts';

let demo: Awaited<ReturnType<typeof openDemo>>;
let seen: readonly Seen[];
beforeAll(async () => {
  demo = await openDemo();
  // Those told by hand, and some of the others.
  seen = await casesSeen(demo.ask, ({ id }, place) => id.startsWith('204') || place % 9 === 0);
}, 120_000);
afterAll(() => demo.done());

const factsOf = (entry: Entry): readonly Fact[] => channelOf(entry.channel)?.facts(entry) ?? [];
const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
const bodyOf = <T>(entry: Entry): T => entry.body as T;

interface Call {
  readonly direction: string;
  readonly durationMs?: number;
  readonly queuedMs?: number;
}
interface Visit {
  readonly isLogged: boolean;
  readonly waitedMin?: number;
  readonly saysWaitedMin?: number;
  readonly associate?: string;
  readonly orderIds: readonly string[];
}
interface Order {
  readonly milestone: string;
  readonly state: string;
  readonly total?: { readonly minor: number; readonly currency: string };
  readonly discountPercent?: number;
  readonly items: readonly { readonly price?: { readonly minor: number } }[];
  readonly steps: readonly { readonly kind: string }[];
}

/** What a case took, read off its line. */
function again({ one, entries }: Seen, rates: Journey['rates']) {
  const closed = one.resolvedAt === undefined ? Infinity : Date.parse(one.resolvedAt);
  const line = entries.filter(({ at }) => at <= closed);
  const rateOf = (channel: string) => rates.writing.find((rate) => rate.channel === channel);
  const spoken = line.filter(({ channel, kind }) => channel === 'chat' && kind === 'message');
  const chats = [...Map.groupBy(spoken, ({ session = '' }) => session).values()];
  const pauses = chats.flatMap((chat) =>
    chat.slice(1).map((entry, place) => {
      const before = chat[place];
      const isPerson = (other: Entry | undefined) =>
        other?.from === 'us' && !bodyOf<{ isBot: boolean }>(other).isBot;
      return {
        seconds: Math.min(rates.pauseSeconds, second(entry.at) - second(before?.at ?? entry.at)),
        isStaffs: isPerson(entry) || isPerson(before),
      };
    }),
  );
  const calls = line.filter(({ kind }) => kind === 'call').map((entry) => bodyOf<Call>(entry));
  const visits = line
    .filter(({ kind }) => kind === 'visit')
    .map((entry) => {
      const { isLogged, waitedMin = 0, saysWaitedMin = 0, associate } = bodyOf<Visit>(entry);
      const whole = entry.until === undefined ? 60 * waitedMin : second(entry.until) - second(entry.at);
      return {
        customer: isLogged ? whole : Math.max(whole, 60 * saysWaitedMin),
        staff: associate === undefined ? 0 : Math.max(0, whole - 60 * waitedMin),
      };
    });
  const written = line.filter(
    ({ channel, kind }) =>
      (['email', 'sms', 'social'].includes(channel) && kind === 'message') || channel === 'website',
  );
  const notes = line.filter(({ channel, kind }) => channel === 'notes' && kind === 'note');
  const ratedCustomer = sum(
    written.map(({ from, channel }) => (from === 'customer' ? (rateOf(channel)?.customerSeconds ?? 0) : 0)),
  );
  const ratedStaff = sum(
    [...written, ...notes].map(({ from, channel }) =>
      from === 'customer' ? 0 : (rateOf(channel)?.staffSeconds ?? 0),
    ),
  );
  const refunds = line
    .filter((entry) => entry.kind !== 'order' || bodyOf<Order>(entry).milestone === 'ordered')
    .flatMap(factsOf)
    .flatMap(({ kind, amount }) => (kind === 'refunded' && amount ? [amount] : []));
  const discounts = line
    .filter(({ kind }) => kind === 'order')
    .map((entry) => bodyOf<Order>(entry))
    .filter(
      ({ milestone, discountPercent, state, steps }) =>
        milestone === 'ordered' &&
        discountPercent !== undefined &&
        state !== 'CANCELED' &&
        !steps.some(({ kind }) => kind === 'stopped'),
    )
    .map(({ items, total }) => sum(items.map(({ price }) => price?.minor ?? 0)) - (total?.minor ?? 0));
  const stops = line.flatMap(({ stop }) => stop ?? []);
  return {
    channels: stops.filter((stop, place) => stop !== stops[place - 1]),
    contacts:
      chats.filter((chat) => chat.some(({ from }) => from === 'customer')).length +
      calls.filter(({ direction }) => direction === 'in').length +
      visits.length +
      written.filter(({ from }) => from === 'customer').length,
    customer:
      sum(pauses.map(({ seconds }) => seconds)) +
      sum(calls.map(({ durationMs = 0, queuedMs = 0 }) => Math.round((durationMs + queuedMs) / 1000))) +
      sum(visits.map(({ customer }) => customer)) +
      ratedCustomer,
    staff:
      sum(pauses.map(({ seconds, isStaffs }) => (isStaffs ? seconds : 0))) +
      sum(calls.map(({ durationMs = 0 }) => Math.round(durationMs / 1000))) +
      sum(visits.map(({ staff }) => staff)) +
      ratedStaff,
    ratedCustomer,
    ratedStaff,
    refunds: sum(refunds.map(({ minor }) => minor)),
    discounts: sum(discounts),
  };
}

test('what a case took is what its entries say, for every case looked at', async () => {
  const total = { refunds: 0, discounts: 0, ended: 0 };
  for (const { one, entries } of seen) {
    const { status, body } = await demo.ask(`/desk/v1/cases/${one.id}/journey`);
    expect(status, one.id).toBe(200);
    const told = Journey.parse(body);
    const expected = again({ one, entries }, told.rates);
    expect(
      {
        channels: told.stays.map(({ channel }) => channel),
        contacts: told.contacts.length,
        customer: told.customerTime.seconds,
        staff: told.staffTime.seconds,
        ratedCustomer: told.customerTime.ratedSeconds,
        ratedStaff: told.staffTime.ratedSeconds,
        refunds: sum(told.refunds.amounts.map(({ minor }) => minor)),
        discounts: sum(told.discounts.amounts.map(({ minor }) => minor)),
      },
      one.id,
    ).toEqual(expected);
    const hour = told.rates.perHour.find(({ currency }) => currency === told.cost?.currency);
    expect(told.cost?.minor, one.id).toBe(Math.round((expected.staff * (hour?.minor ?? 0)) / 3600));
    // Every figure opens entries of the line, and no others.
    const known = new Set(entries.map(({ channel, nativeId }) => `${channel}/${nativeId}`));
    const parts = [
      ...told.contacts,
      ...told.answers,
      ...told.customerTime.entries,
      ...told.staffTime.entries,
      ...told.refunds.entries,
      ...told.discounts.entries,
      ...(told.couldHaveEnded ? [told.couldHaveEnded, told.couldHaveEnded.shownBy] : []),
    ];
    expect(
      parts.filter(({ channel, id }) => !known.has(`${channel}/${id}`)),
      one.id,
    ).toEqual([]);
    total.refunds += expected.refunds;
    total.discounts += expected.discounts;
    if (told.couldHaveEnded) total.ended += 1;
  }
  expect(seen.length).toBeGreaterThan(20);
  expect(total.refunds).toBeGreaterThan(0);
  expect(total.discounts).toBeGreaterThan(0);
  expect(total.ended).toBeGreaterThan(5);
});

test('the broken trousers could have ended in the first chat, where the agent sent him to the shop', async () => {
  const told = Journey.parse((await demo.ask('/desk/v1/cases/20418/journey')).body);
  expect(told.couldHaveEnded).toMatchObject({
    channel: 'chat',
    at: '2026-03-14T09:41:00.000Z',
    because: 'sent-on',
  });
  expect(told.refunds.amounts).toEqual([{ minor: 5900, currency: 'GBP' }]);
  expect(told.discounts.amounts).toEqual([{ minor: 2360, currency: 'GBP' }]);
  expect(told.value).toEqual({ minor: 126_400, currency: 'GBP', orders: 14 });
});
