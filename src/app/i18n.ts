// The product's words in the reader's language. English stands in the code; every other locale is one lazy chunk.
import { i18n } from '#src/ui/i18n.ts';

export const locales = ['en', 'fr'] as const;
export type Locale = (typeof locales)[number];

const catalogs = {
  en: () => Promise.resolve({ messages: {} }),
  fr: () => import('./locales/fr.po'),
};

const SAVED = 'locale';

/** The saved choice, else the first of the browser's languages that we speak. */
export function preferredLocale(): Locale {
  const wanted = [read(), ...navigator.languages].map((tag) => tag?.slice(0, 2));
  return wanted.map((tag) => locales.find((locale) => locale === tag)).find(Boolean) ?? 'en';
}

/** Loads and shows a locale; `save` remembers it as the person's choice. */
export async function activate(locale: Locale, { save = false } = {}): Promise<void> {
  const { messages } = await catalogs[locale]();
  i18n.loadAndActivate({ locale, messages });
  document.documentElement.lang = locale;
  if (save) write(locale);
}

function read(): string | null {
  try {
    return localStorage.getItem(SAVED);
  } catch {
    return null;
  }
}

function write(locale: Locale): void {
  try {
    localStorage.setItem(SAVED, locale);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}
