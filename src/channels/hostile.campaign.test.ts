// What strangers write, and what back ends answer when they are broken, through every adapter to the entries it makes.
import { afterAll, describe, expect, test } from 'vitest';
import { wire } from '#src/lib/http.ts';
import { setClock } from '#src/lib/time.ts';
import type { Entry } from '#src/timeline/index.ts';
import { registry } from './registry.ts';
import { fieldOf, placesIn, valueAt, withValues } from './testing/leaves.ts';
import { payloads, wrongValues } from './testing/payloads.ts';
import { saying, sinksOf, untouched } from './testing/sinks.ts';
import { recordTapes, replay } from './testing/tape.ts';

afterAll(() => {
  setClock();
  wire({ token: () => undefined });
});

/** Records told of: an order that became ready later stands twice. */
const recordsIn = (entries: readonly Entry[]): number =>
  entries.filter(({ nativeId }) => !nativeId.endsWith('/ready')).length;

/** Numbers in an entry that are none: a date or a sum made of them would throw where it is drawn. */
const noNumbers = (entry: Entry): readonly string[] =>
  placesIn(entry)
    .filter((place) => {
      const value = valueAt(entry, place);
      return typeof value === 'number' && !Number.isFinite(value);
    })
    .map(fieldOf);

describe.each(registry.map((channel) => [channel.id, channel] as const))('%s', (_, channel) => {
  test('whatever its texts say, every record is shown or set aside, and none is lost', async () => {
    const known = [];
    for (const tape of await recordTapes(channel))
      known.push({ tape, sinks: await sinksOf(tape), records: recordsIn(await untouched(tape)) });
    expect(known.length > 0 && known.every(({ sinks }) => sinks.length > 3)).toBe(true);
    const lost: string[] = [];
    for (const [turn, words] of payloads.entries()) {
      const { tape, sinks, records } = known[turn % known.length] ?? {};
      if (!tape || !sinks) continue;
      const entries = (await saying(tape, sinks, words, turn)) ?? [];
      if (recordsIn(entries) !== records) lost.push(words.slice(0, 60));
      for (const entry of entries) {
        channel.facts(entry);
        expect(['card', 'flow', 'bubble', 'line']).toContain(channel.shape(entry));
        expect([structuredClone(entry), noNumbers(entry)]).toEqual([entry, []]);
      }
    }
    expect(lost).toEqual([]);
  });

  test('a field of another kind is a failure or one record set aside, never a throw', async () => {
    const thrown: string[] = [];
    let turn = 0;
    for (const tape of await recordTapes(channel)) {
      const met = new Set<string>();
      for (const { text } of tape.answers.values()) {
        const document: unknown = JSON.parse(text);
        for (const place of placesIn(document)) {
          if (met.has(fieldOf(place))) continue;
          met.add(fieldOf(place));
          turn += 1;
          for (const wrong of [null, wrongValues[turn % wrongValues.length]]) {
            const changed = JSON.stringify(withValues(document, new Map([[JSON.stringify(place), wrong]])));
            try {
              const page = await replay(tape, (one) => (one === text ? changed : one));
              for (const entry of page.ok ? page.value.entries : []) {
                channel.facts(entry);
                channel.shape(entry);
                expect([fieldOf(place), noNumbers(entry)]).toEqual([fieldOf(place), []]);
              }
            } catch (cause) {
              thrown.push(`${fieldOf(place)} = ${JSON.stringify(wrong)}: ${String(cause)}`);
            }
          }
        }
      }
    }
    expect(thrown).toEqual([]);
  });

  test.each([
    ['nothing', () => ''],
    ['half of it', (text: string) => text.slice(0, text.length / 2)],
    ['a page', () => '<!doctype html><title>Welcome</title>'],
    ['null', () => 'null'],
    ['a number', () => '9007199254740993'],
    ['a text', () => '"<script>top.hostileRan=1</script>"'],
    ['an empty record', () => '{}'],
    ['no text at all', () => new Uint8Array([0xff, 0xfe, 0x00, 0xd8])],
    ['ten megabytes of noise', () => 'x'.repeat(10_000_000)],
    ['ten megabytes of one text', () => `"${'x'.repeat(10_000_000)}"`],
    ['a hundred thousand lists in each other', () => '['.repeat(100_000)],
  ] as const)('%s with 200 is a failure', async (_name, change) => {
    const [tape] = await recordTapes(channel);
    if (!tape) throw new Error('nothing was recorded');
    const page = await replay(tape, change);
    // An order search without any orders leaves the list out: an empty record is an honest answer there.
    if (page.ok) expect([channel.id, change('')]).toEqual(['orders', '{}']);
    else expect(page.failure.kind).toMatch(/malformed|unknown|refused/);
  });
});
