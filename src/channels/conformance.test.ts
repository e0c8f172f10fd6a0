// The same promises over every channel, each against its own back end behind the whole pretend gateway.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Density } from '#src/desk/density.ts';
import { fetchFile } from '#src/lib/file.ts';
import { ask as askBackEnd, wire } from '#src/lib/http.ts';
import { setClock } from '#src/lib/time.ts';
import type { Result } from '#src/lib/result.ts';
import type { Backend } from '#src/mocks/backend.ts';
import { channelBackends } from '#src/mocks/backends.ts';
import type { Fault } from '#src/mocks/dials.ts';
import { openGateway, type TestGateway } from '#src/mocks/testing/gateway.ts';
import { SAMPLE, sampleAt, SAMPLES, sampleWorld } from '#src/mocks/testing/sample.ts';
import type { Entry, Page, PageRequest } from '#src/timeline/index.ts';
import type { Channel, FileToSend, IdentitySet, Outgoing } from './channel.ts';
import { registry } from './registry.ts';

const never = new AbortController().signal;
const world = sampleWorld();
const person = world.customer(SAMPLE);
const identity: IdentitySet = { customerId: SAMPLE, name: person?.name ?? '', keys: person?.keys ?? [] };

let gateway: TestGateway;
let asked: string[];

beforeEach(async () => {
  gateway = await openGateway({ world, channels: channelBackends });
  asked = [];
  const session = await gateway.send('/desk/v1/session', { method: 'POST', json: { staffId: 'priya' } });
  const { token } = (await session.json()) as { token: string };
  wire({ origin: 'http://gateway.test', ready: Promise.resolve(), token: () => token });
  setClock(() => gateway.runtime.clock.now());
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    asked.push(`${init.method ?? 'GET'} ${url}`);
    init.signal?.throwIfAborted();
    const answer = await gateway.runtime.answer(new Request(url, init));
    if (!answer || answer.type === 'error') throw new TypeError('no network');
    return answer;
  });
});
afterEach(() => {
  setClock();
  wire({ token: () => undefined });
});

function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`a failure: ${JSON.stringify(result.failure)}`);
  return result.value;
}
const ask = (channel: Channel, request: Partial<PageRequest> = {}): Promise<Result<Page>> =>
  channel.fetchPage(identity, { direction: 'older', limit: 10, ...request }, never);

/** Pages from one on until the walk ends; a lane that never ends is a failure. */
async function walk(
  channel: Channel,
  first: Partial<PageRequest>,
  side: 'older' | 'newer',
): Promise<readonly Page[]> {
  const pages = [good(await ask(channel, first))];
  const limit = first.limit;
  for (;;) {
    const last = pages.at(-1);
    const cursor = last?.[side];
    const isOver = cursor === undefined || (side === 'newer' && last?.atNewest === true);
    if (isOver) return pages;
    if (pages.length > 200) throw new Error('the walk does not end');
    pages.push(good(await ask(channel, { direction: side, cursor, limit })));
  }
}
const entriesOf = (pages: readonly Page[]): readonly Entry[] => pages.flatMap(({ entries }) => entries);
const keysIn = (entries: readonly Entry[]): readonly string[] => entries.map(({ key }) => key).toSorted();
const distinct = (keys: readonly string[]): readonly string[] => [...new Set(keys)].toSorted();

async function dial(channel: Channel, fault: Fault): Promise<Backend> {
  const backend = gateway.runtime.backends.find(({ id }) => id === backEndOf(channel.id));
  if (!backend) throw new Error(`no back end for ${channel.id}`);
  await gateway.runtime.dials.set(backend.id, { fault });
  return backend;
}
/** A channel of our own desk has no back end of its own name. */
const backEndOf = (id: string): string =>
  channelBackends.some((backend) => backend.id === id) ? id : 'desk';

/** The position the desk's density gives for an instant, as a jump gets it. */
async function positionAt(channel: Channel, at: number): Promise<unknown> {
  const instant = new Date(at).toISOString();
  const { body } = good(await askBackEnd(`/desk/v1/customers/${SAMPLE}/density?around=${instant}`));
  const lane = Density.parse(body).lanes.find((one) => one.channel === channel.id);
  return lane?.months.find(({ month }) => instant.startsWith(month))?.position;
}

