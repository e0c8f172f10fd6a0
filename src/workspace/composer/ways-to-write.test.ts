import { describe, expect, test } from 'vitest';
import type { IdentityKey, IdentitySet } from '#src/channels/channel.ts';
import { entryOf, ours } from '#src/timeline/builders.ts';
import type { Entry } from '#src/timeline/index.ts';
import { answered, firstWay, neighbour, waysToWrite, type Way } from './ways-to-write.ts';

const key = (kind: IdentityKey['kind'], value: string, verified = true): IdentityKey => ({
  kind,
  value,
  verified,
});
const work = key('phone', '+447700900184');
const home = key('phone', '+447700900185', false);
const first = key('chatwoot_contact', '812');
const second = key('chatwoot_contact', '977');
const identity: IdentitySet = {
  customerId: 'james-whitcombe',
  name: 'James Whitcombe',
  keys: [work, home, first, second],
};
const via = ({ kind, value, verified }: IdentityKey) => ({ kind, value, verified });

const waysFor = (
  held: readonly Entry[],
  {
    consent = true,
    unread = [],
    silent = [],
  }: { consent?: boolean; unread?: readonly string[]; silent?: readonly string[] } = {},
): ReadonlyMap<string, Way> =>
  new Map(
    waysToWrite({
      identity,
      held,
      unread: new Set(unread),
      silent: new Set(silent),
      role: 'agent',
      consent,
      presentAt: 0,
    }).map((way) => [way.channel.id, way]),
  );

describe('to which key a reply goes', () => {
  test('the one the customer used last, verified or not', () => {
    const held = [entryOf('sms', 1, { via: via(work) }), entryOf('sms', 2, { via: via(home) })];
    expect(waysFor(held).get('sms')).toMatchObject({ to: home, used: home, keys: [work, home] });
  });

  test('what we sent since does not change it', () => {
    const held = [entryOf('sms', 1, { via: via(home) }), ours('sms', 2, { via: via(work) })];
    expect(waysFor(held).get('sms')?.to).toEqual(home);
  });

  test('a verified one where they never wrote', () => {
    expect(waysFor([]).get('sms')).toMatchObject({ to: work, used: undefined });
  });

  test('a key that is no longer theirs is not offered', () => {
    const gone = key('phone', '+447700900999');
    expect(waysFor([entryOf('sms', 1, { via: via(gone) })]).get('sms')?.to).toEqual(work);
  });
});

describe('what a reply answers', () => {
  const older = entryOf('chat', 1, { via: via(first) });
  const newer = entryOf('chat', 2, { via: via(second) });
  const held = [older, newer];
  const chat = () => waysFor(held).get('chat') as Way;

  test('the newest message that came by the chosen key', () => {
    expect([answered(chat(), first, held), answered(chat(), second, held)]).toEqual([older, newer]);
  });

  test('never one of another key where one can only answer', () => {
    expect(answered(chat(), first, [newer])).toBe(undefined);
  });

  test('elsewhere the newest one: a second address of one person stays in the thread', () => {
    const sms = waysFor(held).get('sms') as Way;
    const said = entryOf('sms', 1, { via: via(work) });
    expect(answered(sms, home, [said])).toBe(said);
  });
});

test('the next and the previous channel pass over those that are off, round and round', () => {
  const ways = [...waysFor([entryOf('sms', 1, { via: via(work) })]).values()];
  const off = ways.filter(({ whyNot }) => whyNot !== undefined).map(({ channel }) => channel.id);
  const seen: string[] = [];
  for (let at = 'sms', steps = 0; steps < ways.length - off.length; steps++) {
    at = neighbour(ways, at, 1)?.channel.id ?? '';
    seen.push(at);
  }
  expect(off.length).toBeGreaterThan(0);
  expect(seen.toSorted()).toEqual(
    ways.flatMap(({ channel }) => (off.includes(channel.id) ? [] : [channel.id])).toSorted(),
  );
  expect(neighbour(ways, neighbour(ways, 'sms', 1)?.channel.id ?? '', -1)?.channel.id).toBe('sms');
});

test('without consent every reply is off, and notes and calls are not', () => {
  const ways = [...waysFor([entryOf('sms', 1, { via: via(work) })], { consent: false }).values()];
  expect(ways.filter(({ mode }) => mode !== 'reply').map(({ whyNot }) => whyNot)).toEqual([
    undefined,
    undefined,
  ]);
  expect(ways.find(({ channel }) => channel.id === 'sms')?.whyNot).toBe('no-consent');
});

describe('on which channel the composer opens', () => {
  const chatted = entryOf('chat', 3, { via: via(first) });
  const texted = entryOf('sms', 2, { via: via(work) });
  const opensOn = (held: readonly Entry[], unread: readonly string[], stops: readonly string[]) =>
    firstWay([...waysFor(held, { unread }).values()], held, stops)?.channel.id;

  test.each<[string, readonly Entry[], readonly string[], readonly string[], string]>([
    ['the one the customer used last', [texted, chatted], [], ['chat', 'sms'], 'chat'],
    ['the one the case knows of while that one is still read', [texted], ['chat'], ['sms', 'chat'], 'chat'],
    ['the last of these that can be answered', [texted], ['chat'], ['chat', 'sms', 'visits'], 'sms'],
    ['what was heard, where the case knows nothing', [texted], ['chat'], [], 'sms'],
  ])('%s', (_, held, unread, stops, channel) => {
    expect(opensOn(held, unread, stops)).toBe(channel);
  });

  test('a channel that is still read is not said to hold no conversation', () => {
    expect(waysFor([], { unread: ['chat'] }).get('chat')?.whyNot).toBe('not-read');
    expect(waysFor([]).get('chat')?.whyNot).toBe('no-conversation');
    expect(waysFor([], { silent: ['chat'] }).get('chat')?.whyNot).toBe('not-answering');
  });
});
