import { expect, test } from 'vitest';
import { criteria, type Evidence } from '#src/desk/reviews.ts';
import { cardOf, cited, marksOf, numbersOf, unmarked, withMark } from './card.ts';

const entry = (key: string, minute: number): Evidence => ({
  key,
  channel: 'phone',
  at: new Date(Date.UTC(2026, 2, 16, 18, minute)).toISOString(),
});

test('what is cited is numbered by time, once, whatever it is cited for and in whatever order', () => {
  const [early, late] = [entry('call/1', 12), entry('call/2', 29)];
  const card = cited(
    cited(cited(cardOf(undefined), 'true-words', late), 'one-owner', early),
    'one-owner',
    late,
  );
  expect([...numbersOf(Object.values(card.marks))]).toEqual([
    ['call/1', 1],
    ['call/2', 2],
  ]);
});

test('citing it again takes it away from that criterion alone', () => {
  const call = entry('call/1', 12);
  const both = cited(cited(cardOf(undefined), 'true-words', call), 'one-owner', call);
  const one = cited(both, 'one-owner', call);
  expect([one.marks['one-owner'].evidence, one.marks['true-words'].evidence]).toEqual([[], [call]]);
});

test('it can be saved once something was said of everything; not due yet is something', () => {
  let card = cardOf(undefined);
  for (const criterion of criteria.slice(1)) card = withMark(card, criterion, { mark: 2 });
  expect([marksOf(card), unmarked(card)]).toEqual([undefined, 1]);
  const whole = withMark(card, 'one-owner', { mark: null });
  expect([marksOf(whole)?.map(({ mark }) => mark), unmarked(whole)]).toEqual([[null, 2, 2, 2, 2, 2], 0]);
});
