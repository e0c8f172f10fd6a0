import { expect, test } from 'vitest';
import { endOf, journeyOf, type Happening } from './journey.ts';

const MINUTE = 60_000;
const at = (minute: number, id: string, more: Partial<Happening> = {}): Happening => ({
  channel: id.split('-')[0] ?? id,
  id,
  at: minute * MINUTE,
  ...more,
});
const came = (minute: number, id: string, more: Partial<Happening> = {}) =>
  at(minute, id, { stop: id.split('-')[0] ?? id, isContact: true, ...more });
const named = (minute: number, id: string) => ({
  channel: id.split('-')[0],
  id,
  at: new Date(minute * MINUTE).toISOString(),
});

test.each<readonly [string, readonly Happening[], unknown]>([
  ['nothing happened', [], undefined],
  ['one contact, one answer', [came(1, 'phone-1', { isServed: true })], undefined],
  [
    'sent elsewhere from a contact with a person, and gone there',
    [
      came(1, 'chat-1'),
      at(2, 'chat-2', { isServed: true }),
      at(3, 'chat-3', { sentOn: true }),
      came(9, 'visits-1'),
    ],
    { ...named(1, 'chat-1'), because: 'sent-on', shownBy: named(3, 'chat-3') },
  ],
  [
    'sent elsewhere and never gone',
    [came(1, 'chat-1', { isServed: true }), at(3, 'chat-3', { sentOn: true })],
    undefined,
  ],
  [
    'told again to the second person: the first had heard it',
    [came(1, 'phone-1', { isServed: true }), came(9, 'visits-1', { isServed: true, toldAgain: true })],
    { ...named(1, 'phone-1'), because: 'told-again', shownBy: named(9, 'visits-1') },
  ],
  [
    'nobody answered the first contact: the second is the first with a person',
    [
      came(1, 'chat-1'),
      came(5, 'phone-1', { isServed: true }),
      came(9, 'visits-1', { isServed: true, toldAgain: true }),
    ],
    { ...named(5, 'phone-1'), because: 'told-again', shownBy: named(9, 'visits-1') },
  ],
  [
    'told again at the first contact with a person only: nobody of us had heard it before',
    [came(1, 'website-1'), came(9, 'phone-1', { isServed: true, toldAgain: true })],
    undefined,
  ],
  [
    'several people, nothing noted',
    [came(1, 'phone-1', { isServed: true }), came(9, 'visits-1', { isServed: true })],
    undefined,
  ],
  [
    'we wrote by mail while they waited in chat: the chat had nobody',
    [
      came(1, 'chat-1'),
      at(2, 'email-1', { isServed: true, isAnswer: true }),
      came(9, 'phone-1', { isServed: true, toldAgain: true }),
    ],
    undefined,
  ],
])('where a case could have ended: %s', (_, happenings, expected) => {
  expect(endOf(happenings)).toEqual(expected);
});

test('a case is added up, each figure from the entries it names', () => {
  const refund = { minor: 5900, currency: 'GBP' };
  expect(
    journeyOf(
      [
        came(0, 'chat-1'),
        at(4, 'chat-2', { customerSeconds: 240, staffSeconds: 240, isServed: true }),
        came(60, 'visits-1', { customerSeconds: 600, staffSeconds: 300, isUnlogged: true, refund }),
        at(90, 'email-1', { isAnswer: true, staffSeconds: 360, isRated: true }),
      ],
      { minor: 2400, currency: 'GBP' },
    ),
  ).toEqual({
    contacts: [named(0, 'chat-1'), named(60, 'visits-1')],
    answers: [named(90, 'email-1')],
    stays: [
      { ...named(0, 'chat-1'), isLogged: true },
      { ...named(60, 'visits-1'), isLogged: false },
    ],
    customerTime: {
      seconds: 840,
      ratedSeconds: 0,
      entries: [
        { ...named(4, 'chat-2'), seconds: 240 },
        { ...named(60, 'visits-1'), seconds: 600 },
      ],
    },
    staffTime: {
      seconds: 900,
      ratedSeconds: 360,
      entries: [
        { ...named(4, 'chat-2'), seconds: 240 },
        { ...named(60, 'visits-1'), seconds: 300 },
        { ...named(90, 'email-1'), seconds: 360 },
      ],
    },
    refunds: { amounts: [refund], entries: [{ ...named(60, 'visits-1'), ...refund }] },
    discounts: { amounts: [], entries: [] },
    cost: { minor: 600, currency: 'GBP' },
  });
});
