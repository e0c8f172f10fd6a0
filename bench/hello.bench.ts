// From choosing a customer at the counter to the words before hello, painted: `npm run bench -- hello`. With every source
// well, with one that hangs up and with one that never answers; beside what an empty page of the same browser needs.
import type { Page } from '@playwright/test';
import { calm } from './stage/agent.ts';
import { openBrowser, openPage } from './stage/browser.ts';
import { median, openGoals } from './stage/goals.ts';
import { openStage } from './stage/stage.ts';

const CUSTOMERS = 12;
const HELLO_MS = 300;
/** Enough beginnings of names to find a dozen people of one brand. */
const BEGINNINGS = ['ja', 'mi', 'an', 'be', 'el', 'li', 'ro', 'no', 'ma', 'cl'];

const goals = openGoals();
const stage = await openStage('demo');
const browser = await openBrowser();

interface Person {
  readonly id: string;
  readonly name: string;
}
interface Whom extends Person {
  /** What a scanner reads off their card; absent: they have none. */
  readonly card?: string;
}

/** People a clerk of Kingsgate finds, by names that only one of them has. */
async function somePeople(): Promise<readonly Whom[]> {
  const ask = async <T>(path: string, more: RequestInit = {}): Promise<T> =>
    (await fetch(stage.origin + path, more)).json() as Promise<T>;
  const { token } = await ask<{ readonly token: string }>('/desk/v1/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ staffId: 'nadia' }),
  });
  const headers = { 'Throughline-Session': token };
  const find = async (words: string) =>
    (
      await ask<{ readonly customers: readonly Person[] }>(`/desk/v1/search?q=${encodeURIComponent(words)}`, {
        headers,
      })
    ).customers;
  const people = new Map<string, Whom>();
  for (const words of BEGINNINGS)
    for (const { id, name } of await find(words)) {
      if (people.size === CUSTOMERS) return [...people.values()];
      if ((await find(name)).length !== 1) continue;
      const { keys } = await ask<{
        readonly keys: readonly { readonly kind: string; readonly value: string }[];
      }>(`/desk/v1/customers/${id}`, { headers });
      const card = keys.find(({ kind }) => kind === 'loyalty')?.value;
      people.set(id, { id, name, ...(card !== undefined && { card }) });
    }
  return [...people.values()];
}

/** Milliseconds from the event on, as painted. */
interface Greeted {
  readonly words: number;
  /** No source is being waited for any more. */
  readonly whole: number;
}

/** Starts to watch: from the next `type` on until the card speaks of `name`. */
const watch = (page: Page, name: string, type: 'pointerdown' | 'keydown') =>
  page.evaluate(
    ([whose, event]) => {
      const { dataset } = document.documentElement;
      delete dataset['words'];
      let from = Infinity;
      addEventListener(event, ({ timeStamp }) => (from = timeStamp), { capture: true, once: true });
      window.probe.arm(event, () => {
        const card = document.querySelector('[aria-label="Before you say hello"]');
        if (card?.querySelector('h1')?.textContent !== whose || !card.querySelector('li')) return false;
        dataset['words'] ??= String(performance.now() - from);
        return !card.textContent.includes('Still asking');
      });
    },
    [name, type] as const,
  );

const watched = (page: Page): Promise<Greeted> =>
  page.evaluate(async () => {
    const { ms } = await window.probe.armed();
    return { words: Number(document.documentElement.dataset['words'] ?? Infinity), whole: ms };
  });

/** The name is typed and chosen from those found; or a card is scanned: typed at once, and Enter. */
async function greet(page: Page, { name, card }: Whom, by: 'choice' | 'scan'): Promise<Greeted> {
  await page.getByRole('textbox', { name: /^Find a customer/ }).fill(by === 'scan' ? (card ?? name) : name);
  if (by === 'scan') {
    await watch(page, name, 'keydown');
    await page.keyboard.press('Enter');
  } else {
    const found = page.getByRole('list', { name: 'Found' }).getByRole('button');
    await found.waitFor();
    await watch(page, name, 'pointerdown');
    await found.click();
  }
  const greeted = await watched(page);
  await calm(page);
  await page.getByRole('button', { name: 'Clear, the next customer' }).click();
  return greeted;
}

/** What the browser needs for a press that draws one word, and for one that asks the desk first. */
async function floor(page: Page): Promise<readonly [paint: number, asked: number]> {
  const press = async (asks: boolean) => {
    await page.evaluate((isAsking) => {
      delete document.documentElement.dataset['done'];
      const act = async () => {
        if (isAsking) await (await fetch('/desk/v1/staff')).text();
        document.documentElement.dataset['done'] = 'yes';
      };
      addEventListener('pointerdown', () => void act(), { once: true });
      window.probe.arm('pointerdown', () => document.documentElement.dataset['done'] === 'yes');
    }, asks);
    await page.mouse.click(5, 5);
    return (await page.evaluate(() => window.probe.armed())).ms;
  };
  const paints = [];
  const asked = [];
  for (let round = 0; round < CUSTOMERS; round++) {
    paints.push(await press(false));
    asked.push(await press(true));
  }
  return [median(paints), median(asked)];
}

const people = await somePeople();

async function run(title: string, by: 'choice' | 'scan', isFirst = false): Promise<void> {
  goals.title(`${title}, ${String(people.length)} customers`);
  const { page, close } = await openPage(browser, await stage.now());
  await page.goto(`${stage.origin}/desk/v1/staff`);
  const [paint, asked] = await floor(page);
  goals.tell('an empty page: a press and a word', paint, 'ms');
  goals.tell('an empty page: a press, a request, a word', asked, 'ms');
  await page.goto(`${stage.origin}/?as=nadia&to=/counter`);
  await page.getByRole('textbox', { name: /^Find a customer/ }).waitFor();
  await calm(page);
  const all: Greeted[] = [];
  for (const whom of people) all.push(await greet(page, whom, by));
  const words = all.map((one) => one.words);
  if (isFirst) goals.tell('the first of the day', words[0] ?? Infinity, 'ms');
  goals.tell('every source told, median', median(all.map(({ whole }) => whole)), 'ms');
  goals.keep('H1 words before hello, median', median(words), HELLO_MS, 'ms');
  goals.keep('H1 words before hello, worst', Math.max(...words), HELLO_MS, 'ms');
  await close();
}

await run('Chosen from those found, every source well', 'choice', true);
await run('A card scanned, every source well', 'scan', true);
await stage.backstage.dial('phone', 'offline');
await run('Chosen, phone hangs up', 'choice');
await stage.backstage.dial('phone', 'timeout');
await run('Chosen, phone never answers', 'choice');
await stage.backstage.dial('phone', 'healthy');
await stage.backstage.dial('sms', 'slow');
await run('Chosen, SMS takes seconds', 'choice');

await browser.close();
await stage.close();
process.exitCode = goals.isKept() ? 0 : 1;
