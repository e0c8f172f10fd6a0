// The place where replies, notes and calls are written.
import type { Locator, Page } from '@playwright/test';

export interface Composer {
  readonly form: Locator;
  readonly text: Locator;
  /** The button that sends, whatever it says. */
  readonly send: Locator;
  readonly channel: (name: string) => Locator;
  readonly choose: (channel: string) => Promise<void>;
  /** Chooses a channel, writes and sends. */
  readonly say: (channel: string, text: string) => Promise<void>;
}

export function composerOn(page: Page): Composer {
  const form = page.getByRole('form');
  const text = form.getByRole('textbox', { name: /^Message to|^Internal note|^Note of the call/ });
  const send = form.locator('[type=submit]');
  const channel = (name: string) => form.getByRole('radio', { name: new RegExp(`^${name}\\b`) });
  const choose = async (name: string) => {
    // The radio itself is invisible; one clicks on its words.
    await form
      .getByRole('radiogroup', { name: 'Write on' })
      .locator('label')
      .filter({ has: page.getByRole('radio', { name: new RegExp(`^${name}\\b`) }) })
      .click();
  };
  return {
    form,
    text,
    send,
    channel,
    choose,
    async say(name, words) {
      await choose(name);
      await text.fill(words);
      await send.click();
    },
  };
}
