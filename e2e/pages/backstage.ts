// Behind the stage: a back end fails, a customer writes, a colleague acts, the clock jumps.
import type { Page } from '@playwright/test';
import type { Backstage } from '../../src/mocks/backstage.ts';

type Doing = { [K in keyof Backstage]: (...args: Parameters<Backstage[K]>) => ReturnType<Backstage[K]> };

/** `window.backstage` of the page's world. */
export function backstageOf(page: Page): Doing {
  const call = (name: keyof Backstage) => (...args: unknown[]) =>
    page.evaluate(
      async ([which, given]) => {
        for (let tries = 0; !window.backstage && tries < 200; tries += 1) await new Promise((done) => setTimeout(done, 25));
        const act = window.backstage?.[which] as ((...all: unknown[]) => Promise<unknown>) | undefined;
        return act?.(...given);
      },
      [name, args] as const,
    );
  const names = ['dial', 'dials', 'arrive', 'act', 'journal', 'reset', 'clock'] as const;
  return Object.fromEntries(names.map((name) => [name, call(name)])) as unknown as Doing;
}
