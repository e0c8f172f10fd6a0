import { expect, test } from 'vitest';
import { criteria, type Evidence } from '#src/desk/reviews.ts';
import { cardFrom, fieldsOf } from './card-draft.ts';
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

test('a card that is not saved comes back out of its draft; what cannot be read is as it was saved', () => {
  const call = entry('call/1', 12);
  let card = cited(cardOf(undefined), 'true-words', call);
  card = withMark(card, 'true-words', { mark: 0, words: 'No word by 14:52.' });
  card = { ...withMark(card, 'kind-words', { mark: null }), change: 'Promise less.' };
  expect(cardFrom(fieldsOf(card), cardOf(undefined))).toEqual(card);
  expect(cardFrom({ 'true-words/evidence': '[{', 'true-words/mark': '7' }, card).marks['true-words']).toEqual(
    {
      mark: undefined,
      words: 'No word by 14:52.',
      evidence: [call],
    },
  );
});
