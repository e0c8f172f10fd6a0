import { describe, expect, test } from 'vitest';
import type { SendOutcome } from '#src/channels/channel.ts';
import type { Draft } from './draft.ts';
import type { Dedupe } from './send.ts';
import { DRAFTS, SENDS } from './tables.ts';
import { letters, oneBrowser, openDesk, outgoing, pass, placeOf, type Desk } from './testing/builders.ts';

const place = placeOf(outgoing('a'));
const draftOf = (text: string): Draft => ({
  ...place,
  customerId: 'james-whitcombe',
  values: { text },
  updatedAt: 1,
});
const states = ({ outbox }: Desk) =>
  Object.fromEntries(outbox.state().sends.map((send) => [send.outgoing.intentId, send.state]));
const refused: SendOutcome = { kind: 'not-sent', failure: { kind: 'refused', retryable: false } };
const lost: SendOutcome = { kind: 'unknown', failure: { kind: 'timeout', retryable: true } };
const never = new Promise<SendOutcome>(() => {});

async function sendAll(desk: Desk, ...intents: readonly ReturnType<typeof outgoing>[]): Promise<void> {
  for (const intent of intents) await desk.outbox.send(intent, placeOf(intent));
}

describe('what is to go after something else', () => {
  const order = outgoing('order', {
    caseId: '',
    mode: 'deed',
    text: '',
    deed: { kind: 'take' },
    followUp: outgoing('word', { text: 'It is on the list.' }),
  });

  test('goes once that has arrived, as a send of its own, and once', async () => {
    const back = letters();
    back.answers.push(...Array.from({ length: 3 }, () => lost));
    const desk = await openDesk(back);
    await desk.outbox.deed(order);
    await pass(desk, 1_000);
    expect(new Set(back.asked.map(({ intentId }) => intentId))).toEqual(new Set(['order']));
    await pass(desk, 10 * 60_000);
    expect(back.asked.filter(({ intentId }) => intentId === 'word')).toEqual([order.followUp]);
  });

  test('never goes when that was refused', async () => {
    const back = letters();
    back.answers.push(refused);
    const desk = await openDesk(back);
    await desk.outbox.deed(order);
    await pass(desk, 60_000);
    expect(states(desk)).toEqual({ order: 'not-sent' });
  });

  test('goes once, too, when the tab dies right after it was written down', async () => {
    const browser = oneBrowser();
    const back = letters();
    const first = await openDesk(back, { browser });
    await first.outbox.deed(order);
    await pass(first, 60_000);
    const second = await openDesk(back, { browser, tab: 'tab2' });
    await pass(second, 60_000);
    expect(back.asked.map(({ intentId }) => intentId)).toEqual(['order', 'word']);
  });
});

