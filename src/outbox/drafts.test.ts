import { expect, test } from 'vitest';
import { isBlank, joined, remainder, type Draft, type DraftPlace } from './draft.ts';
import type { DraftView } from './draft-watch.ts';
import { DRAFTS } from './tables.ts';
import { letters, oneBrowser, openDesk, outgoing, pass, placeOf, type Desk } from './testing/builders.ts';

const place: DraftPlace = { caseId: '20418', channel: 'letters', mode: 'reply' };
const draft = (text: string, more: Partial<Draft> = {}): Draft => ({
  ...place,
  customerId: 'james-whitcombe',
  values: { text },
  caret: text.length,
  updatedAt: 1,
  ...more,
});

function watch({ outbox }: Desk, at = place): DraftView[] {
  const heard: DraftView[] = [];
  outbox.drafts.watch(at, (view) => heard.push(view));
  return heard;
}
const textIn = (heard: readonly DraftView[]) => heard.findLast(({ isNew }) => isNew)?.draft?.values.text;

test('the newest text of a place is kept, with its caret, and comes back in another tab', async () => {
  const browser = oneBrowser();
  const one = await openDesk(letters(), { browser });
  for (const text of ['H', 'He', 'Hel', 'Hell', 'Hello']) one.outbox.drafts.save(draft(text));
  await one.outbox.drafts.settled();
  const later = await openDesk(letters(), { browser, tab: 'tab2' });
  const heard = watch(later);
  await pass(later, 0);
  expect(heard).toEqual([{ draft: draft('Hello'), other: undefined, isNew: true }]);
});

test('every case, channel and mode has a text of its own', async () => {
  const desk = await openDesk(letters());
  const places = [
    place,
    { ...place, caseId: '20197' },
    { ...place, channel: 'slips' },
    { ...place, mode: 'note' as const },
  ];
  for (const [index, at] of places.entries())
    desk.outbox.drafts.save({ ...draft(`text ${index}`), ...at, updatedAt: index });
  await desk.outbox.drafts.settled();
  expect(await desk.outbox.drafts.placesOf('20418')).toEqual([
    { ...draft('text 3'), mode: 'note', updatedAt: 3 },
    { ...draft('text 2'), channel: 'slips', updatedAt: 2 },
    { ...draft('text 0'), updatedAt: 0 },
  ]);
  expect(await desk.outbox.drafts.count()).toBe(4);
});

test('a text that is emptied is kept no longer', async () => {
  const desk = await openDesk(letters());
  desk.outbox.drafts.save(draft('Hello'));
  desk.outbox.drafts.save(draft('  '));
  await desk.outbox.drafts.settled();
  expect(await desk.rows.list(DRAFTS, '')).toEqual([]);
});

test('a discarded text does not come back by a save that was still being sealed', async () => {
  const desk = await openDesk(letters());
  desk.outbox.drafts.save(draft('Hello'));
  await desk.outbox.drafts.discard(place);
  await desk.outbox.drafts.settled();
  expect(await desk.rows.list(DRAFTS, '')).toEqual([]);
});

test('what one tab writes is shown in another one that has not written', async () => {
  const browser = oneBrowser();
  const one = await openDesk(letters(), { browser });
  const two = await openDesk(letters(), { browser, tab: 'tab2' });
  const heard = watch(two);
  await pass(two, 0);
  one.outbox.drafts.save(draft('Hello'));
  await pass(one, 0);
  expect(textIn(heard)).toBe('Hello');
});

test('when a case becomes part of another, its text goes there behind what stands there', async () => {
  const desk = await openDesk(letters());
  const into = { ...place, caseId: '20431' };
  desk.outbox.drafts.save({ ...draft('Dear James,'), ...into });
  desk.outbox.drafts.save(draft('The belt is in the post.'));
  await desk.outbox.drafts.settled();
  desk.outbox.drafts.save({ ...draft('The belt is in the post. T'), caret: 26 });
  const told: unknown[] = [];
  const following = desk.outbox.drafts.follow('20418', '20431', (count) => {
    told.push(count, desk.outbox.drafts.peek(into)?.values.text);
    // Typed in the next moment, in its new place.
    desk.outbox.drafts.save({ ...draft('Dear James,\nThe belt is in the post. To'), ...into });
  });
  await pass(desk, 0);
  await following;
  expect(told).toEqual([1, 'Dear James,\nThe belt is in the post. T']);
  const kept = await desk.outbox.drafts.placesOf('20431');
  expect(kept).toMatchObject([{ values: { text: 'Dear James,\nThe belt is in the post. To' } }]);
  expect(await desk.outbox.drafts.placesOf('20418')).toEqual([]);
});

