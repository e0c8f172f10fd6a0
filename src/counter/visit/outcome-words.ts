// How a visit may end, in words.
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { VisitForm } from './visit-form.ts';

type Outcome = NonNullable<VisitForm['outcome']>;

export const outcomeWords: Readonly<Record<Outcome, MessageDescriptor>> = {
  bought: msg`Bought`,
  collected: msg({ message: 'Collected', context: 'a visit' }),
  refunded: msg`Refunded`,
  exchanged: msg`Exchanged`,
  advised: msg`Advised`,
  nothing: msg`Nothing came of it`,
  'sent-elsewhere': msg`Sent elsewhere`,
};
export const outcomes: readonly Outcome[] = [
  'bought',
  'collected',
  'refunded',
  'exchanged',
  'advised',
  'nothing',
  'sent-elsewhere',
];
