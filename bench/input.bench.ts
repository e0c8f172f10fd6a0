// What is under one's hands: typing, narrowing the line and opening a case with a history loaded up to the cap, and
// narrowing a list of fifty thousand cases. From the key or press to the paint that answers it, beside an empty page that
// marks itself: `npm run bench -- input`.
import type { Page } from '@playwright/test';
import { calm, loadRows, MARGARET, open, toEnd } from './stage/agent.ts';
import { openBrowser, openPage } from './stage/browser.ts';
import { median, openGoals, quantile } from './stage/goals.ts';
import { openStage } from './stage/stage.ts';

const ROUNDS = 30;
const INPUT_MS = 50;
/** The window of a line holds ten thousand rows at most. */
const CAP = 8000;

const goals = openGoals();
const stage = await openStage();
const browser = await openBrowser();

const armed = (page: Page) => page.evaluate(() => window.probe.armed());

/** Milliseconds of one press on an empty page that marks itself. */
async function floor(page: Page, type: 'click' | 'keydown'): Promise<number> {
  await page.bringToFront();
  await page.evaluate((what) => {
    const { body } = document;
    const mark = () => {
      body.textContent = String(Number(body.textContent) + 1);
    };
    body.addEventListener(what, mark, { once: true });
    const before = body.textContent;
    window.probe.arm(what, () => body.textContent !== before);
  }, type);
  await (type === 'click' ? page.mouse.click(20, 20) : page.keyboard.press('x'));
  return (await armed(page)).ms;
}

interface Deed {
  readonly name: string;
  readonly type: 'click' | 'keydown';
  /** Gets ready, acts; what is painted then is looked for by what was armed. */
  readonly act: (round: number) => Promise<void>;
}

async function measure({ name, type, act }: Deed): Promise<void> {
  const bare: number[] = [];
  const ours: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    bare.push(await floor(empty.page, type));
    await page.bringToFront();
    await act(round);
    ours.push((await armed(page)).ms);
  }
  goals.tell(`${name}, empty page, median`, median(bare), 'ms', `p95 ${quantile(bare, 0.95).toFixed(1)}`);
  goals.tell(`${name}, median`, median(ours), 'ms', `worst ${Math.max(...ours).toFixed(1)}`);
  goals.keep(`I1 ${name}, p95`, quantile(ours, 0.95), INPUT_MS, 'ms');
}

const empty = await openPage(browser);
await empty.page.goto('about:blank');
const { page, close } = await openPage(browser, await stage.now());
await open(page, stage, MARGARET.path);
goals.title('A history loaded up to the cap');
goals.tell('rows loaded', await loadRows(page, CAP), '');
await toEnd(page);

const form = page.getByRole('form');
if (!(await form.isVisible())) await page.keyboard.press('r');
const field = form.getByRole('textbox', { name: /^Message to/ });
await field.click();
await measure({
  name: 'a letter in the composer',
  type: 'keydown',
  async act(round) {
    await field.focus();
    await page.evaluate(() => {
      const words = () => {
        const focused = document.activeElement;
        return focused instanceof HTMLTextAreaElement ? focused.value : (focused?.textContent ?? '');
      };
      const before = words();
      window.probe.arm('keydown', () => words() !== before);
    });
    await page.keyboard.press('abcdefghij'.charAt(round % 10));
  },
});
await field.fill('');

const only = page
  .getByRole('toolbar', { name: 'Filter the timeline' })
  .getByRole('button', { name: /^Only SMS/ });
await measure({
  name: 'the line narrowed to one channel and back',
  type: 'click',
  async act() {
    await calm(page, 100);
    await page.evaluate(() => {
      const others = () => window.probe.rows().some(({ dataset: { row } }) => row?.startsWith('email/'));
      const rows = () =>
        window.probe
          .rows()
          .map(({ dataset: { row } }) => row)
          .join();
      const before = rows();
      const narrowed = !others();
      window.probe.arm('click', () => rows() !== before && others() === narrowed);
    });
    await only.click();
  },
});

goals.title('A list of fifty thousand cases');
await page.goto(`${stage.origin}/?as=priya&to=${encodeURIComponent('/?view=team')}`);
await page.locator('[data-case]').first().waitFor({ timeout: 60_000 });
await measure({
  name: 'another case opened, marked in the list',
  type: 'click',
  async act(round) {
    await calm(page, 300);
    const at = 1 + (round % 6);
    await page.evaluate((index) => {
      const row = document.querySelectorAll('[data-case]')[index];
      window.probe.arm('click', () => row?.querySelector('[aria-current]') !== null);
    }, at);
    await page.locator('[data-case] a').nth(at).click();
  },
});
const answered = (part: string) =>
  measure({
    name: `the list narrowed to email and back, ${part}`,
    type: 'click',
    async act() {
      await calm(page, 100);
      if (!(await page.getByRole('dialog').isVisible()))
        await page.getByRole('button', { name: 'Filter the cases' }).click();
      const chip = page.getByRole('dialog').getByRole('button', { name: 'Email', exact: true });
      await chip.waitFor();
      await page.evaluate((what) => {
        const list = () =>
          what === 'its answer'
            ? document.querySelectorAll('dialog [aria-pressed=true], [role=dialog] [aria-pressed=true]')
                .length
            : [...document.querySelectorAll('[data-case]')]
                .map((row) => row.getAttribute('data-case'))
                .join();
        const before = list();
        window.probe.arm('click', () => list() !== before && list() !== '');
      }, part);
      await chip.click();
    },
  });
await answered('its answer');
await answered('its cases');
await close();
await browser.close();
await stage.close();
process.exitCode = goals.isKept() ? 0 : 1;