test('two tabs that write the same draft keep both texts', async () => {
  const browser = oneBrowser();
  const one = await openDesk(letters(), { browser });
  const two = await openDesk(letters(), { browser, tab: 'tab2' });
  const [inOne, inTwo] = [watch(one), watch(two)];
  await pass(one, 0);
  one.outbox.drafts.save(draft('I ring you before five'));
  two.outbox.drafts.save(draft('The parcel leaves at 16:45'));
  await pass(one, 0);
  await pass(two, 0);
  const three = await openDesk(letters(), { browser, tab: 'tab3' });
  const heard = watch(three);
  await pass(three, 0);
  const [view] = heard;
  expect([view?.draft?.values.text, view?.other?.values.text].toSorted()).toEqual([
    'I ring you before five',
    'The parcel leaves at 16:45',
  ]);
  // Neither composer is overwritten.
  expect([textIn(inOne), textIn(inTwo)]).toEqual([undefined, undefined]);
  await three.outbox.drafts.dropOther(place);
  expect(heard.at(-1)).toEqual({ other: undefined, isNew: false });
});

/** Two tabs that went apart: the second text stands aside of the first, which was saved last. */
async function wentApart() {
  const browser = oneBrowser();
  const aside = await openDesk(letters(), { browser });
  const first = await openDesk(letters(), { browser, tab: 'tab2', leads: false });
  const heard = [watch(aside), watch(first)] as const;
  await pass(aside, 0);
  aside.outbox.drafts.save(draft('I ring you before five'));
  first.outbox.drafts.save(draft('The parcel leaves at 16:45'));
  await pass(aside, 0);
  const others = () => heard.map((views) => views.at(-1)?.other?.values.text);
  return { aside, first, heard, others };
}

test('each of two tabs is told the text of the other one, never its own', async () => {
  const { others } = await wentApart();
  expect(others()).toEqual(['The parcel leaves at 16:45', 'I ring you before five']);
});

test('whoever drops the other text keeps their own, whichever of the two stands in the place', async () => {
  const { aside, first, heard, others } = await wentApart();
  await aside.outbox.drafts.dropOther(place);
  await pass(aside, 0);
  const kept = await first.outbox.drafts.placesOf('20418');
  expect(kept).toMatchObject([{ values: { text: 'I ring you before five' } }]);
  // The other tab shows what is left, and nobody is told of two texts any more.
  expect(textIn(heard[1])).toBe('I ring you before five');
  expect(others()).toEqual([undefined, undefined]);
});

test.each(['aside', 'first'] as const)('what was sent is nobody’s other text: %s', async (which) => {
  const { [which]: sender, heard, others } = await wentApart();
  const [gone, left] = ['I ring you before five', 'The parcel leaves at 16:45'];
  const [text, rest] = which === 'aside' ? [gone, left] : [left, gone];
  expect(await sender.outbox.send(outgoing('a', { text }), place)).toBe(true);
  await pass(sender, 0);
  // Where it was sent, the other text is offered, not put under the fingers; the other tab goes on with its own.
  expect(others()).toEqual(which === 'aside' ? [rest, undefined] : [undefined, rest]);
  expect(textIn(heard[which === 'aside' ? 0 : 1])).toBe(undefined);
});

test('what the other tab writes while words leave here is offered, not put under the fingers', async () => {
  // Whatever was being read at the moment they left: every moment is tried.
  for (let moment = 0; moment < 40; moment++) {
    const { aside, first, heard, others } = await wentApart();
    aside.outbox.drafts.save(draft('I ring you before five, James'));
    for (let tick = 0; tick < moment; tick++) await Promise.resolve();
    const text = 'The parcel leaves at 16:45';
    expect(await first.outbox.send(outgoing('a', { text }), place)).toBe(true);
    await pass(first, 0);
    await pass(aside, 0);
    expect([moment, textIn(heard[1]), others()[1]]).toEqual([
      moment,
      undefined,
      'I ring you before five, James',
    ]);
  }
});