describe('what is done at the counter', () => {
  const deed = (intentId: string) =>
    outgoing(intentId, { caseId: '', mode: 'deed', text: '', deed: { reason: 'pickup' } });
  const noLine: SendOutcome = { kind: 'unknown', failure: { kind: 'offline', retryable: true } };

  test('waits for hours without a line, then goes in order, each once, and keeps what it was answered', async () => {
    const back = letters();
    back.sender = { ...back.sender, keyLifeMs: 24 * 3_600_000 };
    back.answers.push(...Array.from({ length: 200 }, () => noLine));
    const desk = await openDesk(back);
    expect(await desk.outbox.deed(deed('a'))).toBe(true);
    expect(await desk.outbox.deed(deed('b'))).toBe(true);
    await pass(desk, 2 * 3_600_000);
    expect(new Set(back.asked.map(({ intentId }) => intentId))).toEqual(new Set(['a']));
    expect(states(desk)).toEqual({ a: 'queued', b: 'queued' });
    back.asked.length = 0;
    back.answers.length = 0;
    back.answers.push({ kind: 'sent', nativeId: '1', answer: { reference: '20500' } });
    desk.outbox.hurry();
    await pass(desk, 1_000);
    expect(back.asked).toEqual([deed('a'), deed('b')]);
    expect(desk.outbox.state().sends).toMatchObject([
      { state: 'sent', nativeId: '1', answer: { reference: '20500' } },
      { state: 'sent', nativeId: 'native of b' },
    ]);
  });

  test('is kept with its reason when it is refused, and can be taken away for good', async () => {
    const back = letters();
    back.answers.push(refused);
    const desk = await openDesk(back);
    await desk.outbox.deed(deed('a'));
    await desk.outbox.deed(deed('b'));
    await pass(desk, 1_000);
    expect(states(desk)).toEqual({ a: 'not-sent', b: 'sent' });
    expect(await desk.outbox.drop('b')).toBeUndefined();
    expect(await desk.outbox.drop('a')).toEqual(deed('a'));
    expect(states(desk)).toEqual({ b: 'sent' });
  });

  test('is not said to be kept when it cannot be written down', async () => {
    const desk = await openDesk(letters());
    desk.device.isFull = true;
    expect(await desk.outbox.deed(deed('a'))).toBe(false);
    expect(desk.outbox.state()).toEqual({ sends: [], isSaved: false, unreadable: 0 });
  });
});

describe('sending', () => {
  test('turns the draft into a send in one step, and sends it', async () => {
    const back = letters();
    const desk = await openDesk(back);
    desk.outbox.drafts.save(draftOf('Hello'));
    await desk.outbox.drafts.settled();
    expect(await desk.outbox.send(outgoing('a'), place)).toBe(true);
    expect(await desk.rows.list(DRAFTS, '')).toEqual([]);
    expect(await desk.rows.list(SENDS, '')).toHaveLength(1);
    await pass(desk, 1_000);
    expect(back.asked).toEqual([outgoing('a')]);
    expect(desk.outbox.state().sends).toMatchObject([{ state: 'sent', nativeId: 'native of a' }]);
  });

  test('keeps the draft and says so when it cannot be written down', async () => {
    const back = letters();
    const desk = await openDesk(back);
    desk.outbox.drafts.save(draftOf('Hello'));
    await desk.outbox.drafts.settled();
    desk.device.isFull = true;
    expect(await desk.outbox.send(outgoing('a'), place)).toBe(false);
    await pass(desk, 0);
    expect(back.asked).toEqual([]);
    expect(desk.outbox.state()).toEqual({ sends: [], isSaved: false, unreadable: 0 });
    desk.device.isFull = false;
    await pass(desk, 2_000);
    expect(await desk.outbox.drafts.placesOf('20418')).toEqual([draftOf('Hello')]);
  });

  test('ten Enters in a row send once', async () => {
    const back = letters();
    const desk = await openDesk(back);
    const kept = await Promise.all(
      Array.from({ length: 10 }, (_, index) => desk.outbox.send(outgoing(`a${index}`), place)),
    );
    await pass(desk, 1_000);
    expect(kept).toEqual([true, ...Array.from({ length: 9 }, () => false)]);
    expect(back.asked).toHaveLength(1);
  });

  test('leaves in the order of writing, one after the other', async () => {
    const back = letters();
    const first = Promise.withResolvers<SendOutcome>();
    back.answers.push(first.promise);
    const desk = await openDesk(back);
    await sendAll(desk, outgoing('a'), outgoing('b'));
    await pass(desk, 1_000);
    expect(states(desk)).toEqual({ a: 'sending', b: 'queued' });
    first.resolve({ kind: 'sent', nativeId: '1' });
    await pass(desk, 1_000);
    expect(back.asked.map(({ intentId }) => intentId)).toEqual(['a', 'b']);
    expect(states(desk)).toEqual({ a: 'sent', b: 'sent' });
  });

  test('does not wait for another case', async () => {
    const back = letters();
    back.answers.push(never);
    const desk = await openDesk(back);
    await sendAll(desk, outgoing('a'), outgoing('b', { caseId: '20197' }));
    await pass(desk, 1_000);
    expect(states(desk)).toEqual({ a: 'sending', b: 'sent' });
  });

  test('goes on behind one that is refused', async () => {
    const back = letters();
    back.answers.push(refused);
    const desk = await openDesk(back);
    await sendAll(desk, outgoing('a'), outgoing('b'));
    await pass(desk, 1_000);
    expect(states(desk)).toEqual({ a: 'not-sent', b: 'sent' });
    expect(desk.outbox.state().sends[0]?.outgoing).toEqual(outgoing('a'));
  });

  test('gives up on a channel that does not exist, with its words kept', async () => {
    const desk = await openDesk(letters());
    await sendAll(desk, outgoing('a', { channel: 'nowhere' }));
    await pass(desk, 1_000);
    expect(states(desk)).toEqual({ a: 'not-sent' });
  });

  test('takes an adapter that throws, or hangs, for one that did not answer', async () => {
    const back = letters('none');
    back.answers.push(never);
    back.throws = true;
    const desk = await openDesk(back);
    await sendAll(desk, outgoing('a'), outgoing('b', { caseId: '20197' }));
    await pass(desk, 61_000);
    expect(states(desk)).toEqual({ a: 'unknown', b: 'unknown' });
  });

  test('waits while the device is offline and goes when the line is back', async () => {
    const back = letters();
    const desk = await openDesk(back);
    desk.device.isOnline = false;
    await sendAll(desk, outgoing('a'), outgoing('b'));
    await pass(desk, 3_600_000);
    expect(back.asked).toEqual([]);
    desk.device.isOnline = true;
    desk.outbox.hurry();
    await pass(desk, 1_000);
    expect(states(desk)).toEqual({ a: 'sent', b: 'sent' });
  });

  test('is forgotten ten minutes after it arrived', async () => {
    const desk = await openDesk(letters());
    await sendAll(desk, outgoing('a'));
    await pass(desk, 60_000);
    expect(states(desk)).toEqual({ a: 'sent' });
    await pass(desk, 11 * 60_000);
    expect(states(desk)).toEqual({});
  });
});

