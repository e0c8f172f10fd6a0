import { describe, expect, test } from 'vitest';
import { createWorld } from '../index.ts';
import type { RecordKind, Records } from '../records/world.ts';
import { recordKinds } from '../threads.ts';
import { london } from '../when.ts';

const world = createWorld({ seed: 1, size: 'demo' });
function all<K extends RecordKind>(kind: K, customer: string): readonly Records[K][] {
  const feed = world.feed(kind, customer);
  return Array.from({ length: feed.length }, (_, index) => feed.at(index));
}
const path = (id: string): string =>
  (world.case(id)?.trail ?? []).map(({ channel, logged }) => (logged ? channel : `(${channel})`)).join(' ');
const minutesAgo = (at: number | null | undefined): number | null =>
  at === null || at === undefined ? null : Math.floor((world.beginsAt - at) / 60_000);
const cases = Array.from({ length: world.caseCount }, (_, index) => world.caseAt(index));

describe('the inbox of the mock-up', () => {
  const soonest = (id: string): number => {
    const one = world.case(id);
    const dues = (one?.promises ?? []).filter(({ state }) => state === 'open').map(({ dueAt }) => dueAt);
    return Math.min(one?.replyDueAt ?? Infinity, ...dues);
  };
  const mine = cases
    .filter(({ ownerId, state }) => ownerId === 'priya' && state === 'open')
    .toSorted((a, b) => soonest(a.id) - soonest(b.id));

  test('Priya’s nine, soonest first: who, when they wrote, minutes until something is due, unread, their way', () => {
    expect(
      mine.map(({ id, customer, customerWroteAt, unread }) => [
        customer,
        minutesAgo(customerWroteAt),
        Math.round((soonest(id) - world.beginsAt) / 60_000),
        unread,
        path(id),
      ]),
    ).toEqual([
      ['derek-osei', 180, -20, 0, 'phone email phone'],
      ['james-whitcombe', 4, 6, 1, 'chat visits website chat social phone email sms chat'],
      ['oliver-brandt', 38, 48, 1, 'phone email visits phone'],
      ['sofia-marchetti', 51, 69, 0, 'chat'],
      ['mireille-castan', 152, 110, 0, 'email visits email'],
      ['ann-marie-doyle', 130, 130, 0, '(visits) phone'],
      ['hanna-lindqvist', null, 138, 0, 'website website website'],
      ['yusuf-demir', 307, 168, 0, 'visits social'],
      ['caroline-meyer', 6020, 3168, 0, 'sms visits sms'],
    ]);
  });

  test('four that nobody owns, oldest first', () => {
    const unowned = cases.filter(({ ownerId, state }) => ownerId === null && state === 'open');
    expect(
      unowned.map(({ id, customer, customerWroteAt }) => [customer, minutesAgo(customerWroteAt), path(id)]),
    ).toEqual([
      ['paul-adeyemi', 41, 'visits email'],
      ['greta-holm', 26, 'phone phone social'],
      ['nils-aker', 12, 'website chat'],
      ['ana-sousa', 6, 'sms'],
    ]);
  });

  test('the other numbers of the tabs', () => {
    const count = (state: string, of: (owner: string | null) => boolean) =>
      cases.filter((one) => one.state === state && of(one.ownerId)).length;
    expect({
      waiting: count('waiting', (owner) => owner === 'priya'),
      team: count('open', (owner) => owner !== null),
      leila: count('open', (owner) => owner === 'leila'),
      resolved: count('resolved', () => true) > 1900,
    }).toEqual({ waiting: 6, team: 31, leila: 4, resolved: true });
  });

  test('the board: due within the hour and broken today, and nobody else', () => {
    const now = world.beginsAt;
    const dueOf = (one: (typeof cases)[number]) =>
      [
        one.replyDueAt,
        ...one.promises.filter(({ state }) => state === 'open').map(({ dueAt }) => dueAt),
      ].filter((due) => due !== null);
    const owned = cases.filter(({ state, ownerId }) => state === 'open' && ownerId !== null);
    expect(
      owned
        .filter((one) => dueOf(one).some((due) => due > now && due <= now + 3_600_000))
        .map(({ customer }) => customer),
    ).toEqual(['james-whitcombe', 'oliver-brandt', 'rosa-klein']);
    expect(
      owned.filter((one) => dueOf(one).some((due) => due <= now)).map(({ customer }) => customer),
    ).toEqual(['derek-osei', 'ines-duarte']);
    expect([path('20415'), path('20408')]).toEqual(['chat phone', 'email website email']);
  });
});

describe('the broken trousers', () => {
  const HIM = 'james-whitcombe';
  test('since the last order of 2025 the line of the mock-up, and mails behind the gap', () => {
    const from = london('2025-11-25');
    const counts = Object.fromEntries(
      recordKinds.map((kind) => [kind, all(kind, HIM).filter((record) => record.at >= from).length]),
    );
    expect(counts).toEqual({
      'chat-message': 19,
      mail: 5,
      sms: 2,
      call: 1,
      post: 2,
      visit: 2,
      order: 4,
      'web-event': 1,
      touch: 2,
      'desk-entry': 2,
    });
    const mails = all('mail', HIM);
    expect(mails.filter(({ at }) => at >= london('2026-03-12')).map(({ direction }) => direction)).toEqual([
      'out',
      'in',
    ]);
    expect(mails.filter(({ at }) => at < london('2026-03-12')).length).toBeGreaterThan(15);
    expect(world.conversations(HIM).map(({ status }) => status)).toEqual(['resolved', 'resolved', 'open']);
  });
  test('the morning chat has thirteen messages in seventeen minutes and ends by sending him to the store', () => {
    const [first] = world.conversations(HIM);
    const chat = all('chat-message', HIM).filter(({ conversation }) => conversation === first?.id);
    expect(chat.filter(({ from }) => from === 'customer' || from === 'agent')).toHaveLength(13);
    expect([chat[0]?.at, chat.at(-2)?.at]).toEqual([london('2026-03-14 09:41'), london('2026-03-14 09:58')]);
    const end = chat.at(-1);
    expect(end?.ended).toBe('resolved');
    expect(world.case('20418')?.remarks).toContainEqual({ channel: 'chat', id: end?.id, sentTo: 'visits' });
  });
  test('the story was told again three times', () => {
    expect(
      world
        .case('20418')
        ?.remarks.filter(({ toldAgain }) => toldAgain === true)
        .map(({ channel }) => channel),
    ).toEqual(['visits', 'chat', 'phone']);
  });
  test('what he is worth follows from what he paid', () => {
    const paid = all('order', HIM).filter((order) => order.paid && order.state !== 'CANCELED');
    const bought = all('visit', HIM).reduce(
      (sum, { outcome }) => sum + (outcome?.kind === 'bought' ? 1 : -1) * (outcome?.amount?.minor ?? 0),
      0,
    );
    const value = world.customer(HIM)?.value;
    expect({
      orders: paid.length,
      minor: paid.reduce((sum, { totalMinor }) => sum + totalMinor, bought),
    }).toEqual({ orders: value?.orders, minor: value?.minor });
  });
  test('he can change his order until 16:34, and the parcel with the belt waits', () => {
    const orders = new Map(all('order', HIM).map((order) => [order.number, order]));
    expect(orders.get('DM-52010')?.changeableUntil).toBe(london('2026-03-19 16:34'));
    expect(orders.get('DM-51902')?.steps.at(-1)).toEqual({
      kind: 'stopped',
      at: london('2026-03-17 08:31'),
      text: 'pair damaged',
    });
    expect(orders.get('DM-51877')?.fulfillment?.shelf).toBe('C4');
  });
});
