// How an order came, in words. The order system names the channel it came by; what else it says stands as it is.
import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

const SOURCES = new Map<string, MessageDescriptor>(
  Object.entries({
    'web-shop': msg`Web shop`,
    chat: msg`Chat`,
    email: msg`Email`,
    phone: msg`Phone`,
    sms: msg`SMS`,
    social: msg`Social`,
    visits: msg`Store`,
  }),
);

export function sourceWords(source: string, i18n: I18n): string {
  const words = SOURCES.get(source);
  return words ? i18n._(words) : source;
}
