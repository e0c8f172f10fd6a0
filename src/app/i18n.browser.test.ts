import { afterEach, expect, test, vi } from 'vitest';
import { i18n } from '#src/ui/i18n.ts';
import { activate, preferredLocale } from './i18n.ts';

afterEach(() => localStorage.clear());

test('the browser says the language, and what is not spoken here is English', () => {
  const languages = vi.spyOn(navigator, 'languages', 'get');
  languages.mockReturnValue(['de-DE', 'fr-CA', 'en']);
  expect(preferredLocale()).toBe('fr');
  languages.mockReturnValue(['de-DE', 'it']);
  expect(preferredLocale()).toBe('en');
});

test('a choice once made is kept, and said to assistive technology', async () => {
  await activate('fr', { save: true });
  expect(preferredLocale()).toBe('fr');
  expect(document.documentElement.lang).toBe('fr');
  expect(i18n.locale).toBe('fr');
  await activate('en');
  expect(preferredLocale()).toBe('fr');
});
