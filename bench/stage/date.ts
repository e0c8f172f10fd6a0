// Going to a date as an agent does: the dialog, the day, and how long until that day stands at the top.
import type { Page } from '@playwright/test';

/** What is jumped to stands below the pinned day. */
const TOP_PX = 40;
const FRAMES_AFTER = 30;

export interface Landing {
  /** When the day was there at all, wherever: epoch milliseconds, and since the press. */
  readonly thereAt: number;
  readonly thereMs: number;
  readonly frames: number;
  readonly ms: number;
  /** How far the ruler of the day stands from its place 30 frames later, px. */
  readonly off: number;
}

/** `Tue 12 March 2019`, as the ruler of a day is called. */
const rulerOf = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' })
    .format(new Date(`${day}T12:00:00`))
    .replace(',', '');

/** The ISO day of a ruler's name. */
export function dayOf(ruler: string): string {
  const at = new Date(`${ruler.replace(/^\w+ /, '')} 12:00`);
  return `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`;
}

/** Types a day into the dialog and goes; counts until its ruler is painted in its place at the top. */
export async function goTo(page: Page, day: string): Promise<Landing> {
  await page.keyboard.press('d');
  const dialog = page.getByRole('dialog', { name: 'Go to a date' });
  await dialog.getByLabel('Day').fill(day);
  const target = [rulerOf(day), TOP_PX] as const;
  await page.evaluate(([ruler, top]) => {
    const { probe } = window;
    const { dataset } = document.documentElement;
    delete dataset['there'];
    const note = (event: Event) => {
      dataset['pressed'] = String(performance.timeOrigin + event.timeStamp);
    };
    addEventListener('click', note, { capture: true, once: true });
    probe.arm('click', () => {
      // While nothing is loaded there is no list.
      const found = probe.rows().find(({ ariaLabel }) => ariaLabel === ruler);
      if (!found) return false;
      dataset['there'] ??= String(performance.timeOrigin + performance.now());
      const y = found.getBoundingClientRect().top - probe.box().getBoundingClientRect().top;
      return Math.abs(y - top) <= 1;
    });
  }, target);
  await dialog.getByRole('button', { name: 'Go', exact: true }).click();
  const { frames, ms } = await page.evaluate(() => window.probe.armed());
  const off = await page.evaluate(
    async ([ruler, top, count]) => {
      const { probe } = window;
      for (let frame = 0; frame < count; frame++) await probe.painted();
      const found = probe.rows().find(({ ariaLabel }) => ariaLabel === ruler);
      if (!found) return Infinity;
      return Math.abs(found.getBoundingClientRect().top - probe.box().getBoundingClientRect().top - top);
    },
    [...target, FRAMES_AFTER] as const,
  );
  const [thereAt, pressedAt] = await page.evaluate(() => {
    const { there, pressed } = document.documentElement.dataset;
    return [Number(there), Number(pressed)] as const;
  });
  return { frames, ms, off, thereAt, thereMs: thereAt - pressedAt };
}
