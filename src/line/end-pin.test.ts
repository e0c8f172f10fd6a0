import { expect, test } from 'vitest';
import { atTheEnd, elsewhere, led, standingAfter, type Pane } from './end-pin.ts';

const pane = (top: number, content = 2000, size = 500): Pane => ({ top, content, size });
const near = { isPinned: false, isAway: false };

test.each([
  ['rows that come below do not let go of the end', atTheEnd, pane(1500), pane(1500, 2300), atTheEnd],
  ['a window that shrinks does not let go of the end', atTheEnd, pane(1500), pane(1500, 2000, 300), atTheEnd],
  ['a list that corrects itself does not let go of the end', atTheEnd, pane(1500), pane(1440), atTheEnd],
  ['what comes below meanwhile does not take one back', near, pane(1440), pane(1440, 2058), near],
  ['nor lead one away, however much it is', near, pane(1440), pane(1440, 4000), near],
  ['nor does its going', near, pane(1440, 2058), pane(1440), near],
  ['a rounded pixel is still the end', atTheEnd, pane(1500), pane(1499), atTheEnd],
  ['the way back to the very end pins it', near, pane(1440), pane(1500), atTheEnd],
  ['some way up story and composer still stand', near, pane(1500), pane(1350), near],
  ['far up is reading', near, pane(1350), pane(1100), elsewhere],
  ['at once far up is reading', atTheEnd, pane(1500), pane(900), elsewhere],
  ['room given back does not end the reading', elsewhere, pane(1100), pane(1100, 2000, 700), elsewhere],
  ['rows that come while one is a little way up leave it there', near, pane(1350), pane(1350, 2100), near],
  [
    'a second look at what came above before the list made up for it leads nowhere',
    near,
    pane(1350, 2250),
    pane(1350, 2250),
    near,
  ],
  [
    'the end that meets one for a moment is not where one is',
    elsewhere,
    pane(1100),
    pane(1500, 2030),
    elsewhere,
  ],
  ['rows that all fit are the end', elsewhere, pane(1100), pane(0, 400), atTheEnd],
  ['coming back near the end from afar pins it again', elsewhere, pane(1100), pane(1450), atTheEnd],
  ['where a command led near the end one stays', led, pane(1100), pane(1450), led],
  ['and while the first rows there all fit', led, pane(1100), pane(0, 400), led],
])('%s', (_, before, last, next, after) => {
  expect(standingAfter(before, next, { last, byHand: false, hasEnd: true })).toEqual(after);
});

test('a little way up by hand one lets go of the end', () => {
  expect(standingAfter(atTheEnd, pane(1440), { last: pane(1500), byHand: true, hasEnd: true })).toEqual(near);
});

test('a hand that moves on from where a command led comes back to the end', () => {
  expect(standingAfter(led, pane(1450), { last: pane(1400), byHand: true, hasEnd: true })).toEqual(atTheEnd);
  expect(standingAfter(led, pane(1200), { last: pane(1400), byHand: true, hasEnd: true })).toEqual(elsewhere);
});

test('rows that turn out smaller do not let go of the end; a hand at the wheel meanwhile does', () => {
  const [last, next] = [pane(1500), pane(1000, 1700)];
  expect(standingAfter(atTheEnd, next, { last, byHand: false, hasEnd: true })).toEqual(atTheEnd);
  expect(standingAfter(atTheEnd, next, { last, byHand: true, hasEnd: true })).toEqual(near);
});

test('the last row of a stretch in the past is the end of nothing', () => {
  for (const next of [pane(1500), pane(0, 400)])
    expect(standingAfter(elsewhere, next, { last: pane(1100), byHand: true, hasEnd: false })).toEqual(
      elsewhere,
    );
});
