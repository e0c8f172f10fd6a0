import { expect, test } from 'vitest';
import { registry } from '#src/channels/registry.ts';
import { answered, asked, openLine, refused, type Entry, type Line } from '#src/timeline/index.ts';
import { lastContacts } from './last-contacts.ts';

const stops = registry.filter(({ can }) => can.stop).map(({ id }) => id);
const [first = '', second = '', third = '', fourth = ''] = stops;
const request = { direction: 'older', limit: 20 } as const;

const entry = (channel: string, at: number, more: Partial<Entry> = {}): Entry => ({
  key: `${channel}/${String(at)}`,
  channel,
  nativeId: String(at),
  sort: String(at),
  at,
  kind: 'message',
  from: 'customer',
  who: '',
  summary: 'words',
  body: undefined,
  ...more,
});
const page = (entries: readonly Entry[], from: number, older?: string) => ({
  entries,
  newer: 'n',
  atNewest: true,
  covered: { from, to: Infinity },
  ...(older !== undefined && { older }),
});

/** The first channel has spoken to the end, the second has more to tell, the third failed, the fourth is unlinked. */
function lineWith(entries: readonly Entry[]): Line {
  let line = openLine({
    lanes: stops.map((channel) => ({ channel, linked: channel !== fourth, newerPaging: true })),
  });
  const on = (channel: string) => entries.filter((one) => one.channel === channel);
  for (const channel of [first, second, third]) line = asked(line, channel, request, 0);
  line = answered(line, first, request, page(on(first), -Infinity), 1);
  line = answered(line, second, request, page(on(second), 50, 'o'), 1);
  return refused(line, third, request, 'down', undefined, 1);
}
const statesOf = (entries: readonly Entry[]) => {
  const { lanes, held } = lineWith(entries);
  return lastContacts(lanes, held)
    .slice(0, 4)
    .map((last) => [last.channel, last.state]);
};

test('never, none so far, not answering and not linked are told apart', () => {
  expect(statesOf([])).toEqual([
    [first, 'never'],
    [second, 'none'],
    [third, 'failed'],
    [fourth, 'unlinked'],
  ]);
});

test('the newest contact comes first, whoever made it', () => {
  expect(statesOf([entry(first, 60), entry(second, 70, { from: 'us' }), entry(first, 55)])).toEqual([
    [second, 'contact'],
    [first, 'contact'],
    [third, 'failed'],
    [fourth, 'unlinked'],
  ]);
});

test('what moved by itself and what could not be read is no contact', () => {
  expect(
    statesOf([entry(first, 60, { from: 'nobody' }), entry(first, 61, { kind: 'unreadable' })])[0],
  ).toEqual([first, 'never']);
});
