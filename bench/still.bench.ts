// Whether what is being read stays where it is: `npm run bench -- still`. Judged by pixels, frame by frame, so that a
// busy machine changes nothing.
import type { Page } from '@playwright/test';
import { calm, JAMES, loadRows, MARGARET, open, toEnd } from './stage/agent.ts';
import { openBrowser, openPage, type Measured } from './stage/browser.ts';
import { openGoals } from './stage/goals.ts';
import type { Watched } from './stage/probe.ts';
import { openStage } from './stage/stage.ts';

const FRAMES = 30;
const STILL_PX = 1;

const goals = openGoals();
const stage = await openStage();
const { backstage } = stage;
const browser = await openBrowser();

/** Watches the row in the middle of the screen while something happens, and for 30 painted frames after it. */
async function watching(page: Page, happens: () => Promise<void>): Promise<Watched> {
  await page.evaluate(() => window.probe.watch(window.probe.middle()));
  await happens();
  return page.evaluate((frames) => window.probe.stop(frames), FRAMES);
}

function judge(name: string, { most, last, frames }: Watched): void {
  goals.keep(`L3 ${name}, px`, most, STILL_PX);
  if (most > STILL_PX) goals.tell('   where it came to rest, px off', last, '', `${frames} frames`);
}

/** Reads at so many px from the top of what is loaded, as somebody who has just stopped scrolling. */
async function readAt(page: Page, px: number): Promise<void> {
  await page.evaluate(async (to) => {
    const { probe } = window;
    probe.moveTo(to);
    await probe.painted();
    for (let step = 0; step < 4; step++) {
      probe.moveTo(probe.box().scrollTop - 3);
      await probe.painted();
    }
  }, px);
  await calm(page);
}

/** When the rows on screen happened, oldest first, with how far each is from the middle: negative is above. */
async function clocks(page: Page): Promise<readonly { readonly at: number; readonly from: number }[]> {
  return page.evaluate(() => {
    const { probe } = window;
    const rows = probe.rows();
    const middle = rows.findIndex(({ dataset }) => dataset['row'] === probe.middle());
    return rows.flatMap((row, index) => {
      const stamp = row.querySelector('.line-clock time')?.getAttribute('datetime');
      return stamp ? [{ at: Date.parse(stamp), from: index - middle }] : [];
    });
  });
}

const isDrawn = (page: Page, key: string): Promise<boolean> =>
  page.evaluate((wanted) => window.probe.row(wanted) !== undefined, key);

interface Filed {
  readonly id: string;
}

/** A colleague files calls with Margaret that took place at these instants. */
async function fileCalls(contact: string, instants: readonly number[]): Promise<readonly Filed[]> {
  const filed: Filed[] = [];
  for (const at of instants) {
    const { status, body } = await backstage.act('tom', {
      do: 'request',
      method: 'POST',
      path: '/gw/phone/crm/v3/objects/calls',
      body: {
        properties: {
          hs_timestamp: new Date(at).toISOString(),
          hs_call_direction: 'INBOUND',
          hs_call_duration: '120000',
          hs_call_status: 'COMPLETED',
          hs_call_body: '<p>Rang about the parcel; the note was filed later.</p>',
          tl_agent: 'Tom Keller',
        },
        associations: [{ to: { id: contact }, types: [] }],
      },
    });
    if (status !== 201) throw new Error(`the call was not filed: ${status}`);
    filed.push(body as Filed);
  }
  return filed;
}

/** Search finds what was filed some seconds later: time passes, and the page is told. */
async function found(page: Page): Promise<void> {
  const asked = page.waitForResponse((response) => response.url().includes('/gw/phone/'), {
    timeout: 15_000,
  });
  await backstage.clock({ by: 12_000 });
  await asked;
  await calm(page);
}

