// What strangers write, from the back end's answer to painted rows: nothing runs, nothing is fetched, nothing breaks.
import { i18n } from '#src/ui/i18n.ts';
import { I18nProvider } from '#src/ui/use-lingui.tsx';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { registry } from '#src/channels/registry.ts';
import { HOST, RAN } from '#src/channels/testing/hostile-markup.ts';
import { NAME, payloads } from '#src/channels/testing/payloads.ts';
import { saying, sinksOf, untouched } from '#src/channels/testing/sinks.ts';
import { recordTapes } from '#src/channels/testing/tape.ts';
import { unreadableEntry } from '#src/channels/unreadable.ts';
import type { Channel } from '#src/channels/channel.ts';
import { CaseRow } from '#src/inbox/case-row.tsx';
import { wire } from '#src/lib/http.ts';
import { setClock } from '#src/lib/time.ts';
import { RowView } from '#src/line/row-view.tsx';
import type { Entry, EntryRow } from '#src/timeline/index.ts';
import { Attachments } from '#src/ui/attachments.tsx';
import { Blank } from '#src/ui/blank.tsx';
import { ForeignHtml } from '#src/ui/foreign-html.tsx';
import { HitList } from '#src/ui/hit-list.tsx';
import { SearchX } from '#src/ui/icons.ts';

const asked: string[] = [];
const observer = new PerformanceObserver((list) => {
  for (const { name } of list.getEntries()) if (name.includes(HOST)) asked.push(name);
});
let globalsBefore: readonly string[];

beforeAll(() => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  observer.observe({ type: 'resource', buffered: true });
  // The test runner's own.
  globalsBefore = [...Object.getOwnPropertyNames(globalThis), 'IS_REACT_ACT_ENVIRONMENT'];
});
afterAll(() => {
  observer.disconnect();
  setClock();
  wire({ token: () => undefined });
});

/** Whatever was drawn: none of it ran, asked, named, took the focus or left the page. */
afterEach(async () => {
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect({
    ran: RAN in globalThis || (top !== null && RAN in top),
    asked: [...new Set(asked)],
    named: NAME in globalThis,
    globals: Object.getOwnPropertyNames(globalThis).filter((name) => !globalsBefore.includes(name)),
    scripts: document.querySelectorAll('article script, article base, article link, article object').length,
    title: document.title.includes(HOST),
  }).toEqual({ ran: false, asked: [], named: false, globals: [], scripts: 0, title: false });
});

/** Every mail frame has its content, and nothing in it asks anybody. */
async function framesFilled(count: number): Promise<void> {
  const frames = [...document.querySelectorAll('iframe')];
  expect(frames).toHaveLength(count);
  await vi.waitFor(
    () => expect(frames.filter((frame) => !frame.contentDocument?.querySelector('main'))).toEqual([]),
    { timeout: 15_000 },
  );
  const pages = frames.flatMap(({ contentDocument }) => contentDocument ?? []);
  const asking = pages.flatMap((page) =>
    [...page.querySelectorAll('main *')].flatMap((node) =>
      [...node.attributes].flatMap(({ name, value }) =>
        (value.includes(HOST) && name !== 'href' && name !== 'title') || name.startsWith('on')
          ? `${node.localName} ${name}=${value}`
          : [],
      ),
    ),
  );
  const links = pages.flatMap((page) => [...page.links].map(({ protocol }) => protocol));
  expect([asking, links.filter((one) => !/^(?:https?|mailto|tel):$/.test(one))]).toEqual([[], []]);
  expect(
    pages.flatMap((page) => [...page.querySelectorAll('script, iframe, form, svg, math, link')]),
  ).toEqual([]);
}

const rowOf = (entry: Entry, place: number): EntryRow => ({
  type: 'entry',
  key: `${place}/${entry.key}`,
  at: entry.at,
  line: entry.stop ?? null,
  entry,
  late: place % 2 === 0,
});

function draw(rows: readonly EntryRow[]) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <QueryClientProvider client={client}>
      <I18nProvider>
        {rows.map((row, place) => (
          <RowView key={row.key} row={row} position={place + 1} isFocusStop={false} isFound={false} />
        ))}
      </I18nProvider>
    </QueryClientProvider>,
  );
}

/** Each text is drawn by five of the ten channels, in turn; adapters are given all of them in `channels/hostile.test.ts`. */
const shareOf = (channel: Channel): readonly string[] =>
  payloads.filter((_, turn) => turn % 2 === registry.indexOf(channel) % 2);

/** Of every payload of a channel one entry that says it, taking turns among those that changed. */
async function entriesSaying(channel: Channel): Promise<readonly Entry[]> {
  const known = [];
  for (const tape of await recordTapes(channel)) {
    const before = new Set((await untouched(tape)).map((entry) => JSON.stringify(entry)));
    known.push({ tape, before, sinks: await sinksOf(tape) });
  }
  const entries: Entry[] = [];
  for (const [turn, words] of shareOf(channel).entries()) {
    const { tape, before, sinks } = known[turn % known.length] ?? {};
    if (!tape || !before || !sinks) continue;
    const told = (await saying(tape, sinks, words, turn)) ?? [];
    const changed = told.filter((entry) => !before.has(JSON.stringify(entry)));
    const shown = changed[turn % Math.max(1, changed.length)] ?? told[0];
    if (shown) entries.push(shown);
  }
  return entries;
}

