// The words for components, which are drawn anew when the language changes. What Lingui's macros import when compiled.
import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import { i18n, type Spoken } from './i18n.ts';

const SpokenContext = createContext<Spoken>(i18n.spoken);

export function I18nProvider({ children }: { readonly children: ReactNode }) {
  return <SpokenContext value={useSyncExternalStore(i18n.subscribe, spokenNow)}>{children}</SpokenContext>;
}

const spokenNow = (): Spoken => i18n.spoken;

export const useLingui = (): Spoken => useContext(SpokenContext);
