import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fact, FactKind } from '#src/channels/channel.ts';
import { quoted } from './story-words.ts';
import { storySoFar } from './story.ts';

const at = (text: string): number => Date.parse(`2026-03-${text}:00Z`);
const fact = (kind: FactKind, when: string, over: Partial<Fact> = {}): Fact => ({
  kind,
  entryKey: `a/${when}`,
  at: at(when),
  channel: 'a',
  ...over,
});
const told = (facts: readonly Fact[], limits = {}) => {
  const story = storySoFar(facts, { zone: 'UTC', ...limits });
  return story.days.map(({ day, statements }) => [
    day,
    ...statements.map(({ kind, times }) => `${kind} ${String(times)}`),
  ]);
};

test('facts are told day by day in order of time, whatever order they came in', () => {
  const facts = [
    fact('ordered', '16T10:00', { item: 'Slim chino' }),
    fact('sent-elsewhere', '14T09:58'),
    fact('refunded', '14T12:10', { channel: 'b' }),
  ];
  expect(told(facts)).toEqual([
    ['2026-03-14', 'sent-elsewhere 1', 'refunded 1'],
    ['2026-03-16', 'ordered 1'],
  ]);
});

test('that somebody got in touch is left out where more is known of that day on that channel', () => {
  const facts = [
    fact('contact', '14T09:41'),
    fact('sent-elsewhere', '14T09:58'),
    fact('contact', '15T08:00'),
    fact('contact', '15T08:00', { channel: 'b', entryKey: 'b/1' }),
  ];
  expect(told(facts)).toEqual([
    ['2026-03-14', 'sent-elsewhere 1'],
    ['2026-03-15', 'contact 1', 'contact 1'],
  ]);
});

test('the same refusal twice on a day is one statement that says twice', () => {
  const facts = [
    fact('refused', '14T19:20', { reference: 'KG40' }),
    fact('refused', '14T19:24', { reference: 'KG40' }),
    fact('refused', '14T19:30', { reference: 'KG41' }),
  ];
  expect(told(facts)).toEqual([['2026-03-14', 'refused 2', 'refused 1']]);
});

test('two open questions stay two, and are not told as well', () => {
  const facts = [
    fact('asked', '14T10:00', { words: 'Where is it?' }),
    fact('asked', '14T10:01', { words: 'When?' }),
  ];
  const story = storySoFar(facts, { zone: 'UTC' });
  expect(story.open.map(({ fact: { words } }) => words)).toEqual(['Where is it?', 'When?']);
  expect(story.days).toEqual([]);
});

test('what was asked before our last answer is no longer open', () => {
  const facts = [
    fact('asked', '19T15:08', { words: 'Does W33 come in the longer leg?' }),
    fact('asked', '14T09:41', { words: 'Can I exchange them?' }),
  ];
  const story = storySoFar(facts, { zone: 'UTC', answeredAt: at('19T14:34') });
  expect(story.open.map(({ fact: { words } }) => words)).toEqual(['Does W33 come in the longer leg?']);
});

test('promises and "told again" stand elsewhere and are not told twice', () => {
  const facts = [fact('promised', '16T09:05'), fact('told-again', '16T09:05'), fact('bought', '16T09:06')];
  expect(told(facts)).toEqual([['2026-03-16', 'bought 1']]);
});

test('an order both the call and the till know is told once, by whoever names the item', () => {
  const facts = [
    fact('ordered', '16T09:05', { reference: 'DM-51902', who: 'Tom Keller' }),
    fact('ordered', '16T09:14', { reference: 'DM-51902', item: 'Slim chino' }),
  ];
  expect(told(facts)).toEqual([['2026-03-16', 'ordered 1']]);
});

test('where there is too much, mere contacts go first, then the oldest of what only went its way', () => {
  const facts = [
    fact('refunded', '01T10:00'),
    fact('contact', '02T10:00'),
    fact('contact', '03T10:00'),
    fact('ordered', '04T10:00'),
    fact('refused', '05T10:00'),
    fact('ordered', '06T10:00'),
  ];
  const days = (most: number) => {
    const story = storySoFar(facts, { most, zone: 'UTC' });
    return [story.more, ...story.days.map(({ day }) => day.slice(-2))];
  };
  expect(days(5)).toEqual([1, '01', '03', '04', '05', '06']);
  expect(days(3)).toEqual([3, '01', '05', '06']);
  expect(days(6)).toEqual([0, '01', '02', '03', '04', '05', '06']);
});

test('what the trouble began with and what happened last are never left out', () => {
  const facts = [
    fact('bought', '01T10:00'),
    ...Array.from({ length: 20 }, (_, n) =>
      fact('refused', `${String(n + 2).padStart(2, '0')}T10:00`, { reference: `C${String(n)}` }),
    ),
    fact('ordered', '22T10:00'),
    fact('contact', '23T10:00'),
  ];
  const story = storySoFar(facts, { most: 3, zone: 'UTC' });
  expect([story.more, story.days.map(({ day }) => day.slice(-2))]).toEqual([20, ['01', '21', '22']]);
});

test('contacts are counted with their channels from the first one on', () => {
  const facts = [
    fact('contact', '14T09:41'),
    fact('contact', '15T10:20', { channel: 'b' }),
    fact('contact', '16T08:00'),
  ];
  expect(storySoFar(facts).contacts).toEqual({ count: 3, channels: 2, since: at('14T09:41') });
  expect(storySoFar(facts.slice(0, 1)).contacts).toBeUndefined();
});

test('what was told again, and the numbers we hold, are not to be asked for', () => {
  const facts = [
    fact('told-again', '14T12:04'),
    fact('told-again', '16T09:05'),
    fact('discount', '14T12:04', { reference: 'KG40' }),
    fact('refused', '14T19:22', { reference: 'KG40' }),
    fact('ordered', '16T09:14', { reference: 'DM-51902' }),
    fact('order-stopped', '17T08:31', { reference: 'DM-51902' }),
    fact('ordered', '19T14:34', { reference: 'DM-52010' }),
  ];
  expect(storySoFar(facts).known).toEqual({
    toldAgain: 2,
    orders: ['DM-51902', 'DM-52010'],
    codes: ['KG40'],
  });
});

test('a long quotation is cut between words', () => {
  expect(quoted('  one\n two  ')).toBe('one two');
  expect(quoted('The chinos I bought three weeks ago have split right along the seat seam', 30)).toBe(
    'The chinos I bought three…',
  );
});

test('any order of any facts gives the same story, and every statement stands on one of them', () => {
  const kinds: readonly FactKind[] = ['contact', 'asked', 'refused', 'ordered', 'promised', 'bought'];
  const anyFact = fc.record({
    kind: fc.constantFrom(...kinds),
    entryKey: fc.constantFrom('a/1', 'a/2', 'b/1', 'b/2'),
    at: fc.integer({ min: 0, max: 40 }).map((hours) => at('01T00:00') + hours * 3_600_000),
    channel: fc.constantFrom('a', 'b'),
    reference: fc.constantFrom('KG40', undefined),
  });
  fc.assert(
    fc.property(fc.array(anyFact, { maxLength: 30 }), (facts) => {
      const story = storySoFar(facts, { zone: 'UTC' });
      expect(storySoFar(facts.toReversed(), { zone: 'UTC' })).toEqual(story);
      const statements = [...story.days.flatMap((day) => day.statements), ...story.open];
      for (const statement of statements) expect(facts).toContain(statement.fact);
    }),
    { numRuns: 100 },
  );
});
