// A session that ends behind the back of whoever is at work.
import type { Locator } from '@playwright/test';

/** The desk forgets the session, and the button is pressed before anything else can notice. */
export async function endSessionAndPress(button: Locator): Promise<void> {
  await button.evaluate(async (element: HTMLElement) => {
    const { token } = JSON.parse(sessionStorage.getItem('throughline.session') ?? '{}') as { token: string };
    await fetch('/desk/v1/session', { method: 'DELETE', headers: { 'Throughline-Session': token } });
    element.click();
  });
}
