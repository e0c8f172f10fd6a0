import { expect, test } from 'vitest';
import { at, entryOf } from './builders.ts';
import { timelineOf } from './driver.ts';
import { foldText } from './filter.ts';

const now = at(1);
const trousers = entryOf('chat', at(0), { nativeId: '1', summary: 'My trousers split at the SEAM' });
const receipt = entryOf('email', at(0, 10), { nativeId: '1', summary: 'Reçu pour le café', who: 'Zoë' });
const seam = entryOf('chat', at(0, 20), { nativeId: '2', summary: 'Which seam?', session: 'a' });
const open = () =>
  timelineOf(
    { now },
    { name: 'chat', entries: [trousers, seam] },
    { name: 'email', entries: [receipt] },
    { name: 'sms', entries: [] },
  );

test('by channel: the others are hidden and counted, their absence is not told', () => {
  const line = open()
    .fails('sms')
    .opens()
    .filters({ channels: new Set(['chat']) });
  expect(line.says()).toEqual(['start', trousers.summary, 'switch email > chat', seam.summary]);
  expect(line.shown.hidden).toBe(1);
  expect(line.filters({}).says()).toHaveLength(6);
});

test('by channel: that a shown channel is missing stays on the line', () => {
  const line = open()
    .fails('sms')
    .opens()
    .filters({ channels: new Set(['chat', 'sms']) });
  expect(line.says().at(-1)).toBe('gap sms failed');
});

test('by channel: only what is shown is fetched', () => {
  const line = open().opens();
  const before = line.requests.length;
  line.filters({ channels: new Set(['chat']) }).isPoked('email');
  expect(line.requests).toHaveLength(before);
  line.filters({});
  expect(line.requests.slice(before)).toEqual(['email newer']);
});

test('what stays on the line when it is narrowed stays the same objects', () => {
  const line = open().opens();
  const before = new Set(line.shown.rows);
  const kept = line.filters({ channels: new Set(['chat']) }).shown.rows;
  expect(kept.map((row) => before.has(row))).toEqual(kept.map(() => true));
  const again = line.filters({}).shown.rows;
  expect(kept.every((row) => again.includes(row))).toBe(true);
});

test('by case', () => {
  const line = open().opens().remarks(receipt, { caseId: '20418' }).filters({ caseId: '20418' });
  expect(line.says().filter((words) => !words.startsWith('switch'))).toEqual(['start', receipt.summary]);
  expect(line.shown.hidden).toBe(2);
});

test('by case: what tells of two cases is shown with either', () => {
  const line = open().opens().remarks(receipt, { caseId: '20418', alsoOf: '20431' });
  for (const caseId of ['20418', '20431'])
    expect(
      line
        .filters({ caseId })
        .says()
        .filter((words) => !words.startsWith('switch')),
    ).toEqual(['start', receipt.summary]);
});

test('by text: every word, whatever the case and the accents, in the words and the names', () => {
  const line = open().opens();
  expect(line.filters({ text: 'seam SPLIT' }).says()).toEqual(['start', trousers.summary]);
  expect(line.filters({ text: 'cafe recu zoe' }).says()).toEqual(['start', receipt.summary]);
  expect(line.filters({ text: 'seams' }).says()).toEqual(['start']);
  expect(line.filters({ text: '  ' }).says()).toHaveLength(6);
  expect(line.shown.counts.all).toEqual({ count: 3, atLeast: false });
});

test('text is folded the same on both sides', () => {
  expect(foldText('Ärger İN Café')).toBe(foldText('ARGER in CAFE'));
});
