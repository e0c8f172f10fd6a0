import { beforeEach, describe, expect, test } from 'vitest';
import type { FileToSend, Uploaded } from '#src/channels/channel.ts';
import { memoryRows } from '#src/lib/memory-rows.ts';
import { failed, ok, type Result } from '#src/lib/result.ts';
import { MOST_BYTES, openKeptFiles } from './kept-files.ts';
import { BYTES, FILES, wipe } from './tables.ts';
import { letters, oneBrowser, openDesk, outgoing, pass, placeOf, type Desk } from './testing/builders.ts';
import { openVault } from './vault.ts';

const place = placeOf(outgoing('i-1'));
const blob = (words: string): Blob => new Blob([words]);
const pdf = (name: string) => ({ name, type: 'application/pdf' });

/** A back end that takes files; what a test puts into `answers` it says first. */
function takesFiles() {
  const back = letters('lookup');
  const taken: string[] = [];
  const named: (Uploaded | undefined)[] = [];
  const answers: Result<string>[] = [];
  const { send } = back.sender;
  back.sender = {
    ...back.sender,
    upload: async ({ name }) => {
      taken.push(name);
      return answers.shift() ?? ok(`there ${taken.length}`);
    },
    send: (what, signal, uploaded) => {
      named.push(uploaded);
      return send(what, signal);
    },
  };
  return { back, taken, named, answers };
}

async function keep({ outbox }: Desk, name: string, words = name): Promise<FileToSend> {
  const kept = await (await outbox.files()).keep(blob(words), pdf(name));
  if (!('file' in kept)) throw new Error(kept.why);
  await outbox.add({ ...place, customerId: 'c', values: { text: '', files: [kept.file] }, updatedAt: 0 });
  return kept.file;
}
const wordsOf = async ({ outbox }: Desk, file: FileToSend) =>
  (await (await outbox.files()).bytesOf(file))?.text();
const draftIn = async ({ outbox }: Desk) =>
  new Promise((resolve) => {
    const stop = outbox.drafts.watch(place, ({ draft }) => {
      queueMicrotask(() => stop());
      resolve(draft?.values);
    });
  });

let desk: Desk;
let world: ReturnType<typeof takesFiles>;
beforeEach(async () => {
  world = takesFiles();
  desk = await openDesk(world.back);
});

describe('a file that goes with words', () => {
  test('is brought there before them, and gone from this device once they have arrived', async () => {
    const file = await keep(desk, 'a.pdf');
    await desk.outbox.send(outgoing('i-1', { files: [file] }), place);
    await pass(desk, 1000);
    expect({ ...world, back: world.back.asked.length, here: await wordsOf(desk, file) }).toEqual({
      back: 1,
      taken: ['a.pdf'],
      named: [{ [file.id]: 'there 1' }],
      answers: [],
      here: undefined,
    });
  });

  test('is not brought again because another one failed, and the words wait for both', async () => {
    const files = [await keep(desk, 'a.pdf'), await keep(desk, 'b.pdf')];
    world.answers.push(ok('there 1'), failed('offline'));
    await desk.outbox.send(outgoing('i-1', { files }), place);
    await pass(desk, 1000);
    expect([world.taken, world.back.asked]).toEqual([['a.pdf', 'b.pdf'], []]);
    await pass(desk, 60_000);
    expect([world.taken, world.back.asked.length]).toEqual([['a.pdf', 'b.pdf', 'b.pdf'], 1]);
  });

  test('that is refused keeps the words here and is named; they come back with all files', async () => {
    const first = await keep(desk, 'a.pdf');
    const files = [first, await keep(desk, 'b.pdf')];
    world.answers.push(ok('there 1'), failed('refused', { status: 413 }));
    await desk.outbox.send(outgoing('i-1', { files }), place);
    await pass(desk, 1000);
    const [sent] = desk.outbox.state().sends;
    expect([sent?.state, sent?.stuckOn, sent?.failure?.status]).toEqual(['not-sent', 'b.pdf', 413]);
    await desk.outbox.takeBack('i-1');
    expect(await draftIn(desk)).toMatchObject({ text: 'Words of i-1', files });
    expect([await wordsOf(desk, first), world.back.asked]).toEqual(['a.pdf', []]);
  });

  test('that the back end has forgotten is brought again before the next try', async () => {
    const files = [await keep(desk, 'a.pdf')];
    world.back.answers.push({
      kind: 'not-sent',
      failure: { kind: 'unknown', retryable: true },
      filesGone: true,
    });
    await desk.outbox.send(outgoing('i-1', { files }), place);
    await pass(desk, 60_000);
    expect([world.taken, world.back.asked.length]).toEqual([['a.pdf', 'a.pdf'], 2]);
    expect(desk.outbox.state().sends[0]?.state).toBe('sent');
  });

  test('is brought on by the next tab when its own one is killed in between', async () => {
    const browser = oneBrowser();
    const first = await openDesk(world.back, { browser, tab: 'one' });
    const files = [await keep(first, 'a.pdf'), await keep(first, 'b.pdf')];
    world.back.sender = { ...world.back.sender, upload: async () => new Promise(() => {}) };
    await first.outbox.send(outgoing('i-1', { files }), place);
    await pass(first, 1000);
    const heir = takesFiles();
    await openDesk(heir.back, { browser, tab: 'two' });
    await pass(first, 1000);
    expect([heir.taken, heir.back.asked.length]).toEqual([['a.pdf', 'b.pdf'], 1]);
  });

  test('comes back when the reply is taken back while it goes, and the reply does not', async () => {
    const file = await keep(desk, 'a.pdf');
    let answer: (result: Result<string>) => void = () => undefined;
    world.back.sender = {
      ...world.back.sender,
      upload: () => new Promise((resolve) => (answer = resolve)),
    };
    await desk.outbox.send(outgoing('i-1', { files: [file] }), place);
    await pass(desk, 1000);
    expect(await desk.outbox.undo('i-1')).toEqual(place);
    answer(ok('there 1'));
    await pass(desk, 60_000);
    expect([world.back.asked, await wordsOf(desk, file)]).toEqual([[], 'a.pdf']);
  });
});

