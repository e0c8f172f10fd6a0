// Behind the stage: a back end fails, a customer writes, a colleague acts, the clock jumps.
import type { Page } from '@playwright/test';
import type { Backstage } from '../../src/mocks/backstage.ts';
import type { Fault } from '../../src/mocks/dials.ts';

export type { Backstage };

type Act = (...given: readonly unknown[]) => Promise<unknown>;

/** `window.backstage` of the page's world; every call waits until the world is there. */
export function backstageOf(page: Page): Backstage {
  const call = async (name: keyof Backstage, given: readonly unknown[]): Promise<unknown> => {
    await page.waitForFunction(() => window.backstage !== undefined);
    return page.evaluate(
      ([which, args]) => {
        const act = window.backstage?.[which] as Act | undefined;
        return act?.(...args);
      },
      [name, given] as const,
    );
  };
  return backstageBy(call);
}

/** Every function by one way of calling them. */
function backstageBy(
  call: (name: keyof Backstage, given: readonly unknown[]) => Promise<unknown>,
): Backstage {
  const by =
    <Name extends keyof Backstage>(name: Name) =>
    (...given: Parameters<Backstage[Name]>) =>
      call(name, given) as ReturnType<Backstage[Name]>;
  return {
    dial: by('dial'),
    dials: by('dials'),
    arrive: by('arrive'),
    act: by('act'),
    journal: by('journal'),
    reset: by('reset'),
    clock: by('clock'),
  };
}

/** The back ends of a process of their own, by HTTP. */
export function backstageAt(origin: string): Backstage {
  const call = async (name: string, given: readonly unknown[]): Promise<unknown> => {
    const response = await fetch(`${origin}/backstage/v1/${name}`, {
      method: 'POST',
      body: JSON.stringify(given),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${name}: ${text}`);
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  };
  return backstageBy(call);
}

/** A world before anybody signs in: dials may be turned, customers may write. */
export async function behind(page: Page, address = '/'): Promise<Backstage> {
  await page.goto(address);
  return backstageOf(page);
}

/** The world of this page comes up with these dials, before anything is asked; its next loads find it as it was left. */
export async function dialled(page: Page, faults: Readonly<Record<string, Fault>>): Promise<Backstage> {
  await page.addInitScript((wanted) => {
    if (location.protocol !== 'http:' || sessionStorage.getItem('dialled') !== null) return;
    let made: Backstage | undefined;
    Object.defineProperty(window, 'backstage', {
      get: () => made,
      set(backstage: Backstage) {
        made = backstage;
        sessionStorage.setItem('dialled', '');
        for (const [id, fault] of Object.entries(wanted)) void backstage.dial(id, fault);
      },
    });
  }, faults);
  return backstageOf(page);
}
