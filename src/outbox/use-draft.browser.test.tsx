import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { Outbox } from './outbox.ts';
import { letters, openDesk, oneBrowser, outgoing, placeOf } from './testing/builders.ts';
import { useDraft } from './use-draft.ts';
import { OutboxContext } from './use-outbox.ts';

const first = placeOf(outgoing('a'));
const second = { ...first, caseId: '20197' };
let intents = 0;

/** The smallest composer there is: it sends on Enter whatever stands there at that moment. */
function Composer({ outbox, place }: { readonly outbox: Outbox; readonly place: typeof first }) {
  const draft = useDraft(place, 'james-whitcombe');
  const send = () => {
    const { values } = draft.current();
    if (values.text.trim() === '') return;
    void outbox
      .send(outgoing(`intent${++intents}`, { ...place, text: values.text }), place)
      .then((isKept) => isKept && draft.clear(values));
  };
  return (
    <>
      <textarea
        aria-label="Reply"
        value={draft.values.text}
        onChange={({ target }) => draft.change({ text: target.value }, target.selectionStart)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          send();
        }}
      />
      <output>{draft.other?.text ?? ''}</output>
    </>
  );
}

const at = (outbox: Outbox | undefined, shown: Outbox, place = first) => (
  <OutboxContext value={outbox}>
    <Composer outbox={shown} place={place} />
  </OutboxContext>
);
const reply = () => page.getByRole('textbox', { name: 'Reply' });

beforeEach(() => {
  intents = 0;
});

test('ten Enters in a row send once', async () => {
  const desk = await openDesk(letters(), { leads: false });
  await render(at(desk.outbox, desk.outbox));
  await reply().fill('It leaves at 16:45');
  await userEvent.keyboard('{Enter}'.repeat(10));
  await expect.element(reply()).toHaveValue('');
  expect(desk.outbox.state().sends.map((send) => send.outgoing.text)).toEqual(['It leaves at 16:45']);
});

test('every case has its own words, and they are there on coming back', async () => {
  const desk = await openDesk(letters(), { leads: false });
  const screen = await render(at(desk.outbox, desk.outbox));
  await reply().fill('For the first');
  await screen.rerender(at(desk.outbox, desk.outbox, second));
  await expect.element(reply()).toHaveValue('');
  await reply().fill('For the second');
  await screen.rerender(at(desk.outbox, desk.outbox));
  await expect.element(reply()).toHaveValue('For the first');
});

test('what is typed before the database is open is kept once it is', async () => {
  const desk = await openDesk(letters(), { leads: false });
  const screen = await render(at(undefined, desk.outbox));
  await reply().fill('Early');
  await screen.rerender(at(desk.outbox, desk.outbox));
  await expect.element(reply()).toHaveValue('Early');
  await expect
    .poll(() => desk.outbox.drafts.placesOf(first.caseId))
    .toMatchObject([{ values: { text: 'Early' } }]);
});

test('another tab’s different text is shown beside one’s own', async () => {
  const browser = oneBrowser();
  const other = await openDesk(letters(), { browser, tab: 'tab2', leads: false });
  const desk = await openDesk(letters(), { browser, leads: false });
  await render(at(desk.outbox, desk.outbox));
  await reply().fill('Mine');
  await desk.outbox.drafts.settled();
  other.outbox.drafts.save({
    ...first,
    customerId: 'james-whitcombe',
    values: { text: 'Theirs' },
    updatedAt: 1,
  });
  await other.outbox.drafts.settled();
  await reply().fill('Mine, longer');
  await expect.element(page.getByRole('status')).toHaveTextContent('Theirs');
  await expect.element(reply()).toHaveValue('Mine, longer');
});
