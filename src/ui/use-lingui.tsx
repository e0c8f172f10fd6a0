// The words for components, which are drawn anew when the language changes.
import { I18nProvider as Provider } from '@lingui/react';
import type { ReactNode } from 'react';
import { i18n } from './i18n.ts';

export { useLingui } from '@lingui/react';

export const I18nProvider = ({ children }: { readonly children: ReactNode }) => (
  <Provider i18n={i18n}>{children}</Provider>
);
