// Why something is brought back, in words.
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ReturnReason } from './return-ways.ts';

export const returnReasonWords: Readonly<Record<ReturnReason, MessageDescriptor>> = {
  'changed-mind': msg`Changed their mind`,
  'wrong-size': msg`Does not fit`,
  faulty: msg`Faulty`,
  'not-as-described': msg`Not as described`,
};