describe.each(registry.map((channel) => [channel.id, channel] as const))('%s', (_, channel) => {
  test('its pages walk to the start, nothing twice that is not the same, nothing missing', async () => {
    const pages = await walk(channel, { limit: 7 }, 'older');
    const entries = entriesOf(pages);
    for (const page of pages) expect(keysIn(page.entries)).toEqual(distinct(keysIn(page.entries)));
    // Where bounds are inclusive the second at a page's edge is read again: it must be the very same entry.
    const byKey = new Map(entries.map((entry) => [entry.key, entry]));
    expect(entries.filter((entry) => JSON.stringify(entry) !== JSON.stringify(byKey.get(entry.key)))).toEqual(
      [],
    );
    expect(byKey.size).toBeGreaterThanOrEqual(SAMPLES);
    expect(distinct(keysIn(entries))).toEqual(
      distinct(keysIn(entriesOf(await walk(channel, { limit: 100 }, 'older')))),
    );
    // What a page vouches for is there once it is there.
    const here = new Set<string>();
    let floor = Infinity;
    for (const page of pages) {
      for (const { key } of page.entries) here.add(key);
      expect(page.covered.to).toBeGreaterThanOrEqual(floor);
      floor = Math.min(floor, page.covered.from);
      expect(entries.filter(({ at, key }) => at >= floor && !here.has(key))).toEqual([]);
    }
    expect(pages[0]?.atNewest).toBe(true);
    expect(pages[0]?.covered.to).toBe(Infinity);
    expect(pages.at(-1)?.covered.from).toBe(-Infinity);
  });

  test('its entries say who, when and what, by which key, and survive a copy', async () => {
    for (const entry of entriesOf(await walk(channel, { limit: 50 }, 'older'))) {
      expect(entry).toEqual(structuredClone(entry));
      expect([entry.key, entry.channel, Number.isFinite(entry.at), entry.summary === '']).toEqual([
        `${channel.id}/${entry.nativeId}`,
        channel.id,
        true,
        false,
      ]);
      if (entry.stop !== undefined) expect([entry.stop, entry.from]).toEqual([channel.id, 'customer']);
      expect(channel.facts(entry).every(({ entryKey }) => entryKey === entry.key)).toBe(true);
      expect(['card', 'flow', 'bubble', 'line']).toContain(channel.shape(entry));
    }
  });

  test('a jump lands before its instant and goes on in both directions', async () => {
    const all = distinct(keysIn(entriesOf(await walk(channel, { limit: 100 }, 'older'))));
    const instant = sampleAt(20) + 1000;
    const first = { before: instant, position: await positionAt(channel, instant), limit: 8 };
    const requests = asked.length;
    const landed = good(await ask(channel, first));
    expect(asked.length - requests).toBeLessThanOrEqual(2);
    expect(landed.entries.filter(({ at }) => at >= instant)).toEqual([]);
    const older = entriesOf(await walk(channel, first, 'older'));
    if (landed.newer === undefined) return;
    const newer = entriesOf(
      await walk(channel, { direction: 'newer', cursor: landed.newer, limit: 8 }, 'newer'),
    );
    expect(distinct(keysIn([...older, ...newer]))).toEqual(all);
  });

  test('its newest page leads to what comes later, and says so when nothing did', async () => {
    const newest = good(await ask(channel, { limit: 7 }));
    expect(newest.newer).toBeTypeOf('string');
    const nothing = good(await ask(channel, { direction: 'newer', cursor: newest.newer }));
    const known = new Set(keysIn(entriesOf(await walk(channel, { limit: 100 }, 'older'))));
    expect(nothing.entries.filter(({ key }) => !known.has(key))).toEqual([]);
    expect(nothing.atNewest).toBe(true);
    const backend = gateway.runtime.backends.find(({ id }) => id === channel.id);
    if (!backend?.arrive) return;
    gateway.pass(5000);
    await gateway.backstage.arrive(channel.id, SAMPLE, 'Something new');
    gateway.pass(60_000);
    const news = good(await ask(channel, { direction: 'newer', cursor: nothing.newer ?? newest.newer }));
    expect(news.entries.filter(({ key }) => !known.has(key)).length).toBeGreaterThanOrEqual(1);
  });

  test('one damaged record is one unreadable entry among the good ones', async () => {
    const healthy = good(await ask(channel, { limit: 7 }));
    await dial(channel, 'malformed');
    const damaged = good(await ask(channel, { limit: 7 }));
    const unreadable = damaged.entries.filter(({ kind }) => kind === 'unreadable');
    expect(unreadable.length).toBeGreaterThanOrEqual(1);
    expect(unreadable.every(({ at, key }) => Number.isFinite(at) && key.startsWith(`${channel.id}/`))).toBe(
      true,
    );
    expect(damaged.entries.length).toBeGreaterThanOrEqual(healthy.entries.length - 1);
  });

  test('who is not linked is never asked about', async () => {
    const stranger = { ...identity, customerId: 'stranger', keys: [] };
    if (channel.keysOf(stranger).length > 0) return;
    const result = await channel.fetchPage(stranger, { direction: 'older', limit: 5 }, never);
    expect(asked).toEqual([]);
    if (result.ok) expect(result.value.entries).toEqual([]);
  });

  test.each([
    ['429', 'rate-limited'],
    ['500', 'unknown'],
    ['html-200', 'malformed'],
    ['truncated', 'malformed'],
    ['offline', 'offline'],
  ] as const)('the fault %s is the failure "%s", never a throw', async (fault, kind) => {
    await ask(channel);
    const backend = await dial(channel, fault);
    const result = await ask(channel);
    expect(result.ok ? 'a page' : result.failure.kind).toBe(kind);
    if (fault !== '429' || result.ok) return;
    const said = backend.refusals.rateLimited(gateway.runtime.clock.now()).headers.get('Retry-After');
    expect(result.failure.retryAfterMs !== undefined).toBe(said !== null);
  });

  test('a caller that gives up gets a failure', async () => {
    const stop = new AbortController();
    stop.abort();
    const result = await channel.fetchPage(identity, { direction: 'older', limit: 5 }, stop.signal);
    expect(result.ok).toBe(false);
  });

  test.each(['', 'gibberish', '{}', '[1,2]', 'null', '{"at":"x","anchor":7}'])(
    'the foreign cursor %j does no harm',
    async (cursor) => {
      for (const direction of ['older', 'newer'] as const) {
        const result = await ask(channel, { direction, cursor });
        expect(result.ok ? 'page' : result.failure.kind).toMatch(/page|refused|malformed/);
      }
    },
  );

  // What is done at the counter has a form of its own: its channel's tests send it.
  if (channel.send && channel.can.mode !== 'deed') sending(channel, channel.send);
});

