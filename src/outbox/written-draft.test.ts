import { expect, test } from 'vitest';
import type { DraftPlace } from './draft.ts';
import { letters, oneBrowser, openDesk, outgoing, pass, placeOf } from './testing/builders.ts';
import { writeDraft } from './written-draft.ts';

const place: DraftPlace = placeOf(outgoing('a'));

async function composer(browser = oneBrowser(), tab = 'tab1') {
  const desk = await openDesk(letters(), { browser, tab });
  const written = writeDraft(desk.outbox.drafts, place, 'james-whitcombe');
  return { desk, written };
}
const kept = async ({ desk }: Awaited<ReturnType<typeof composer>>) =>
  (await desk.outbox.drafts.placesOf(place.caseId)).length;

test('a composer opens with the text and the caret that were kept', async () => {
  const browser = oneBrowser();
  const before = await composer(browser);
  before.written.start();
  before.written.change({ text: 'It leaves at 16:45' }, 5);
  await before.desk.outbox.drafts.settled();
  const after = await composer(browser, 'tab2');
  after.written.start();
  expect(after.written.state()).toEqual({ values: { text: '' }, caret: undefined, isRead: false, turn: 0 });
  await pass(after.desk, 0);
  expect(after.written.state()).toEqual({
    values: { text: 'It leaves at 16:45' },
    caret: 5,
    isRead: true,
    turn: 1,
    other: undefined,
  });
});

test('what is typed before the kept text was read stands, and the kept one is not lost', async () => {
  const browser = oneBrowser();
  const before = await composer(browser);
  before.written.change({ text: 'Kept' });
  await before.desk.outbox.drafts.settled();
  const after = await composer(browser, 'tab2');
  after.written.start();
  after.written.change({ text: 'Typed' });
  await pass(after.desk, 0);
  await pass(after.desk, 0);
  expect(after.written.state()).toMatchObject({
    values: { text: 'Typed' },
    isRead: true,
    other: { text: 'Kept' },
  });
});

test('coming back to a place in the same tab shows its text at once', async () => {
  const { desk, written } = await composer();
  written.change({ text: 'It leaves at 16:45' }, 18);
  const again = writeDraft(desk.outbox.drafts, place, 'james-whitcombe');
  expect(again.state().values).toEqual({ text: 'It leaves at 16:45' });
});

test('after sending, what was typed meanwhile stays and is kept', async () => {
  const one = await composer();
  one.written.start();
  one.written.change({ text: 'It leaves at 16:45.' });
  const sent = one.written.state().values;
  const leaving = one.desk.outbox.send(outgoing('a', { text: sent.text }), place);
  one.written.change({ text: 'It leaves at 16:45. And' });
  expect(await leaving).toBe(true);
  one.written.clear(sent);
  await pass(one.desk, 0);
  expect(one.written.state().values).toEqual({ text: ' And' });
  expect(await kept(one)).toBe(1);
});

test('before the database is open a composer takes words and waits', () => {
  const written = writeDraft(undefined, place, 'james-whitcombe');
  written.start();
  written.change({ text: 'Early' });
  expect(written.state()).toEqual({ values: { text: 'Early' }, caret: undefined, isRead: false, turn: 0 });
});
