// What a long timeline costs to draw and to scroll, beside a bare list: `npm run bench -- scroll`.
import { calm, loadRows, MARGARET, open, toEnd } from './stage/agent.ts';
import { openBrowser, openPage, type Measured } from './stage/browser.ts';
import { median, openGoals } from './stage/goals.ts';
import { openStage } from './stage/stage.ts';

/** 7,200 px a second at 60 frames. */
const PX_A_FRAME = 120;
const FRAMES = 60;
const PAIRS = 5;

const goals = openGoals();
const stage = await openStage();
const browser = await openBrowser();

interface Cost {
  /** Main-thread milliseconds a frame. */
  readonly cpu: number;
  readonly dropped: number;
  /** Rows that came in, a frame. */
  readonly rows: number;
}

/** One second of scrolling up, from where the page stands. */
async function scrolled({ page, cpu }: Measured): Promise<Cost> {
  await page.bringToFront();
  const run = () =>
    page.evaluate(([px, frames]) => window.probe.scroll(px, frames), [-PX_A_FRAME, FRAMES] as const);
  const { value, task } = await cpu(run);
  return { cpu: task / value.frames, dropped: value.dropped, rows: value.made / value.frames };
}

/** A plain list; `alike`: with rows as tall as ours, of as many elements, in a window as large, and guesses as good. */
async function openControl(rows: number, kind: '' | '&alike', name: string): Promise<Measured> {
  const control = await openPage(browser);
  await control.page.goto(`${stage.controls}/list.html?rows=${rows}${kind}`);
  await control.page.locator('[data-row]').first().waitFor();
  goals.tell(`elements of ${name}`, await control.page.evaluate(() => window.probe.elements()), '');
  return control;
}

async function beside(product: Measured, rows: number): Promise<readonly Cost[]> {
  const control = await openControl(rows, '', 'the bare list');
  const alike = await openControl(rows, '&alike', 'a bare list alike');
  const pairs: { readonly ours: Cost; readonly bare: Cost; readonly like: Cost }[] = [];
  for (let pair = 0; pair < PAIRS; pair++) {
    await calm(product.page);
    const ours = await scrolled(product);
    pairs.push({ ours, bare: await scrolled(control), like: await scrolled(alike) });
  }
  await control.close();
  await alike.close();
  goals.tell('CPU a frame, bare list', median(pairs.map(({ bare }) => bare.cpu)), 'ms');
  goals.tell('CPU a frame, the timeline', median(pairs.map(({ ours }) => ours.cpu)), 'ms');
  goals.tell('dropped frames, the timeline', 100 * median(pairs.map(({ ours }) => ours.dropped)), '%');
  goals.tell('new rows a frame, bare list', median(pairs.map(({ bare }) => bare.rows)), '');
  goals.tell('new rows a frame, the timeline', median(pairs.map(({ ours }) => ours.rows)), '');
  goals.tell(
    'CPU a new row, timeline / bare list',
    median(pairs.map(({ ours, bare }) => ours.cpu / ours.rows / (bare.cpu / bare.rows))),
    '',
  );
  goals.tell('CPU a frame, a bare list alike', median(pairs.map(({ like }) => like.cpu)), 'ms');
  goals.tell('new rows a frame, a bare list alike', median(pairs.map(({ like }) => like.rows)), '');
  goals.tell(
    'CPU a frame, timeline / a bare list alike',
    median(pairs.map(({ ours, like }) => ours.cpu / like.cpu)),
    '',
  );
  goals.keep(
    'L2 CPU a frame, timeline / bare list',
    median(pairs.map(({ ours, bare }) => ours.cpu / bare.cpu)),
    1.5,
  );
  return pairs.map(({ ours }) => ours);
}

const product = await openPage(browser, await stage.now());
await open(product.page, stage, MARGARET.path);
const costs: (readonly Cost[])[] = [];
for (const wanted of [1000, 6000]) {
  goals.title(`At the newest end, ${wanted} rows or more loaded`);
  const rows = await loadRows(product.page, wanted);
  await toEnd(product.page);
  goals.tell('rows loaded', rows, '');
  goals.keep('L1 elements in the list', await product.page.evaluate(() => window.probe.elements()), 700);
  costs.push(await beside(product, rows));
}
const [few = Number.NaN, many = Number.NaN] = costs.map((all) => median(all.map(({ cpu }) => cpu)));
goals.keep('L2 CPU a frame, many rows / few rows', many / few, 1.3);
await browser.close();
await stage.close();
process.exitCode = goals.isKept() ? 0 : 1;