function sending(channel: Channel, send: NonNullable<Channel['send']>): void {
  const outgoing = async (intentId: string): Promise<Outgoing> => {
    const { entries } = good(await ask(channel, { limit: 20 }));
    const last = entries.find(({ from, kind }) => from === 'customer' && kind !== 'unreadable');
    const [to] = channel.keysOf(identity);
    return {
      intentId,
      customerId: SAMPLE,
      caseId: '20418',
      channel: channel.id,
      mode: channel.can.reply ? 'reply' : 'call',
      text: `Words of ${intentId}`,
      ...(channel.can.subject && { subject: 'A subject' }),
      ...(to && { to }),
      ...(last && {
        inReplyTo: {
          nativeId: last.nativeId,
          ...(last.thread !== undefined && { thread: last.thread }),
          body: last.body,
        },
      }),
      fields: { direction: 'out', durationMs: '60000', outcome: 'Answered' },
      createdAt: gateway.runtime.clock.now(),
    };
  };
  const id = '7f3f0e4e-2d0b-4a57-9a10-2f1f34d6a001';

  test('what was sent is on its line under the id it gave', async () => {
    const outcome = await send(await outgoing(id), never);
    expect(outcome.kind).toBe('sent');
    gateway.pass(60_000);
    const { entries } = good(await ask(channel, { limit: 10 }));
    const found = entries.find((entry) => outcome.kind === 'sent' && entry.nativeId === outcome.nativeId);
    expect({ from: found?.from, says: found?.summary.includes(`Words of ${id}`) }).toEqual({
      from: 'us',
      says: true,
    });
  });

  test(`one intent sent twice behaves as "${channel.can.dedupe}" says`, async () => {
    const one = await outgoing(id);
    // A back end that finds new things late cannot say "absent" at once.
    gateway.pass(60_000);
    const before = await channel.lookUp?.(one, never);
    const first = await send(one, never);
    gateway.pass(60_000);
    if (channel.can.dedupe === 'server') {
      expect(await send(one, never)).toEqual(first);
      return;
    }
    if (channel.can.dedupe === 'none') return;
    const nativeId = first.kind === 'sent' ? first.nativeId : 'not sent';
    expect([before, await channel.lookUp?.(one, never)]).toEqual([
      { kind: 'absent' },
      { kind: 'found', nativeId },
    ]);
  });

  test('a write whose answer was lost is unknown, and can be found', async () => {
    const one = await outgoing(id);
    await dial(channel, 'commits-then-fails');
    const outcome = await send(one, never);
    await dial(channel, 'healthy');
    gateway.pass(60_000);
    expect(outcome.kind).toBe('unknown');
    if (channel.can.dedupe === 'server') expect((await send(one, never)).kind).toBe('sent');
    if (channel.can.dedupe === 'lookup') expect((await channel.lookUp?.(one, never))?.kind).toBe('found');
  });

  test('what never reached the back end is looked up as absent', async () => {
    if (!channel.lookUp) return;
    const one = await outgoing(id);
    await dial(channel, '500');
    const outcome = await send(one, never);
    await dial(channel, 'healthy');
    gateway.pass(60_000);
    expect(outcome.kind === 'sent').toBe(false);
    expect(await channel.lookUp(one, never)).toEqual({ kind: 'absent' });
  });

  test('files can go with it where the channel says so, and nowhere else', () => {
    const brings = [channel.upload, channel.fileLimits].map((part) => part !== undefined);
    expect(brings).toEqual([channel.can.attach, channel.can.attach]);
  });
  const { upload } = channel;
  if (channel.can.attach && upload) attaching(channel, { outgoing, send, upload });
}