describe('a person', () => {
  test('tries again under the same key', async () => {
    const back = letters();
    back.answers.push(refused);
    const desk = await openDesk(back);
    await sendAll(desk, outgoing('a'));
    await pass(desk, 1_000);
    await desk.outbox.resend('a');
    await pass(desk, 1_000);
    expect(back.asked).toEqual([outgoing('a'), outgoing('a')]);
    expect(states(desk)).toEqual({ a: 'sent' });
  });

  test('takes words back into the composer, behind what stands there', async () => {
    const back = letters();
    back.answers.push(refused);
    const desk = await openDesk(back);
    await sendAll(desk, outgoing('a'));
    await pass(desk, 1_000);
    desk.outbox.drafts.save(draftOf('Something new'));
    expect(await desk.outbox.takeBack('a')).toEqual(place);
    expect(states(desk)).toEqual({});
    expect(await desk.rows.list(SENDS, '')).toEqual([]);
    expect(await desk.outbox.drafts.placesOf('20418')).toMatchObject([
      { ...place, values: { text: 'Something new\nWords of a' } },
    ]);
  });

  test('takes words back to another channel', async () => {
    const back = letters();
    back.answers.push(refused);
    const desk = await openDesk(back);
    await sendAll(desk, outgoing('a', { subject: 'Your trousers' }));
    await pass(desk, 1_000);
    const there = { ...place, channel: 'slips' };
    expect(await desk.outbox.takeBack('a', 'slips')).toEqual(there);
    expect(await desk.outbox.drafts.placesOf('20418')).toMatchObject([
      { ...there, values: { text: 'Words of a', subject: 'Your trousers' } },
    ]);
  });

  test('cannot take back what is on its way or has arrived', async () => {
    const back = letters();
    const desk = await openDesk(back);
    await sendAll(desk, outgoing('a'));
    await pass(desk, 1_000);
    back.answers.push(never);
    await sendAll(desk, outgoing('b'));
    await pass(desk, 1_000);
    expect(states(desk)).toEqual({ a: 'sent', b: 'sending' });
    expect(await desk.outbox.takeBack('a')).toBeUndefined();
    expect(await desk.outbox.takeBack('b')).toBeUndefined();
    expect(states(desk)).toEqual({ a: 'sent', b: 'sending' });
  });

  test('loses nothing when taking back cannot be written down', async () => {
    const back = letters();
    back.answers.push(refused);
    const desk = await openDesk(back);
    await sendAll(desk, outgoing('a'));
    await pass(desk, 1_000);
    desk.device.isFull = true;
    expect(await desk.outbox.takeBack('a')).toBeUndefined();
    expect(states(desk)).toEqual({ a: 'not-sent' });
    expect(desk.outbox.state().isSaved).toBe(false);
  });
});

