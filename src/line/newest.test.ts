import { expect, test } from 'vitest';
import { at, entryOf } from '#src/timeline/builders.ts';
import { jumped, openLine, poked, relinked, type Entry, type Line } from '#src/timeline/index.ts';
import { newestOf, type NewestMemory } from './newest.ts';

const channels = ['chat', 'sms', 'email'];
const opened = openLine({ lanes: channels.map((channel) => ({ channel, linked: channel !== 'email' })) });

/** The line once `names` have been read at the newest end, with `held`. */
const read = (line: Line, names: readonly string[], held: readonly Entry[]): Line => ({
  ...line,
  held,
  lanes: line.lanes.map((lane) =>
    names.includes(lane.channel)
      ? { ...lane, to: Infinity, heard: { older: true, newer: lane.heard.newer }, poked: false }
      : lane,
  ),
});
const texted = entryOf('sms', at(0, 1));
const chatted = entryOf('chat', at(0, 2));
const longAgo = entryOf('chat', at(-2500));

function reader() {
  const memory: NewestMemory = { held: [], read: new Set() };
  return (line: Line, isTheirs: (entry: Entry) => boolean = () => true) => {
    const { held, unread, silent } = newestOf(memory, line, isTheirs);
    return { held, unread: [...unread], ...(silent.size > 0 && { silent: [...silent] }) };
  };
}

test('channels are unread until they have been heard, those that are not linked never are', () => {
  const look = reader();
  expect(look(opened)).toEqual({ held: [], unread: ['chat', 'sms'] });
  expect(look(read(opened, ['sms'], [texted]))).toEqual({ held: [texted], unread: ['chat'] });
  expect(look(read(opened, ['chat', 'sms'], [texted, chatted])).unread).toEqual([]);
});

test('what a key brought that is not theirs was not said last, and the channel is read anew', () => {
  const look = reader();
  look(read(opened, ['chat', 'sms'], [texted, chatted]));
  const anew = relinked(read(opened, ['sms'], [texted]), 'chat', true);
  expect(look(anew, ({ channel }) => channel !== 'chat')).toEqual({ held: [texted], unread: ['chat'] });
  expect(look(read(anew, ['chat'], [texted, chatted])).unread).toEqual([]);
});

test('nobody waits for a channel that does not answer', () => {
  const failed = {
    ...opened,
    lanes: opened.lanes.map((lane) =>
      lane.channel === 'chat'
        ? { ...lane, failed: { failure: 'timeout', direction: 'older' as const, triedAt: at(0) } }
        : lane,
    ),
  };
  expect(reader()(failed)).toEqual({ held: [], unread: ['sms'], silent: ['chat'] });
});

test('whoever reads seven years back still knows what was said last, and not what was said there', () => {
  const look = reader();
  look(read(opened, ['chat', 'sms'], [texted, chatted]));
  const far = { ...jumped(opened, at(-2500)), held: [longAgo] };
  expect(look(far)).toEqual({ held: [texted, chatted], unread: [] });
});

test('what comes in meanwhile is known to be unread, through another jump, until one is back', () => {
  const look = reader();
  look(read(opened, ['chat', 'sms'], [texted, chatted]));
  const told = poked(jumped(opened, at(-2500)), 'sms');
  expect(look(told).unread).toEqual(['sms']);
  expect(look(jumped(told, at(-900))).unread).toEqual(['sms']);
  const back = jumped(told, Infinity);
  expect(look(back).unread).toEqual(['sms']);
  const again = entryOf('sms', at(0, 5));
  expect(look(read(back, ['sms'], [texted, again]))).toEqual({ held: [texted, chatted, again], unread: [] });
});

test('a page opened in another year knows nothing of the newest end', () => {
  const far = { ...jumped(opened, at(-2500)), held: [longAgo] };
  expect(reader()(far)).toEqual({ held: [], unread: ['chat', 'sms'] });
});

test('of a history of thousands that was read and left, what was said last is remembered and no more', () => {
  const look = reader();
  const texts = Array.from({ length: 3000 }, (_, index) => entryOf('sms', at(-3000 + index)));
  look(read(opened, ['chat', 'sms'], [...texts, chatted]));
  const far = { ...jumped(opened, at(-9000)), held: [entryOf('chat', at(-9000))] };
  expect(look(far).held).toEqual([...texts.slice(-200), chatted]);
});
