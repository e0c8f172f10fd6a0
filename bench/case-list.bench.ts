// The list of fifty thousand cases under somebody's hands: from J or K to the paint that answers it. Beside it an empty
// page that marks itself at a key: what the browser and the machine take for that alone. And what news of one case cost.
// `npm run bench -- case-list`.
import type { Page } from '@playwright/test';
import { calm } from './stage/agent.ts';
import { openBrowser, openPage, type Measured } from './stage/browser.ts';
import { median, openGoals, quantile } from './stage/goals.ts';
import { openStage } from './stage/stage.ts';

const ROUNDS = 30;
const CHANGES = 10;
/** So far down the list, in cases. */
const FAR = 2000;

const goals = openGoals();
const stage = await openStage();
const browser = await openBrowser();

/** Milliseconds from a press of the key to the frame that shows its answer. */
async function pressed(page: Page, key: string): Promise<number> {
  await page.keyboard.press(key);
  return (await page.evaluate(() => window.probe.armed())).ms;
}

/** The case that is marked in the list moves: next to another one than now. */
const armStep = (page: Page) =>
  page.evaluate(() => {
    const open = () => document.querySelector('[data-case]:has([aria-current])')?.getAttribute('data-case');
    const before = open();
    window.probe.arm('keydown', () => {
      const now = open();
      return now !== undefined && now !== before;
    });
  });

const armFloor = (page: Page) =>
  page.evaluate(() => {
    const { body } = document;
    const mark = () => {
      body.textContent = String(Number(body.textContent) + 1);
    };
    body.addEventListener('keydown', mark, { once: true });
    const before = body.textContent;
    window.probe.arm('keydown', () => body.textContent !== before);
  });

async function keys({ page: product, cpu }: Measured, { page: empty }: Measured): Promise<void> {
  goals.title('J and K, the list of a team');
  const floor: number[] = [];
  const rested: number[] = [];
  const hurried: number[] = [];
  const spent: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await empty.bringToFront();
    await armFloor(empty);
    floor.push(await pressed(empty, 'j'));
    await product.bringToFront();
    const key = round % 3 === 2 && round > 2 ? 'k' : 'j';
    await calm(product, 300);
    await armStep(product);
    const { value, task } = await cpu(async () => {
      const ms = await pressed(product, key);
      await calm(product, 300);
      return ms;
    });
    rested.push(value);
    spent.push(task);
    await armStep(product);
    await pressed(product, key);
    // The case that was just gone to still comes in.
    await armStep(product);
    hurried.push(await pressed(product, key));
  }
  told('an empty page', floor);
  told('the case before has come in', rested);
  told('in the middle of its coming in', hurried);
  goals.tell('CPU of the page for a step, its case drawn, median', median(spent), 'ms');
  goals.keep('I1 a step, key to paint, p95', quantile(rested, 0.95), 50, 'ms');
  goals.tell('the same / an empty page, medians', median(rested) / median(floor), '');
}

/** Ids of open cases that nobody owns, as a colleague sees them. */
async function unowned(): Promise<readonly string[]> {
  const { body } = await stage.backstage.act('mara', {
    do: 'request',
    method: 'GET',
    path: `/desk/v1/cases?view=unowned&limit=${3 * CHANGES}`,
  });
  return (body as { readonly items: readonly { readonly id: string }[] }).items.map(({ id }) => id);
}

/** CPU of a page for what happens within a second, beyond a second in which nothing does. */
async function spentOn({ page, cpu }: Measured, happens: () => Promise<unknown>): Promise<number> {
  await calm(page, 500);
  const idle = await cpu(() => page.waitForTimeout(1000));
  const { task } = await cpu(() => Promise.all([happens(), page.waitForTimeout(1000)]));
  return task - idle.task;
}

/** The least there is to it: a bare page asks one small question and changes a line of twenty. */
async function leastOf(bare: Measured): Promise<number> {
  const { page } = bare;
  await page.goto(`${stage.controls}/list.html`);
  // Made by hand: the page takes no markup from a string.
  await page.evaluate(() => {
    const rows = Array.from({ length: 20 }, () => {
      const row = document.createElement('li');
      row.textContent = 'A case';
      return row;
    });
    document.body.replaceChildren(...rows);
  });
  return spentOn(bare, () =>
    page.evaluate(() => {
      const ask = async () => {
        const answer = await (await fetch('/desk/v1/events', { method: 'HEAD' })).text();
        document.querySelector('li')?.append(` ${answer}.`);
      };
      setTimeout(() => void ask(), 300);
    }),
  );
}

/** A colleague takes cases one by one: what each costs the page that shows a list. */
async function news(product: Measured, bare: Measured, where: string, ids: readonly string[]): Promise<void> {
  goals.title(`A colleague takes a case, ${where}`);
  const asked: Record<string, number> = { cases: 0, 'case-changes': 0 };
  product.page.on('request', (request) => {
    const what = /^\/desk\/v1\/(case[^/]*)$/.exec(new URL(request.url()).pathname)?.[1] ?? '';
    asked[what] = (asked[what] ?? 0) + 1;
  });
  const [costs, least]: [number[], number[]] = [[], []];
  // One page after the other: a page that has just come to the front is still being drawn for that.
  await product.page.bringToFront();
  for (const id of ids)
    costs.push(await spentOn(product, () => stage.backstage.act('mara', { do: 'claim', caseId: id })));
  await bare.page.bringToFront();
  for (const _ of ids) least.push(await leastOf(bare));
  goals.tell('pages of the list read again, each time', (asked['cases'] ?? 0) / ids.length, '');
  goals.tell('questions what became of a case, each time', (asked['case-changes'] ?? 0) / ids.length, '');
  goals.tell('a bare page for one question and one line, CPU, median', median(least), 'ms');
  goals.tell('the product / the bare page', median(costs) / median(least), '');
  // How long the list itself takes for a change has its goal in inbox.bench.ts; this is everything the page does about it.
  goals.tell('one live change, CPU of the whole page, median', median(costs), 'ms');
}

const told = (what: string, all: readonly number[]) =>
  goals.tell(`${what}, median`, median(all), 'ms', `p95 ${quantile(all, 0.95).toFixed(1)} ms`);

const empty = await openPage(browser);
await empty.page.goto('about:blank');
const product = await openPage(browser, await stage.now());
await product.page.goto(`${stage.origin}/?as=priya&to=${encodeURIComponent('/?view=team')}`);
await product.page.locator('[data-case]').first().waitFor({ timeout: 60_000 });
await product.page.keyboard.press('j');
await product.page.locator('[data-row]').first().waitFor({ timeout: 60_000 });
await keys(product, empty);
const ids = await unowned();
await news(product, empty, 'at the top of the list', ids.slice(0, CHANGES));
await product.page.evaluate(async (cases) => {
  const list = document.querySelector('[data-case]')?.closest('[role=region]');
  const reached = () =>
    Math.max(
      ...[...document.querySelectorAll('[data-case]')].map(({ ariaPosInSet }) => Number(ariaPosInSet)),
    );
  for (let tries = 0; list && reached() < cases && tries < 2000; tries++) {
    list.scrollTop = list.scrollHeight;
    await window.probe.painted();
  }
}, FAR);
await news(product, empty, `${FAR} cases further down`, ids.slice(CHANGES, 2 * CHANGES));
await browser.close();
await stage.close();
process.exitCode = goals.isKept() ? 0 : 1;