test('the traps are sharp: the same words put in as HTML run, ask and name themselves', async () => {
  const page = document.createElement('div');
  document.body.append(page);
  page.innerHTML = `<img src=x onerror="top.${RAN}=1"><img src="https://${HOST}/trap.gif"><a id=${NAME}></a>`;
  await vi.waitFor(
    () => expect([RAN in (top ?? {}), asked.length > 0, NAME in globalThis]).toEqual([true, true, true]),
    {
      timeout: 10_000,
    },
  );
  page.remove();
  Reflect.deleteProperty(top ?? {}, RAN);
  asked.length = 0;
});

describe.each(registry.map((channel) => [channel.id, channel] as const))('%s', (_, channel) => {
  test('draws a row of every hostile text', { timeout: 60_000 }, async () => {
    const entries = await entriesSaying(channel);
    expect(entries).toHaveLength(payloads.length / 2);
    vi.stubGlobal('fetch', async () => new Response('{}', { status: 404 }));
    const screen = await draw(entries.map(rowOf));
    const articles = [...screen.container.querySelectorAll('article')];
    expect(articles).toHaveLength(entries.length);
    expect(articles.filter((article) => article.innerText.trim() === '')).toEqual([]);
    expect(document.activeElement).toBe(document.body);
  });
});

test('mails of every hostile HTML fill their frames', { timeout: 60_000 }, async () => {
  const most = 70;
  for (let from = 0; from < payloads.length; from += most) {
    const some = payloads.slice(from, from + most);
    const screen = await render(
      <I18nProvider>
        {some.map((html) => (
          <ForeignHtml key={html} html={html} title="Message" showImages={false} />
        ))}
      </I18nProvider>,
    );
    await framesFilled(some.length);
    await screen.unmount();
  }
});

test('what nobody could read is shown as its raw text', async () => {
  const at = Date.UTC(2026, 2, 19, 15);
  const rows = payloads.map((words, place) =>
    rowOf(
      unreadableEntry({
        channel: place % 2 === 0 ? 'sms' : words.slice(0, 200),
        nativeId: String(place),
        at,
        sort: String(place),
        reason: words.slice(0, 300),
        record: { words, [words.slice(0, 50)]: [words] },
      }),
      place,
    ),
  );
  const screen = await draw(rows);
  for (const details of screen.container.querySelectorAll('details')) details.open = true;
  expect(screen.container.querySelectorAll('pre')).toHaveLength(payloads.length);
});

test('names, subjects, hits of a search and files of any name', async () => {
  const present = Date.UTC(2026, 2, 19, 15);
  const screen = await render(
    <I18nProvider>
      {payloads.map((words, place) => (
        <article key={words}>
          <CaseRow
            row={{
              id: String(place),
              customer: { id: words, name: words },
              subject: words,
              brand: words,
              team: words,
              state: 'open',
              priority: 'normal',
              owner: { id: words, name: words, givenName: words, initials: words.slice(0, 2) },
              openedAt: '2026-03-19T12:00:00Z',
              customerWroteAt: words,
              replyDueAt: null,
              nextPromiseAt: null,
              unread: 1,
              trail: [{ channel: words.slice(0, 200), logged: true }],
              version: 1,
            }}
            href={`/cases/${encodeURIComponent(words.slice(0, 100).toWellFormed())}`}
            onOpen={() => undefined}
            isOpen={false}
            present={present}
            myId="priya"
            showOwner
          />
          <HitList
            id={`hits-${String(place)}`}
            label="Found"
            groups={[
              { id: 'g', title: words.slice(0, 100), hits: [{ id: 'h', label: words, detail: words }] },
            ]}
            active={0}
            onTake={() => undefined}
            onPoint={() => undefined}
          />
          <Attachments
            files={[{ name: words, type: words, size: place, path: `/gw/sms/${String(place)}` }]}
          />
        </article>
      ))}
    </I18nProvider>,
  );
  expect(screen.container.querySelectorAll('article')).toHaveLength(payloads.length);
});

test('letters that run the other way or climb out of their line move nothing beside them', async () => {
  const places = async (name: string) => {
    const screen = await render(
      <I18nProvider>
        <div style={{ width: 300 }}>
          <Attachments files={[{ name, type: 'application/pdf', size: 84_000, path: '/gw/sms/1' }]} />
          <p>below</p>
        </div>
      </I18nProvider>,
    );
    const { top } = screen.container.getBoundingClientRect();
    const below = screen.container.querySelector('p')?.getBoundingClientRect().top ?? 0;
    await screen.unmount();
    return below - top;
  };
  const plain = await places('photo.pdf');
  for (const name of [
    '\u202egnp.exe',
    'photo\u202egpj.exe',
    `z${'\u0300\u0330\u0489'.repeat(100)}algo`,
    '\u2067\u2066',
    '﷽'.repeat(20),
  ])
    expect(await places(name)).toBe(plain);
});

test('a file is called what it is: what turns letters round or hides them is left out of its name', async () => {
  const screen = await render(
    <I18nProvider>
      <Attachments
        files={[{ name: 'passwd\u202egpj.exe', type: 'image/jpeg', size: 2200, path: '/gw/sms/1' }]}
      />
    </I18nProvider>,
  );
  await expect.element(screen.getByRole('button', { name: 'Download passwdgpj.exe 2 kB' })).toBeVisible();
});

test('a heading that holds an address without an end stays on its screen', async () => {
  const screen = await render(
    <div style={{ width: 300 }}>
      <Blank icon={SearchX} title={'There is no customer ' + 'x'.repeat(3000) + ' that you may see'} />
    </div>,
  );
  const heading = screen.getByRole('heading').element().getBoundingClientRect();
  expect(heading.width).toBeLessThanOrEqual(300);
  expect(heading.height).toBeLessThan(150);
});
