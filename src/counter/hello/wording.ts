// What the words of the hello card share.
import type { I18n } from '@lingui/core';
import type { HelloFacts } from './facts.ts';

export interface Wording {
  readonly i18n: I18n;
  readonly channelName: (channel: string) => string;
}

type OneCase = HelloFacts['cases'][number];

export const isOpen = ({ state }: OneCase): boolean => state !== 'resolved';

export const openComplaint = ({ cases }: HelloFacts): OneCase | undefined =>
  cases.find((one) => isOpen(one) && one.complaint);

/** `store, chat and phone`. */
export const listOf = (words: readonly string[], locale: string): string =>
  new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale, { type: 'conjunction' }).format(words);