test('the same words sent from two tabs at once are sent once, and leave both composers', async () => {
  const browser = oneBrowser();
  const back = letters();
  const one = await openDesk(back, { browser });
  one.outbox.drafts.save(draft('Hello'));
  await one.outbox.drafts.settled();
  const two = await openDesk(back, { browser, tab: 'tab2', leads: false });
  const heard = watch(two);
  await pass(two, 0);
  const sendFrom = ({ outbox }: Desk) =>
    outbox.send(outgoing(outbox.drafts.intentOf(place), { text: 'Hello' }), place);
  expect(await Promise.all([sendFrom(one), sendFrom(two)])).toEqual([true, false]);
  await pass(two, 0);
  expect(back.asked.map(({ text }) => text)).toEqual(['Hello']);
  expect(heard.at(-1)).toEqual({ draft: undefined, other: undefined, isNew: true });
  expect(two.outbox.state().isSaved).toBe(true);
});

test('words that were changed since, or taken back, are words of their own', async () => {
  const { outbox } = await openDesk(letters(), { leads: false });
  outbox.drafts.save(draft('Hello'));
  await outbox.drafts.settled();
  const first = outbox.drafts.intentOf(place);
  expect(outbox.drafts.intentOf(place)).toBe(first);
  outbox.drafts.save(draft('Hello James'));
  expect(outbox.drafts.intentOf(place)).not.toBe(first);
  await outbox.drafts.settled();
  const second = outbox.drafts.intentOf(place);
  await outbox.send(outgoing(second, { text: 'Hello James' }), place);
  await outbox.takeBack(second);
  expect(outbox.drafts.intentOf(place)).not.toBe(second);
});

test('three tabs keep three texts', async () => {
  const browser = oneBrowser();
  const texts = ['one', 'two', 'three'];
  for (const text of texts) {
    const desk = await openDesk(letters(), { browser, tab: text });
    desk.outbox.drafts.save(draft(text));
    await desk.outbox.drafts.settled();
  }
  const last = await openDesk(letters(), { browser, tab: 'last' });
  const kept = await last.outbox.drafts.placesOf('20418');
  expect(kept.map((found) => ('values' in found ? (found as Draft).values.text : '')).toSorted()).toEqual(
    texts.toSorted(),
  );
});

test('a text sent from one tab leaves the other one’s composer too', async () => {
  const browser = oneBrowser();
  const one = await openDesk(letters(), { browser });
  const two = await openDesk(letters(), { browser, tab: 'tab2', leads: false });
  one.outbox.drafts.save(draft('Hello'));
  await one.outbox.drafts.settled();
  const [, heard] = [watch(one), watch(two)];
  await pass(two, 0);
  expect(textIn(heard)).toBe('Hello');
  await one.outbox.send(outgoing('a', { text: 'Hello' }), place);
  await pass(two, 0);
  expect(heard.at(-1)).toEqual({ draft: undefined, other: undefined, isNew: true });
});

test('while the disk is full the screen knows, and the text is saved once there is room', async () => {
  const desk = await openDesk(letters());
  desk.device.isFull = true;
  desk.outbox.drafts.save(draft('Hello'));
  await desk.outbox.drafts.settled();
  expect(desk.outbox.state().isSaved).toBe(false);
  desk.device.isFull = false;
  await pass(desk, 1_000);
  expect(desk.outbox.state().isSaved).toBe(true);
  expect(await desk.outbox.drafts.placesOf('20418')).toEqual([draft('Hello')]);
});

test('the place of a draft is where its words are sent from', () => {
  expect(placeOf(outgoing('a'))).toEqual(place);
});

test('blank is what holds no words at all', () => {
  expect(isBlank({ text: ' \n', subject: ' ', fields: { outcome: '' } })).toBe(true);
  expect(isBlank({ text: '', subject: 'Your trousers' })).toBe(false);
  expect(isBlank({ text: '', fields: { outcome: 'Solved' } })).toBe(false);
});

test.each([
  ['nothing stays when all was sent', 'Hello', 'Hello', ''],
  ['what was typed since stays', 'Hello. And now?', 'Hello.', ' And now?'],
  ['a text that was changed since stays whole', 'Goodbye', 'Hello', 'Goodbye'],
])('%s', (_, text, sent, rest) => {
  expect(remainder({ text, subject: 'About it' }, { text: sent }).text).toBe(rest);
});

test('two texts become one without losing a subject or a field', () => {
  expect(joined({ text: 'One', subject: 'About it' }, { text: 'Two', subject: undefined })).toEqual({
    text: 'One\nTwo',
    subject: 'About it',
    fields: undefined,
  });
  expect(joined(undefined, { text: 'Two' }).text).toBe('Two');
});
