import { expect, test } from 'vitest';
import { rememberedDays } from './days.ts';

const QUARTER = 15 * 60_000;

function given() {
  const asked: number[] = [];
  const dayOf = (at: number) => {
    asked.push(at);
    return new Date(at).toISOString().slice(0, 10);
  };
  return { asked, dayOf, say: rememberedDays(dayOf) };
}

test('a day is said once for each quarter of an hour, by whomever it is asked', () => {
  const { asked, dayOf, say } = given();
  expect([say(0), say(1), say(QUARTER), say(0)]).toEqual(Array(4).fill('1970-01-01'));
  expect(rememberedDays(dayOf)(QUARTER + 5)).toBe('1970-01-01');
  expect(asked).toEqual([0, QUARTER]);
});

test('whoever scrolls through ten years all day is remembered up to a bound', () => {
  const { asked, say } = given();
  for (let quarter = 0; quarter < 40_000; quarter++) say(quarter * QUARTER);
  say(39_999 * QUARTER);
  expect(asked).toHaveLength(40_000);
  say(0);
  expect(asked.at(-1)).toBe(0);
});
