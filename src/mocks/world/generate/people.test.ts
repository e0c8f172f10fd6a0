import { describe, expect, test } from 'vitest';
import type { SocialPostRecord } from '../records/messages.ts';
import { everyRecord } from '../story/every-record.ts';
import { belongsTo, channelOf, threadOf } from '../threads.ts';
import { stopOf, trailOf } from '../trail.ts';
import { BEGINS_AT } from '../when.ts';
import { people } from './people.ts';

const crowd = people(1, 'large', 50_000);
const places = [
  ...Array.from({ length: 200 }, (_, i) => i),
  ...Array.from({ length: 200 }, (_, i) => 1000 + i * 240),
];

describe('a generated case says what its records say', () => {
  test.each(places.filter((place) => place % 4 === 0))('person %i', (place) => {
    const planned = crowd.caseAt(place);
    const { records, conversations } = crowd.storyAt(place);
    const all = everyRecord(records);
    const postOf = (id: string): SocialPostRecord | undefined => records.post.find((post) => post.id === id);
    const inside = all.filter((told) => belongsTo(planned, told, postOf));
    const stops = inside.flatMap((told) => stopOf(told) ?? []);
    expect(planned.trail).toEqual(trailOf(stops));
    expect(planned.trail.length).toBeGreaterThan(0);
    const threads = inside.flatMap((told) => {
      const thread = threadOf(told, postOf);
      return thread === undefined ? [] : [`${channelOf(told.kind)} ${thread}`];
    });
    expect(new Set(threads)).toEqual(
      new Set(planned.threads.map(({ channel, thread }) => `${channel} ${thread}`)),
    );
    const words = inside
      .filter(({ kind }) => kind !== 'visit' && kind !== 'web-event')
      .flatMap((told) => stopOf(told)?.at ?? []);
    expect(planned.customerWroteAt).toBe(words.length === 0 ? null : Math.max(...words));
    expect(all.filter(({ record }) => record.at > BEGINS_AT)).toEqual([]);
    const entries = inside.map((told) => `${channelOf(told.kind)} ${told.record.id}`);
    expect(entries).toEqual(
      expect.arrayContaining(planned.remarks.map(({ channel, id }) => `${channel} ${id}`)),
    );
    expect(conversations).toHaveLength(planned.threads.filter(({ channel }) => channel === 'chat').length);
  });
});

test('people write while they are awake, and come while the store is open', () => {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    hour: '2-digit',
    minute: '2-digit',
  });
  const odd: string[] = [];
  for (const place of places) {
    const { records } = crowd.storyAt(place);
    for (const told of everyRecord(records)) {
      const stop = stopOf(told);
      if (!stop) continue;
      const [from, to] = told.kind === 'visit' ? ['09:00', '18:00'] : ['07:00', '22:30'];
      const at = clock.format(stop.at);
      if (at < from || at > to) odd.push(`${String(place)} ${told.kind} ${at}`);
    }
  }
  expect(odd).toEqual([]);
});

test('the large inbox is full: open, unowned, waiting and resolved cases of every brand', () => {
  const states = new Map<string, number>();
  for (let place = 0; place < 50_000; place += 10) {
    const { state, ownerId, brand } = crowd.caseAt(place);
    for (const name of [state === 'open' && ownerId === null ? 'unowned' : state, brand])
      states.set(name, (states.get(name) ?? 0) + 1);
  }
  expect([...states.keys()].toSorted()).toEqual([
    'dunmore',
    'northline',
    'open',
    'resolved',
    'rye',
    'unowned',
    'waiting',
  ]);
  expect(states.get('unowned')).toBeGreaterThan(100);
  expect(states.get('open')).toBeGreaterThan(500);
});

test('over cases that are over, customers were asked once, came from stores that noted nothing, told it again', () => {
  const seen = { asked: 0, answered: 0, unlogged: 0, toldAgain: 0, said: 0 };
  for (let place = 1000; place < 1400; place++) {
    const { state, trail, remarks } = crowd.caseAt(place);
    const { records } = crowd.storyAt(place);
    const asked = records.touch.filter(({ survey }) => survey === 'sent').length;
    const answered = records['desk-entry'].filter(({ kind }) => kind === 'answer').length;
    expect([0, 1]).toContain(asked);
    expect(answered).toBeLessThanOrEqual(asked);
    if (state !== 'resolved') expect({ asked, remarks }).toEqual({ asked: 0, remarks: [] });
    seen.asked += asked;
    seen.answered += answered;
    seen.unlogged += trail.filter(({ logged }) => !logged).length;
    seen.toldAgain += remarks.filter(({ toldAgain }) => toldAgain === true).length;
    seen.said += records.visit.filter(({ saysWaitedMin }) => saysWaitedMin !== undefined).length;
  }
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(20);
});