describe('a tab killed while it sends', () => {
  async function killed(dedupe: Dedupe) {
    const browser = oneBrowser();
    const dead = letters(dedupe);
    dead.answers.push(never);
    await sendAll(await openDesk(dead, { browser }), outgoing('a')).then(() => undefined);
    const first = await openDesk(letters(), { browser, tab: 'watcher', leads: false });
    await pass(first, 500);
    expect(states(first)).toEqual({ a: 'sending' });
    const back = letters(dedupe);
    const next = await openDesk(back, { browser, tab: 'tab2' });
    return { back, next };
  }

  test('has it sent again under the same key where the back end keeps it', async () => {
    const { back, next } = await killed('server');
    await pass(next, 3_000);
    expect(back.asked).toEqual([outgoing('a')]);
    expect(states(next)).toEqual({ a: 'sent' });
  });

  test('has it looked for where it can be found, and never sent by itself', async () => {
    const { back, next } = await killed('lookup');
    await pass(next, 3_000);
    expect([back.asked, back.looked]).toEqual([[], [outgoing('a')]]);
    expect(states(next)).toEqual({ a: 'unknown' });
    await pass(next, 30_000);
    expect(states(next)).toEqual({ a: 'not-sent' });
    expect(back.asked).toEqual([]);
  });

  test('has it found when it did arrive', async () => {
    const { back, next } = await killed('lookup');
    back.found = true;
    await pass(next, 3_000);
    expect(next.outbox.state().sends).toMatchObject([{ state: 'sent', nativeId: 'native of a' }]);
  });

  test('has it left to a person where nothing can tell', async () => {
    const { back, next } = await killed('none');
    await pass(next, 60_000);
    expect(back.asked).toEqual([]);
    expect(states(next)).toEqual({ a: 'unknown' });
    await next.outbox.lookAgain('a');
    await pass(next, 1_000);
    expect(back.asked).toEqual([]);
  });
});

describe('an answer that never came', () => {
  test('is not shown as sent or failed, and is looked for before anything goes again', async () => {
    const back = letters('lookup');
    back.answers.push(lost);
    const desk = await openDesk(back);
    await sendAll(desk, outgoing('a'));
    await pass(desk, 1_000);
    expect(states(desk)).toEqual({ a: 'unknown' });
    back.found = true;
    await desk.outbox.lookAgain('a');
    await pass(desk, 1_000);
    expect(states(desk)).toEqual({ a: 'sent' });
    expect(back.asked).toHaveLength(1);
  });

  test('is asked for again under the key where the back end says it is still at work', async () => {
    const back = letters();
    back.answers.push({ kind: 'not-sent', failure: { kind: 'refused', retryable: false, status: 409 } });
    const desk = await openDesk(back);
    await sendAll(desk, outgoing('a'));
    await pass(desk, 4_000);
    expect(states(desk)).toEqual({ a: 'sent' });
  });

  test('is not taken for another one with the same words', async () => {
    const back = letters('lookup');
    back.answers.push({ kind: 'sent', nativeId: 'native of b' }, lost);
    const desk = await openDesk(back);
    await sendAll(desk, outgoing('a'), outgoing('b'));
    back.found = true;
    await pass(desk, 30_000);
    expect(states(desk)).toEqual({ a: 'sent', b: 'not-sent' });
  });
});