/** The same record with another time, as a source corrects it. */
async function correct(id: string, at: number): Promise<void> {
  const now = new Date(await stage.now()).toISOString();
  await backstage.arrive('phone', MARGARET.id, {
    id,
    createdAt: now,
    updatedAt: now,
    archived: false,
    properties: {
      hs_createdate: now,
      hs_lastmodifieddate: now,
      hs_object_id: id,
      hs_timestamp: new Date(at).toISOString(),
      hs_call_direction: 'INBOUND',
      hs_call_duration: '120000',
      hs_call_status: 'COMPLETED',
      hs_call_body: '<p>Rang about the parcel; the note was filed later.</p>',
      tl_agent: 'Tom Keller',
    },
  });
}

async function contactOf(customerId: string): Promise<string> {
  const { body } = await backstage.act('tom', {
    do: 'request',
    method: 'GET',
    path: `/desk/v1/customers/${customerId}`,
  });
  const { keys } = body as { readonly keys: readonly { readonly kind: string; readonly value: string }[] };
  return keys.find(({ kind }) => kind === 'hubspot_contact')?.value ?? '';
}

async function olderPages(page: Page): Promise<void> {
  for (const backend of Object.keys(await backstage.dials()))
    await backstage.dial(backend, { fault: 'slow', delayMs: 250, only: 'reads' });
  for (const [name, px] of [
    ['older pages come in above, far from the edge', 1500],
    ['older pages come in while at the very top', 0],
  ] as const) {
    await toEnd(page);
    await page.evaluate(async (to) => {
      const { probe } = window;
      probe.moveTo(to);
      for (let frame = 0; frame < 4; frame++) await probe.painted();
    }, px);
    const before = await page.evaluate(() => window.probe.place());
    judge(
      name,
      await watching(page, async () => {
        const grown = (was: number) => window.probe.place() > was + 20;
        await page.waitForFunction(grown, before, { polling: 'raf', timeout: 20_000 });
        await calm(page);
      }),
    );
  }
  for (const backend of Object.keys(await backstage.dials())) await backstage.dial(backend, 'healthy');
}

async function lateOnes(page: Page, contact: string): Promise<void> {
  await toEnd(page);
  const height = await page.evaluate(() => window.probe.box().scrollHeight);
  await readAt(page, height * 0.3);
  const farAbove = (await clocks(page))[0]?.at ?? 0;
  await readAt(page, height * 0.6);
  const near = () => clocks(page).then((all) => all.filter(({ from }) => from < -1));
  const above = (await near()).at(-1)?.at ?? 0;

  const late = async (name: string, instants: readonly number[], isNear: boolean) => {
    let ids: readonly Filed[] = [];
    const seen = await watching(page, async () => {
      ids = await fileCalls(contact, instants);
      await found(page);
    });
    const drawn = ids[0] && (await isDrawn(page, `phone/${ids[0].id}`));
    if (isNear && !drawn) throw new Error(`${name}: nothing came in`);
    judge(name, seen);
    return ids;
  };
  await late('one late row just above', [above], true);
  await late(
    'fifty late rows just above',
    Array.from({ length: 50 }, (_, index) => above - index * 10),
    false,
  );
  await readAt(page, height * 0.6);
  await late('one late row far above', [farAbove], false);
  await late(
    'fifty late rows far above',
    Array.from({ length: 50 }, (_, index) => farAbove + index * 10),
    false,
  );

  // A call below the middle is put right: it took place above it. As many rows as before.
  await readAt(page, height * 0.6);
  const all = await clocks(page);
  const below = all.find(({ from }) => from >= 2)?.at ?? 0;
  const [moving] = await late('one late row just below', [below], true);
  if (!moving) throw new Error('no call to move');
  const count = await page.evaluate(() => window.probe.held());
  const target = (await near()).at(-1)?.at ?? 0;
  for (const [name, at] of [
    ['a row moves from below to above, as many as before', target],
    ['and back again', below],
  ] as const) {
    judge(
      name,
      await watching(page, async () => {
        await correct(moving.id, at);
        await found(page);
      }),
    );
  }
  goals.tell(
    'rows, before and after the moves',
    count,
    '',
    String(await page.evaluate(() => window.probe.held())),
  );
}

