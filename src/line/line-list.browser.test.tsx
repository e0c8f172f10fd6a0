import { i18n } from '#src/ui/i18n.ts';
import { I18nProvider } from '#src/ui/use-lingui.tsx';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { setClock } from '#src/lib/time.ts';
import { at, entryOf } from '#src/timeline/builders.ts';
import type { EntryRow, GapRow, Row } from '#src/timeline/index.ts';
import { LineWordsContext } from './line-context.ts';
import { LineList } from './line-list.tsx';

const NOON = at(0);

beforeEach(() => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  setClock(() => NOON + 3_600_000);
});
afterEach(() => setClock());

const entry = (key: string, minutes: number, lines = 1): EntryRow => ({
  type: 'entry',
  key,
  at: at(0, minutes),
  line: null,
  late: false,
  entry: entryOf('letters', at(0, minutes), { nativeId: key, summary: `${key} `.repeat(lines * 20) }),
});
const lagging: GapRow = {
  type: 'gap',
  key: 'gap/phone/newest',
  at: Infinity,
  line: null,
  channel: 'phone',
  reason: { kind: 'lagging', sinceAt: NOON },
  from: NOON,
  to: Infinity,
};
const day: Row = { type: 'day', key: 'day/noon', at: at(0, 28), line: null, date: '2026-03-19' };

/** Forty entries, a minute between them. */
const some: readonly Row[] = Array.from({ length: 40 }, (_, n) => entry(`e${String(n)}`, n, (n % 3) + 1));
/** With `more` right before the row of `key`. */
const before = (key: string, ...more: readonly Row[]): readonly Row[] =>
  some.flatMap((row) => (row.key === key ? [...more, row] : [row]));

/** The last row in sight minus the first, each time the list told what is in sight. */
const inSight: number[] = [];

function List({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <I18nProvider>
      <LineWordsContext value={{ customerName: 'Ann', presentAt: NOON, unsureKeys: new Set() }}>
        <div className="h-125 w-150">
          <LineList
            rows={rows}
            label="Timeline of Ann"
            isBusy={false}
            isAtNewest
            isArriving={false}
            onLook={(_, { first, last }) => inSight.push(last - first)}
            handle={() => undefined}
          />
        </div>
      </LineWordsContext>
    </I18nProvider>
  );
}

/** A list at its newest end, and a hand that turns the wheel over it. */
async function open(first = some) {
  const screen = await render(<List rows={first} />);
  const box = screen.container.querySelector('.line-scroll');
  if (!(box instanceof HTMLElement)) throw new Error('there is no list');
  const left = () => box.scrollHeight - box.clientHeight - box.scrollTop;
  const rowOf = (key: string) => box.querySelector<HTMLElement>(`[data-row="${key}"]`);
  // Every row in sight has been measured: nobody reads before.
  let height = 0;
  await expect
    .poll(async () => {
      const last = height;
      await painted(3);
      height = box.scrollHeight;
      return height - last;
    })
    .toBe(0);
  expect(left()).toBeLessThanOrEqual(1);
  return {
    left,
    rowOf,
    /** Turns the wheel until the end lies so far below. */
    async up(px: number) {
      box.dispatchEvent(new WheelEvent('wheel', { deltaY: -px, bubbles: true }));
      box.scrollTop -= px;
      await painted(20);
    },
    /** The furthest `key` is painted from where it stood, while each list of rows is drawn in turn. */
    async moved(key: string, ...changes: readonly (readonly Row[])[]) {
      const place = () => rowOf(key)?.getBoundingClientRect().top ?? Infinity;
      const from = place();
      let most = 0;
      for (const rows of changes) {
        await screen.rerender(<List rows={rows} />);
        for (let frame = 0; frame < 12; frame++) {
          await painted();
          most = Math.max(most, Math.abs(place() - from));
        }
      }
      return most;
    },
  };
}

/** Resolves after the paint of so many frames, when layout is settled. */
async function painted(frames = 1): Promise<void> {
  for (let frame = 0; frame < frames; frame++)
    await new Promise<void>((done) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => done(), { once: true });
        port1.start();
        port2.postMessage(undefined);
      }),
    );
}

test('who reads a little way up is moved by nothing that comes below, and by nothing that goes again', async () => {
  const list = await open();
  await list.up(60);
  const late = entry('late', 29, 4);
  const changes = [
    [...some, lagging],
    some,
    [...some, lagging],
    [...before('e30', late), lagging],
    before('e30', late),
  ];
  expect(await list.moved('e36', ...changes)).toBeLessThanOrEqual(1);
  expect(list.rowOf('late')).not.toBeNull();
});

test('a new message moves nobody who reads a little way up', async () => {
  const list = await open();
  await list.up(60);
  expect(await list.moved('e36', [...some, entry('new', 50)])).toBeLessThanOrEqual(1);
});

test('what is told to be in sight never is the whole history, not for a frame', async () => {
  inSight.length = 0;
  const list = await open();
  await list.up(1200);
  await list.up(-1200);
  expect(Math.max(...inSight)).toBeLessThan(20);
});

test('at the very end the newest row stays in sight', async () => {
  const list = await open();
  await list.moved('e36', [...some, entry('new', 50, 3)]);
  expect(list.left()).toBeLessThanOrEqual(1);
  await list.moved('e36', [...some, entry('new', 50, 3), lagging]);
  expect(list.left()).toBeLessThanOrEqual(1);
});

test.each([
  ['rows', before('e30', entry('x', 29, 3), entry('y', 29, 1))],
  ['a ruler', before('e30', day)],
  ['a row that takes the place of another', before('e30', day).filter(({ key }) => key !== 'e29')],
])('further up, %s in the stead of what stood there move nothing', async (_, after) => {
  const list = await open();
  await list.up(300);
  const read = ['e32', 'e33', 'e34'].find((key) => (list.rowOf(key)?.getBoundingClientRect().top ?? 0) > 0);
  expect(await list.moved(read ?? '', after, some)).toBeLessThanOrEqual(1);
});

test('a fold that is pressed gives way downwards, wherever on the screen it stands', async () => {
  const hidden = new Set(['e30', 'e31', 'e32']);
  const fold: Row = {
    type: 'fold',
    key: 'fold/e32',
    at: at(0, 30),
    line: null,
    session: 'letters/1',
    hidden: some.flatMap((row) => (row.type === 'entry' && hidden.has(row.key) ? [row.entry] : [])),
  };
  const folded = before('e33', fold).filter(({ key }) => !hidden.has(key));
  const list = await open(folded);
  await list.up(400);
  const button = list.rowOf(fold.key)?.querySelector('button');
  button?.focus();
  expect(document.activeElement).toBe(button);
  expect(await list.moved('e29', some)).toBeLessThanOrEqual(1);
  expect(list.rowOf('e30')).not.toBeNull();
});
