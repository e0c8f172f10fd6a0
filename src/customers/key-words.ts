// How a customer is known: the name of each kind of key, and how its value is written for people.
import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { KeyKind } from './key-rules.ts';
import {
  AtSign,
  IdCard,
  Mail,
  MessagesSquare,
  MousePointerClick,
  Package,
  Phone,
  Smartphone,
  type LucideIcon,
} from '#src/ui/icons.ts';

export interface KeyLook {
  readonly label: MessageDescriptor;
  readonly icon: LucideIcon;
}

export const keyLooks: Readonly<Record<KeyKind, KeyLook>> = {
  email: { label: msg`Email`, icon: Mail },
  phone: { label: msg`Phone`, icon: Smartphone },
  chatwoot_contact: { label: msg`Chat contact`, icon: MessagesSquare },
  mastodon_acct: { label: msg`Social account`, icon: AtSign },
  square_customer: { label: msg`Order account`, icon: Package },
  hubspot_contact: { label: msg`Call record`, icon: Phone },
  loyalty: { label: msg`Loyalty card`, icon: IdCard },
  web_user: { label: msg`Website account`, icon: MousePointerClick },
};

/** Groups the digits of an international number: `+44 7700 900184`. Anything else stays as it is. */
export function writtenKey(kind: KeyKind, value: string): string {
  if (kind === 'mastodon_acct') return value.startsWith('@') ? value : `@${value}`;
  if (kind !== 'phone') return value;
  const uk = /^\+44(\d{4})(\d{6})$/.exec(value);
  if (uk) return `+44 ${uk[1] ?? ''} ${uk[2] ?? ''}`;
  const other = /^\+(33|49|39|34|1)(\d+)$/.exec(value);
  return other
    ? `+${other[1] ?? ''} ${(other[2] ?? '').replaceAll(/(\d{2,3})(?=(?:\d{2,3})+$)/g, '$1 ').trim()}`
    : value;
}

/** Whether people say or read this key, as against what systems call somebody among themselves. */
export const isForPeople = (kind: KeyKind): boolean =>
  kind === 'email' ||
  kind === 'phone' ||
  kind === 'mastodon_acct' ||
  kind === 'web_user' ||
  kind === 'loyalty';