test('a send that cannot be read any more is counted, and others go on', async () => {
  const browser = oneBrowser();
  await sendAll(await openDesk(letters(), { browser, leads: false }), outgoing('a'), outgoing('b'));
  const [row] = await browser.rows.list<{ readonly sealed: { readonly data: ArrayBuffer } }>(
    SENDS,
    'priya/a',
  );
  await browser.rows.write((tx) =>
    tx.put(SENDS, 'priya/a', { ...row?.value, sealed: { ...row?.value.sealed, data: new ArrayBuffer(3) } }),
  );
  const desk = await openDesk(letters(), { browser, tab: 'tab2' });
  await pass(desk, 1_000);
  expect(desk.outbox.state().unreadable).toBe(1);
  expect(states(desk)).toEqual({ b: 'sent' });
});

test('where the browser keeps nothing, the screen says so and words still go', async () => {
  const back = letters();
  const desk = await openDesk(back, { isDurable: false });
  expect(desk.outbox.state().isSaved).toBe(false);
  await sendAll(desk, outgoing('a'));
  await pass(desk, 1_000);
  expect(states(desk)).toEqual({ a: 'sent' });
  expect(desk.outbox.state().isSaved).toBe(false);
});

describe('a reply that can be taken back', () => {
  test('does not leave before its time, nor does what was written after it on its case', async () => {
    const back = letters();
    const desk = await openDesk(back);
    await desk.outbox.send(outgoing('a'), place, { heldMs: 5_000 });
    await sendAll(desk, outgoing('b', { channel: 'cards' }), outgoing('c', { caseId: '20197' }));
    await pass(desk, 4_900);
    expect(back.asked.map(({ intentId }) => intentId)).toEqual(['c']);
    await pass(desk, 200);
    expect(back.asked.map(({ intentId }) => intentId)).toEqual(['c', 'a', 'b']);
  });

  test('comes back with its text, its caret, whom it was for and who may read it', async () => {
    const back = letters();
    const desk = await openDesk(back);
    const to = { kind: 'email', value: 'j@example.com', verified: true } as const;
    const what = outgoing('a', { text: 'It leaves at 16:45', to, visibility: 'direct', subject: 'Trousers' });
    await desk.outbox.send(what, place, { heldMs: 5_000, caret: 9 });
    expect(await desk.outbox.undo('a')).toEqual(place);
    await pass(desk, 10_000);
    expect(back.asked).toEqual([]);
    expect(await desk.outbox.drafts.placesOf(place.caseId)).toMatchObject([
      { values: { text: 'It leaves at 16:45', to, visibility: 'direct', subject: 'Trousers' }, caret: 9 },
    ]);
  });

  test('is not had back once it has left', async () => {
    const desk = await openDesk(letters());
    await desk.outbox.send(outgoing('a'), place, { heldMs: 5_000 });
    await pass(desk, 5_100);
    expect(await desk.outbox.undo('a')).toBe(undefined);
    expect(states(desk)).toEqual({ a: 'sent' });
  });

  test('is not had back while it may have arrived', async () => {
    const back = letters();
    back.answers.push(lost);
    const desk = await openDesk(back);
    await desk.outbox.send(outgoing('a'), place, { heldMs: 5_000 });
    await pass(desk, 5_100);
    expect(desk.outbox.state().sends).toMatchObject([{ state: 'queued', isDoubtful: true }]);
    expect(await desk.outbox.undo('a')).toBe(undefined);
    expect(states(desk)).toEqual({ a: 'queued' });
  });

  test('goes from another tab, at its time, when its own is closed', async () => {
    const back = letters();
    const browser = oneBrowser();
    const own = await openDesk(back, { browser });
    await own.outbox.send(outgoing('a'), place, { heldMs: 5_000 });
    own.outbox.close();
    const next = await openDesk(back, { browser, tab: 'tab2' });
    await pass(next, 4_900);
    expect(back.asked).toEqual([]);
    await pass(next, 200);
    expect(back.asked).toHaveLength(1);
  });

  test('a line that comes back does not hurry it', async () => {
    const back = letters();
    const desk = await openDesk(back);
    await desk.outbox.send(outgoing('a'), place, { heldMs: 5_000 });
    desk.outbox.hurry();
    await pass(desk, 4_000);
    expect(back.asked).toEqual([]);
  });
});

