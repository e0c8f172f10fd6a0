// By which way somebody came or was failed, as one says it in a sentence: "in the shop and on the phone".
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { inSentence } from '#src/cases/in-sentence.ts';
import { listOf, type Wording } from './wording.ts';

const WAYS: Readonly<Record<string, MessageDescriptor>> = {
  chat: msg`in chat`,
  email: msg`by email`,
  phone: msg`on the phone`,
  sms: msg`by SMS`,
  social: msg`on social media`,
  visits: msg`in the shop`,
  orders: msg`with an order`,
  website: msg`on the website`,
  campaigns: msg`by a campaign`,
};

/** A channel nobody has words for yet is called by its name. */
export function wayOf(channel: string, { i18n, channelName }: Wording): string {
  const words = WAYS[channel];
  if (words) return i18n._(words);
  const name = inSentence(channelName(channel), i18n.locale);
  return i18n._(msg`by ${name}`);
}

/** Each way once, in the order in which they came. */
export const waysOf = (channels: readonly string[], wording: Wording): string =>
  listOf(
    [...new Set(channels)].map((channel) => wayOf(channel, wording)),
    wording.i18n.locale,
  );
