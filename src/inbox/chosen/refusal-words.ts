// Why one of many cases was left as it is.
import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '#src/ui/use-lingui.tsx';
import type { CaseOutcome } from '#src/desk/case-acts.ts';
import { own } from '#src/lib/own.ts';

const WORDS: Readonly<Record<string, MessageDescriptor>> = {
  'not-found': msg`It is not there any more.`,
  changed: msg`It changed meanwhile.`,
  role: msg`Your role does not allow it.`,
  resolved: msg`It is resolved.`,
  owned: msg`A colleague owns it.`,
  unowned: msg`Nobody owns it: claim it first.`,
  'already-yours': msg`It is yours already.`,
  'already-theirs': msg`It is theirs already.`,
  'already-waiting': msg`It waits already.`,
  'open-promises': msg`A promise is open.`,
  'cannot-own': msg`They do not answer this brand’s customers.`,
  offered: msg`It is being handed over.`,
};
const OTHER = msg`The desk did not do it.`;

export function useRefusalWords(): (outcome: CaseOutcome) => string {
  const { _ } = useLingui();
  return ({ reason = '', by }) =>
    reason === 'changed' && by
      ? _(msg`${by.givenName} changed it meanwhile.`)
      : _(own(WORDS, reason) ?? OTHER);
}