const SMS_OURS = 'Your parcel is at the counter.';

/** A message of ours is shown at once, then acknowledged: neither moves the row being read. */
async function acknowledged(measured: Measured): Promise<void> {
  const { page } = measured;
  for (const [name, px] of [
    ['our text message is acknowledged, at the newest end', 0],
    ['our text message is acknowledged, while one reads further up', 700],
  ] as const) {
    await toEnd(page);
    const form = page.getByRole('form');
    if (!(await form.isVisible())) await page.keyboard.press('r');
    await form
      .getByRole('radiogroup', { name: 'Write on' })
      .locator('label')
      .filter({ hasText: 'SMS' })
      .click();
    const text = `${SMS_OURS} ${px}`;
    await form.getByRole('textbox', { name: /^Message to/ }).fill(text);
    await backstage.dial('sms', { fault: 'slow', delayMs: 1500, only: 'writes' });
    const accepted = page.waitForResponse(
      (response) => response.request().method() === 'POST' && response.url().includes('/gw/sms/'),
    );
    await form.locator('[type=submit]').click();
    await page.locator('[data-echo]').filter({ hasText: text }).waitFor();
    await page.evaluate(async (back) => {
      const { probe } = window;
      if (back > 0) probe.moveTo(probe.box().scrollTop - back);
      for (let frame = 0; frame < 30; frame++) await probe.painted();
    }, px);
    judge(
      name,
      await watching(page, async () => {
        await accepted;
        await calm(page);
        await backstage.clock({ by: 12_000 });
        await calm(page);
      }),
    );
    await backstage.dial('sms', 'healthy');
  }
}

async function pictures(): Promise<void> {
  const measured = await openPage(browser, await stage.now());
  const { page } = measured;
  await backstage.dial('email', { fault: 'slow', delayMs: 1200, only: 'reads' });
  await open(page, stage, JAMES.path);
  await calm(page, 2000);
  await backstage.dial('email', 'healthy');
  const grow = async () =>
    page.evaluate(async () => {
      const { probe } = window;
      // Up until a picture stands above the middle of the screen.
      for (let step = 0; step < 400; step++) {
        const { top, height } = probe.box().getBoundingClientRect();
        const button = [
          ...document.querySelectorAll<HTMLElement>('[data-row] button[aria-label^="Show "]'),
        ].find((one) => one.closest('[data-row]')!.getBoundingClientRect().bottom < top + height / 2);
        if (button) return button.ariaLabel;
        probe.moveTo(probe.box().scrollTop - 40);
        await probe.painted();
      }
      return undefined;
    });
  const name = await grow();
  if (!name) throw new Error('there is no picture on the line of James');
  await calm(page);
  for (const what of ['a picture grows above', 'and gets small again'] as const)
    judge(
      what,
      await watching(page, async () => {
        await page.evaluate(() => {
          const button = document.querySelector<HTMLElement>('[data-row] button[aria-label^="Show "]');
          button?.click();
        });
        await page.waitForTimeout(300);
      }),
    );
  await measured.close();
}

const measured = await openPage(browser, await stage.now());
const { page } = measured;
await open(page, stage, MARGARET.path);
goals.title('What is read stays where it is');
goals.tell('rows loaded', await loadRows(page, 2000), '');
await toEnd(page);
goals.keep(
  'L3 scrolling up over fresh rows: px off, worst of 90 frames',
  await page.evaluate(() => window.probe.wobble(-60, 90)),
  STILL_PX,
);
const contact = await contactOf(MARGARET.id);
await olderPages(page);
await lateOnes(page, contact);
await acknowledged(measured);
await measured.close();
await pictures();
await browser.close();
await stage.close();
process.exitCode = goals.isKept() ? 0 : 1;
