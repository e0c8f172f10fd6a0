// Whether what is being read stays where it is, frame by frame, as it is painted.
import type { Locator } from '@playwright/test';

export interface Stillness {
  /** The furthest the row was ever painted from where it stood, in px. */
  readonly moved: () => Promise<number>;
}

/** Watches the row of the timeline that holds `inside`, from now on. */
export async function watched(inside: Locator): Promise<Stillness> {
  const record = await inside.evaluateHandle(async (element) => {
    const key = element.closest<HTMLElement>('[data-row]')?.dataset.row;
    if (key === undefined) throw new Error('this is no row of a timeline');
    const row = () =>
      [...document.querySelectorAll<HTMLElement>('[data-row]')].find(({ dataset }) => dataset.row === key);
    const paint = { from: undefined as number | undefined, most: 0, isThere: true };
    // An intersection is measured after layout is settled: where the frame really paints the row.
    const look = (onLook: () => void) => {
      const target = row();
      paint.isThere = target !== undefined;
      if (!target) return requestAnimationFrame(() => look(onLook));
      const observer = new IntersectionObserver(([seen]) => {
        observer.disconnect();
        if (seen && target.isConnected) {
          paint.from ??= seen.boundingClientRect.y;
          paint.most = Math.max(paint.most, Math.abs(seen.boundingClientRect.y - paint.from));
        }
        onLook();
        look(() => {});
      });
      return observer.observe(target);
    };
    await new Promise<void>((resolve) => look(resolve));
    return paint;
  });
  return {
    moved: async () => {
      const { most, isThere } = await record.jsonValue();
      if (!isThere) throw new Error('the row that was read is gone');
      return Math.round(most * 100) / 100;
    },
  };
}
