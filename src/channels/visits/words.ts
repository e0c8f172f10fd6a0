// The words for what a visit was about, where the store wrote none of its own.
import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { VisitBody } from './body.ts';

export const reasonWords: Readonly<Record<VisitBody['reason'], MessageDescriptor>> = {
  advice: msg`Advice`,
  pickup: msg`Pick-up`,
  return: msg`Return`,
  repair: msg`Repair`,
  shopping: msg`Shopping`,
  complaint: msg`Complaint`,
};
