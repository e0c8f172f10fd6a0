// Why something did not work, in one plain sentence. What the other side said stays out: it is for "details" only.
import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from './use-lingui.tsx';
import { isReadOnlyView } from '#src/lib/problem.ts';
import type { Failure, FailureKind } from '#src/lib/result.ts';

const WORDS: Readonly<Record<FailureKind, MessageDescriptor>> = {
  offline: msg`There is no connection.`,
  timeout: msg`There was no answer in time.`,
  refused: msg`It was refused.`,
  forbidden: msg`Your role may not do this.`,
  malformed: msg`The answer could not be read.`,
  'rate-limited': msg`Too many requests at once, it asks us to wait.`,
  unknown: msg`It is not working right now.`,
};

const READ_ONLY = msg`You look through another role’s eyes: nothing can be changed.`;

/** Gives the words for a failure in the reader's language. */
export function useFailureWords(): (failure: Pick<Failure, 'kind' | 'problem'>) => string {
  const { _ } = useLingui();
  return ({ kind, problem }) => _(isReadOnlyView(problem) ? READ_ONLY : WORDS[kind]);
}
