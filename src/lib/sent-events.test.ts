import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSentEvents, type SentEvent } from './sent-events.ts';

const STREAM = [
  '\uFEFF: a greeting nobody reads',
  'retry: 1000',
  'id: 7',
  'event: ready',
  'data',
  '',
  'event: poke',
  'data: {"a":',
  'data:1}',
  'id: 8',
  '',
  'event: ping',
  '',
  'data: é: 🙂',
  '',
  'data: cut off',
].join('\n');

const EVENTS: readonly SentEvent[] = [
  { type: 'ready', data: '', id: '7' },
  { type: 'poke', data: '{"a":\n1}', id: '8' },
  { type: 'message', data: 'é: 🙂', id: '8' },
];

async function heard(bytes: Uint8Array<ArrayBuffer>, cuts: readonly number[] = []): Promise<SentEvent[]> {
  const events: SentEvent[] = [];
  const body = new ReadableStream<BufferSource>({
    start(stream) {
      let from = 0;
      for (const cut of [...cuts, bytes.length].toSorted((a, b) => a - b)) {
        stream.enqueue(bytes.slice(from, cut));
        from = cut;
      }
      stream.close();
    },
  });
  await readSentEvents(body, (event) => events.push(event));
  return events;
}

test('events are read with their type, id and data; comments, pings without data and what is cut off are not', async () => {
  expect(await heard(new TextEncoder().encode(STREAM))).toEqual(EVENTS);
});

test('it does not matter how lines end or where the network cuts', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.array(fc.nat(STREAM.length * 2)),
      async (end, cuts) => {
        const bytes = new TextEncoder().encode(STREAM.replaceAll('\n', end));
        const within = cuts.filter((cut) => cut < bytes.length);
        expect(await heard(bytes, within)).toEqual(EVENTS);
      },
    ),
  );
});

test('a stream that breaks says so', async () => {
  const body = new ReadableStream<BufferSource>({ start: (stream) => stream.error(new Error('gone')) });
  await expect(readSentEvents(body, () => undefined)).rejects.toThrow('gone');
});
