// When words stood on a screen, without waiting from look to look.
import type { Agent } from './agent.ts';

/** Resolves with the instant, in this process's milliseconds, at which the timeline first holds the words. */
export async function whenSeen({ page }: Agent, words: string): Promise<number> {
  await page.evaluate(
    (wanted) =>
      new Promise<void>((resolve) => {
        const look = () => {
          const rows = [...document.querySelectorAll('[role=feed] article')];
          if (rows.some((row) => row.textContent.includes(wanted))) resolve();
          else requestAnimationFrame(look);
        };
        look();
      }),
    words,
  );
  return Date.now();
}
