import { i18n } from '#src/ui/i18n.ts';
import { I18nProvider } from '#src/ui/use-lingui.tsx';
import { beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { DeskCard } from './card.tsx';
import { entriesOf, isReadable } from './map.ts';

beforeEach(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));

const base = { id: 'w1', at: '2026-03-16T09:20:00.000Z', who: 'Tom Keller', text: '' };
async function draw(item: object): Promise<HTMLElement> {
  const entry = entriesOf([{ ...base, ...item }], 0).find(isReadable);
  if (!entry) throw new Error('unreadable');
  const screen = await render(
    <I18nProvider>
      <DeskCard entry={entry} late={false} customerName="James Whitcombe" />
    </I18nProvider>,
  );
  return screen.container;
}
const textOf = async (item: object) => (await draw(item)).textContent;

test('a note says that the customer cannot see it, and mark-up stays words', async () => {
  expect(await textOf({ kind: 'note', text: 'W33 is in <b>stock</b>.' })).toBe(
    'TomInternal note. James cannot see this.W33 is in <b>stock</b>.',
  );
});

test.each([
  [
    { act: 'handed-over', from: 'Tom Keller', to: 'Priya Nair', text: 'He needs one person.' },
    'TKPNTom Keller handed over to Priya Nair. “He needs one person.”',
  ],
  [
    { act: 'handed-over', who: 'Priya Nair', from: 'Tom Keller', to: 'Priya Nair' },
    'TKPNPriya Nair took over from Tom Keller.',
  ],
  [{ act: 'claimed' }, 'TKTom Keller claimed the case.'],
  [{ act: 'claimed', promisesAlong: 2 }, 'TKTom Keller claimed the case. 2 promises go along.'],
  [{ act: 'reopened', who: '' }, 'The case is open again.'],
  [{ act: 'undone' }, 'TKTom Keller undid their last change. The case is as it was before.'],
])('an owner change says who, whom and why: %j', async (item, words) => {
  const card = await draw({ kind: 'ownership', ...item });
  // What seldom happens to an owner arrives when it first did.
  await expect.poll(() => card.textContent).toBe(words);
});

test.each([
  ['made', /^Tom Keller promised: “Ring James”, by Thu 19 March \d\d:00\.$/],
  ['moved', /^Tom Keller moved the promise “Ring James” to Thu 19 March \d\d:00\.$/],
  ['kept', /^Promise kept by Tom Keller: “Ring James”\.$/],
  ['broken', /^Promise not kept: “Ring James”, due Thu 19 March \d\d:00\.$/],
])('a promise %s', async (state, words) => {
  const promise = { id: 'p', state, dueAt: '2026-03-19T17:00:00.000Z' };
  const card = await draw({ kind: 'promise', text: 'Ring James', promise });
  // Its part of the app arrives with the first promise.
  await expect.poll(() => card.textContent).toMatch(words);
});

interface Told {
  readonly state: string;
  readonly at?: string;
  readonly who?: string;
  readonly to?: string;
  readonly wasDueAt?: string;
  readonly told?: string;
  readonly reason?: string;
}

test.each<[Told, RegExp]>([
  [
    { state: 'kept', at: '2026-03-19T17:20:00.000Z' },
    /^Promise kept by Tom Keller, 20 min late: “Ring James”\.$/,
  ],
  [
    { state: 'moved', wasDueAt: '2026-03-18T17:00:00.000Z', told: 'chat' },
    /from Wed 18 March \d\d:00 to Thu 19 March \d\d:00\. James was told\.$/,
  ],
  [
    { state: 'moved', reason: 'He is in <b>the air</b>.' },
    /James was not told: “He is in <b>the air<\/b>\.”$/,
  ],
  [{ state: 'broken', reason: 'The shop is closed.' }, /Tom Keller gave it up: “The shop is closed\.”$/],
  [{ state: 'broken', who: '' }, /^Promise not kept: “Ring James”, due Thu 19 March \d\d:00\.$/],
  [
    { state: 'handed-on', to: 'Priya Nair', reason: 'My shift ends.' },
    /^Tom Keller handed the promise “Ring James” to Priya Nair, by Thu 19 March \d\d:00\. “My shift ends\.”$/,
  ],
])(
  'a promise says what was said with it: %j',
  async ({ at = base.at, who = base.who, to, ...told }, words) => {
    const promise = { id: 'p', dueAt: '2026-03-19T17:00:00.000Z', ...told };
    expect(await textOf({ kind: 'promise', at, who, to, text: 'Ring James', promise })).toMatch(words);
  },
);

test('a survey answer is the customer’s, with its score', async () => {
  const answer = { score: 2, of: 5, channel: 'phone' };
  expect(await textOf({ kind: 'answer', who: 'James', text: 'Third contact.', answer })).toBe(
    'Jamesanswered a survey2 of 5Not read yetThird contact.',
  );
});