describe('files on this device', () => {
  test('are as unreadable as the words, and gone with the key', async () => {
    const rows = memoryRows();
    const files = openKeptFiles({
      rows,
      vault: await openVault(rows, 'priya'),
      staffId: 'priya',
      now: () => 0,
    });
    const kept = await files.keep(blob('secret words'), pdf('a.pdf'));
    const file = 'file' in kept ? kept.file : undefined;
    const [row] = await rows.list<{ readonly data: ArrayBuffer }>(BYTES, '');
    expect(new TextDecoder().decode(row?.value.data)).not.toContain('secret');
    expect(await (file && files.bytesOf(file))?.then((one) => one?.text())).toBe('secret words');
    await wipe(rows, 'priya');
    expect([await rows.list(FILES, ''), await rows.list(BYTES, '')]).toEqual([[], []]);
  });

  test('have a limit together, which is said before anything is written', async () => {
    const keeper = await desk.outbox.files();
    const half = { size: MOST_BYTES / 2, arrayBuffer: async () => new ArrayBuffer(8) } as Blob;
    const answers = [];
    for (const name of ['a', 'b', 'c']) answers.push(await keeper.keep(half, pdf(name)));
    expect(answers.map((answer) => ('why' in answer ? answer.why : 'kept'))).toEqual([
      'kept',
      'kept',
      'room',
    ]);
    // Nobody named them: after a while they are gone by themselves.
    await pass(desk, 11 * 60_000);
    expect(await keeper.keep(half, pdf('d'))).toHaveProperty('file');
  });

  test('that the disk refuses are told, and the words beside them stay saved', async () => {
    desk.outbox.drafts.save({ ...place, customerId: 'c', values: { text: 'Hello' }, updatedAt: 0 });
    await desk.outbox.drafts.settled();
    desk.device.isFull = true;
    const kept = await (await desk.outbox.files()).keep(blob('a'), pdf('a.pdf'));
    expect([kept, desk.outbox.state().isSaved]).toEqual([{ why: 'disk' }, true]);
  });

  test('are let go of when nothing needs them, and only then', async () => {
    const file = await keep(desk, 'a.pdf');
    const keeper = await desk.outbox.files();
    await keeper.letGo([file.id]);
    await keeper.sweep();
    expect(await wordsOf(desk, file)).toBe('a.pdf');
    await desk.outbox.drafts.discard(place);
    await keeper.letGo([file.id]);
    expect(await wordsOf(desk, file)).toBeUndefined();
  });
});
