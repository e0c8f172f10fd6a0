// How acts on a case are told: when they were done, to those who do not see it, and when they were not.
import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { Act } from './mutations.ts';

type Words = Readonly<Record<Act, MessageDescriptor>>;

export const done: Words = {
  claim: msg`You own this case now.`,
  release: msg`Nobody owns this case now.`,
  assign: msg`The case was given away.`,
  'hand-over': msg`The case is handed over.`,
  accept: msg`You own this case now.`,
  decline: msg`You did not take the case.`,
  'pull-back': msg`You keep the case.`,
  'ask-to-take-over': msg`The owner is asked.`,
  'let-take-over': msg`The case was given away.`,
  keep: msg`You keep the case.`,
  resolve: msg`The case is resolved.`,
  reopen: msg`The case is open again.`,
  wait: msg`The case is waiting.`,
  prioritise: msg`The priority is changed.`,
};

export const notDone: Words = {
  claim: msg`The case was not claimed.`,
  release: msg`The case was not released.`,
  assign: msg`The case was not given away.`,
  'hand-over': msg`The case was not handed over.`,
  accept: msg`You do not own the case yet.`,
  decline: msg`The hand-over still waits for you.`,
  'pull-back': msg`The hand-over was not taken back.`,
  'ask-to-take-over': msg`The owner was not asked.`,
  'let-take-over': msg`The case was not given away.`,
  keep: msg`Your colleague still waits for your word.`,
  resolve: msg`The case was not resolved.`,
  reopen: msg`The case was not reopened.`,
  wait: msg`The case was not put on waiting.`,
  prioritise: msg`The priority was not changed.`,
};
