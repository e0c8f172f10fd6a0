// Light, dark, or as the system has it. public/theme.js sets it before the first paint, by the same saved word.
import { useSyncExternalStore } from 'react';

export type Theme = 'system' | 'light' | 'dark';
const SAVED = 'theme';
const listeners = new Set<() => void>();
const dark = '(prefers-color-scheme: dark)';

function savedTheme(): Theme {
  try {
    const saved = localStorage.getItem(SAVED);
    return saved === 'light' || saved === 'dark' ? saved : 'system';
  } catch {
    return 'system';
  }
}

export function setTheme(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem(SAVED);
    else localStorage.setItem(SAVED, theme);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
  const isDark = theme === 'dark' || (theme === 'system' && matchMedia(dark).matches);
  document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useTheme = (): Theme => useSyncExternalStore(subscribe, savedTheme);