describe('a promise that goes with a reply', () => {
  const promise = { text: 'Ring by 17:00', dueAt: 9_000_000 };
  const promised = outgoing('a', { promise });
  const told = ({ told: all }: ReturnType<typeof letters>) => all.map(({ intentId }) => intentId);

  test('is told to the desk once the reply has arrived, and once', async () => {
    const back = letters();
    const desk = await openDesk(back);
    await sendAll(desk, promised, outgoing('b'));
    await pass(desk, 60_000);
    expect(back.told).toEqual([promised]);
    expect(desk.outbox.state().sends).toMatchObject([{ state: 'sent', promised: 'made' }, { state: 'sent' }]);
  });

  test('is not made when the reply was refused, and comes back with its words', async () => {
    const back = letters();
    back.answers.push(refused);
    const desk = await openDesk(back);
    await sendAll(desk, promised);
    await pass(desk, 60_000);
    expect(told(back)).toEqual([]);
    await desk.outbox.undo('a');
    expect(await desk.outbox.drafts.placesOf('20418')).toMatchObject([{ values: { promise } }]);
  });

  test('waits with the reply while nobody knows whether that arrived', async () => {
    const back = letters('none');
    back.answers.push(lost);
    const desk = await openDesk(back);
    await sendAll(desk, promised);
    await pass(desk, 120_000);
    expect([states(desk), told(back)]).toEqual([{ a: 'unknown' }, []]);
  });

  test('is told again until the desk has it, for an hour if need be, and not forgotten meanwhile', async () => {
    const back = letters();
    back.promises.push(...Array.from({ length: 60 }, () => 'later' as const));
    const desk = await openDesk(back);
    await sendAll(desk, promised);
    await pass(desk, 50 * 60_000);
    expect(desk.outbox.state().sends).toMatchObject([{ state: 'sent' }]);
    expect(back.asked).toHaveLength(1);
    await pass(desk, 15 * 60_000);
    expect(desk.outbox.state().sends).toMatchObject([{ promised: 'made' }]);
    expect(told(back)).toHaveLength(61);
  });

  test('is told by the next tab when its own one is killed in between', async () => {
    const browser = oneBrowser();
    const back = letters();
    back.promises.push('later');
    const own = await openDesk(back, { browser });
    await sendAll(own, promised);
    await pass(own, 500);
    own.outbox.close();
    const next = await openDesk(back, { browser, tab: 'tab2' });
    await pass(next, 10_000);
    expect(next.outbox.state().sends).toMatchObject([{ promised: 'made' }]);
    expect(back.asked).toHaveLength(1);
  });

  test('that the desk refuses stays in sight until somebody tries again', async () => {
    const back = letters();
    back.promises.push('refused');
    const desk = await openDesk(back);
    await sendAll(desk, promised);
    await pass(desk, 60 * 60_000);
    expect(desk.outbox.state().sends).toMatchObject([{ state: 'sent', promised: 'refused' }]);
    await desk.outbox.resend('a');
    await pass(desk, 1_000);
    expect(desk.outbox.state().sends).toMatchObject([{ promised: 'made' }]);
    expect(back.asked).toHaveLength(1);
  });
});
