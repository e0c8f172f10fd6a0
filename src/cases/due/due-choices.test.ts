import { expect, test } from 'vitest';
import { dueChoices, fieldText, instantOf, saidIn } from './due-choices.ts';

process.env['TZ'] = 'Europe/London';
const at = (text: string) => Date.parse(text);
const present = at('2026-03-19T15:12:00Z');
const words = (instants: readonly number[]) => instants.map((instant) => new Date(instant).toISOString());

test('the usual times are an hour on, five today, ten and five tomorrow', () => {
  expect(words(dueChoices(present))).toEqual([
    '2026-03-19T16:15:00.000Z',
    '2026-03-19T17:00:00.000Z',
    '2026-03-20T10:00:00.000Z',
    '2026-03-20T17:00:00.000Z',
  ]);
});

test('five today is not offered once it is near, and tomorrow is by the clock on the wall', () => {
  expect(words(dueChoices(at('2026-03-28T16:40:00Z')))).toEqual([
    '2026-03-28T17:45:00.000Z',
    '2026-03-29T09:00:00.000Z',
    '2026-03-29T16:00:00.000Z',
  ]);
});

test('a field shows the reader’s own clock and says it back', () => {
  const summer = at('2026-07-01T16:00:00Z');
  expect(fieldText(summer)).toBe('2026-07-01T17:00');
  expect(instantOf(fieldText(summer))).toBe(summer);
  expect([instantOf(''), instantOf('soon')]).toEqual([undefined, undefined]);
});

test.each([
  [
    'Only in the regular leg, James. It goes out at 16:45, and I will ring you before 17:00 to tell you that it has.',
    'It goes out at 16:45, and I will ring you before 17:00 to tell you that it has.',
    '2026-03-19T17:00:00.000Z',
  ],
  ['I will ring you by 17.00. Thank you!', 'I will ring you by 17.00.', '2026-03-19T17:00:00.000Z'],
  ['Tomorrow at 9:30 I call you', 'Tomorrow at 9:30 I call you', '2026-03-20T09:30:00.000Z'],
  ['You hear from me by 5pm.', 'You hear from me by 5pm.', '2026-03-19T17:00:00.000Z'],
  [
    'Je vous rappelle demain avant 10h15.',
    'Je vous rappelle demain avant 10h15.',
    '2026-03-20T10:15:00.000Z',
  ],
  ['Je vous appelle à 18 h.', 'Je vous appelle à 18 h.', '2026-03-19T18:00:00.000Z'],
])('“%s” promises by a time', (draft, text, due) => {
  const said = saidIn(draft, present);
  expect([said.text, new Date(said.dueAt ?? 0).toISOString()]).toEqual([text, due]);
});

test.each([
  ['You rang at 9:15. I look into it.', 'I look into it.'],
  ['Order 17:99 is odd', 'Order 17:99 is odd'],
  ['', ''],
])('“%s” names no time to come', (draft, text) => {
  expect(saidIn(draft, present)).toEqual({ text });
});