interface Shown {
  readonly name: string;
  readonly size: number;
  readonly path: string;
}

interface Attaching {
  readonly outgoing: (intentId: string) => Promise<Outgoing>;
  readonly send: NonNullable<Channel['send']>;
  readonly upload: NonNullable<Channel['upload']>;
}

function attaching(channel: Channel, { outgoing, send, upload }: Attaching): void {
  const bytesOf = (size: number) => Uint8Array.from({ length: size }, (_, at) => (at * 31) % 251);
  const fileOf = (id: string, name: string, type: string, bytes: Uint8Array<ArrayBuffer>) => ({
    file: { id, name, type, size: bytes.length } satisfies FileToSend,
    bytes,
  });
  const bring = async (files: readonly ReturnType<typeof fileOf>[]) =>
    Object.fromEntries(
      await Promise.all(
        files.map(async ({ file, bytes }) => [file.id, good(await upload(file, new Blob([bytes]), never))]),
      ),
    );
  const sentWith = async (one: Outgoing, files: readonly ReturnType<typeof fileOf>[]) =>
    send({ ...one, files: files.map(({ file }) => file) }, never, await bring(files));

  test('its files stand on the line under their names and come back byte for byte', async () => {
    const files = [
      fileOf('a', 'the receipt (copy).pdf', 'application/pdf', bytesOf(3000)),
      fileOf('b', 'été <b>&"\u202egnp.svg', 'image/svg+xml', bytesOf(500)),
    ];
    const outcome = await sentWith(await outgoing('with-files'), files);
    const { entries } = good(await ask(channel, { limit: 10 }));
    const entry = entries.find(({ nativeId }) => outcome.kind === 'sent' && nativeId === outcome.nativeId);
    const body = entry?.body as { readonly files: readonly Shown[] } | undefined;
    const there = body?.files ?? [];
    const back = await Promise.all(
      there.map(async ({ path }) => [...new Uint8Array(await good(await fetchFile(path, '')).arrayBuffer())]),
    );
    expect(there.map(({ name, size }) => [name.includes('receipt') || name.includes('été'), size])).toEqual([
      [true, 3000],
      [true, 500],
    ]);
    expect(back).toEqual(files.map(({ bytes }) => [...bytes]));
  });

  test('without a word it is found by its files, and not taken for another one', async () => {
    const one = { ...(await outgoing('files-alone')), text: '' };
    const files = [fileOf('a', 'one.txt', 'text/plain', bytesOf(100))];
    const other = { ...one, intentId: 'others' };
    const more = [fileOf('b', 'two.txt', 'text/plain', bytesOf(101))];
    const whole = { ...one, files: files.map(({ file }) => file) };
    await sentWith(other, more);
    const before = await channel.lookUp?.(whole, never);
    const outcome = await sentWith(one, files);
    expect([before?.kind, await channel.lookUp?.(whole, never)]).toEqual([
      'absent',
      { kind: 'found', nativeId: outcome.kind === 'sent' ? outcome.nativeId : '' },
    ]);
  });

  test('what its limits leave out its back end refuses, and no message goes', async () => {
    const { eachBytes, types } = (await channel.fileLimits?.()) ?? { eachBytes: 0 };
    const journal = async () => (await gateway.backstage.journal(channel.id)).length;
    const before = await journal();
    const large = fileOf('l', 'large.png', 'image/png', new Uint8Array(eachBytes + 1));
    const wrong = fileOf('w', 'page.html', 'text/html', bytesOf(10));
    for (const file of types ? [large, wrong] : [large]) {
      const outcome = await sentWith(await outgoing(`not ${file.file.name}`), [file]);
      expect(outcome).toMatchObject({ kind: 'not-sent', failure: { kind: 'refused', retryable: false } });
    }
    expect(await journal()).toBe(before);
  });

  test('a file whose answer was lost is brought again', async () => {
    const file = fileOf('a', 'one.txt', 'text/plain', bytesOf(100));
    await dial(channel, 'commits-then-fails');
    const lost = await upload(file.file, new Blob([file.bytes]), never);
    await dial(channel, 'healthy');
    expect(lost).toMatchObject({ ok: false, failure: { retryable: true } });
    expect((await sentWith(await outgoing('again'), [file])).kind).toBe('sent');
  });
}
