import { describe, expect, test } from 'vitest';
import { createWorld } from '../index.ts';
import type { RecordKind, Records } from '../records/world.ts';
import { everyRecord } from './every-record.ts';
import { chapters } from './chapters.ts';
import { BEGINS_AT } from '../when.ts';
import { contacts } from './afternoon.ts';

const world = createWorld({ seed: 1, size: 'demo' });
function all<K extends RecordKind>(kind: K, customer: string): readonly Records[K][] {
  const feed = world.feed(kind, customer);
  return Array.from({ length: feed.length }, (_, index) => feed.at(index));
}

test('forty-odd people are written by hand, in three brands and two languages, each with a number of their own', () => {
  expect(chapters.length).toBeGreaterThanOrEqual(40);
  expect(new Set(chapters.map(({ number }) => number)).size).toBe(chapters.length);
  expect(new Set(chapters.map(({ customer }) => customer.brand))).toEqual(
    new Set(['rye', 'dunmore', 'northline']),
  );
  expect(chapters.filter(({ customer }) => customer.language === 'fr').length).toBeGreaterThanOrEqual(4);
  for (const { customer, story } of chapters) {
    expect(everyRecord(story().records).length).toBeGreaterThan(0);
    const later = everyRecord(story().records).filter(({ record }) => record.at > BEGINS_AT);
    expect(later.length > 0).toBe(Object.hasOwn(contacts, customer.id));
  }
});

test('remarks and entries of a case point at records that exist', () => {
  for (const { story } of chapters) {
    const ids = new Set(everyRecord(story().records).map(({ record }) => record.id));
    for (const one of story().cases)
      for (const { id } of [...one.remarks, ...one.entries])
        expect([one.id, ids.has(id)]).toEqual([one.id, true]);
  }
});

describe('the traps', () => {
  test('one mail of fifty and one text message cannot be read', () => {
    const mails = all('mail', 'edith-lorne');
    expect(mails).toHaveLength(50);
    expect(
      mails
        .filter(({ wire }) => wire !== undefined)
        .map(({ wire, id }) => [typeof wire, JSON.stringify(wire).includes(id)]),
    ).toEqual([['object', true]]);
    expect(all('sms', 'hamid-rostami').filter(({ wire }) => wire !== undefined)).toHaveLength(1);
  });
  test('Edith has a social account that nobody linked, and posts on it', () => {
    expect(world.customer('edith-lorne')?.keys.some(({ kind }) => kind === 'mastodon_acct')).toBe(false);
    expect(world.customer('edith-lorne')?.unlinked).toEqual([
      { kind: 'mastodon_acct', value: 'edith@lorne.example' },
    ]);
    expect(all('post', 'edith-lorne').map(({ direction }) => direction)).toEqual(['in', 'out', 'in']);
  });
  test('Walter came twice at half past one', () => {
    const visits = all('visit', 'walter-pike').map(({ at }) => new Date(at).toISOString());
    expect(visits).toEqual(['2025-10-26T00:30:00.000Z', '2025-10-26T01:30:00.000Z']);
  });
  test('the note of Noor’s call was filed an hour after the chat that followed it', () => {
    const [call] = all('call', 'noor-aslam');
    const [chat] = all('chat-message', 'noor-aslam');
    expect((call?.createdAt ?? 0) - (chat?.at ?? 0)).toBeGreaterThan(3_600_000);
    expect(call?.at).toBeLessThan(chat?.at ?? 0);
  });
  test('Arjun’s chat ties in one second, whispers, has activities, an empty text and a survey', () => {
    const chat = all('chat-message', 'arjun-mehta');
    expect(chat.filter(({ at }) => at === chat[0]?.at)).toHaveLength(4);
    expect({
      private: chat.filter((message) => message.private === true).length,
      activity: chat.filter(({ from }) => from === 'activity').length,
      empty: chat.filter(({ text }) => text === '').length,
      rating: chat.find(({ csat }) => csat)?.csat?.rating,
    }).toEqual({ private: 2, activity: 2, empty: 1, rating: 5 });
  });
  test('Tilda has more conversations than her back end shows', () => {
    expect(world.conversations('tilda-frost').length).toBeGreaterThan(20);
  });
  test('Victor’s mail attacks in every way there is', () => {
    const [mail] = all('mail', 'victor-hale');
    for (const attack of [
      '<script',
      'onerror=',
      '<form',
      'position:fixed',
      '<svg',
      '<iframe',
      '<base',
      'http-equiv',
      'javascript:',
      'width="1"',
    ])
      expect(mail?.html).toContain(attack);
    expect(mail?.attachments?.map(({ type }) => type)).toContain('image/svg+xml');
  });
  test('Imogen has two problems with two owners, and no record in both', () => {
    const cases = world.casesOf('imogen-clarke');
    expect(cases.map(({ ownerId }) => ownerId)).toEqual(['tom', 'leila']);
    const threads = cases.flatMap((one) => one.threads.map(({ channel, thread }) => `${channel} ${thread}`));
    expect(new Set(threads).size).toBe(threads.length);
  });
  test('three more customers were refused with KG40', () => {
    const refused = chapters.filter(({ story }) =>
      story().records['web-event'].some(({ code }) => code === 'KG40'),
    );
    expect(refused.map(({ customer }) => customer.id)).toEqual([
      'james-whitcombe',
      'lena-fischer',
      'marcus-bell',
      'priti-shah',
    ]);
  });
});
