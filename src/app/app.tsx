// The program's frame: what every screen may rely on, then the screen of the address.
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useLingui } from '@lingui/react';
import { I18nProvider as AriaWords } from 'react-aria-components';
import { router } from './routes.tsx';
import { queryClient } from './wiring.ts';

/** react-aria's own words, in the variant of the language we speak. */
const ARIA_LOCALES: Readonly<Record<string, string>> = { en: 'en-GB', fr: 'fr-FR' };

export function App() {
  const { i18n } = useLingui();
  return (
    <AriaWords locale={ARIA_LOCALES[i18n.locale] ?? 'en-GB'}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </AriaWords>
  );
}
