// What the views of the inbox are called.
import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '#src/ui/use-lingui.tsx';
import type { View } from '#src/desk/case.ts';

const WORDS: Readonly<Record<View, MessageDescriptor>> = {
  mine: msg`Mine`,
  unowned: msg`Unowned`,
  team: msg`Team`,
  waiting: msg`Waiting`,
  resolved: msg`Resolved`,
};

export function useViewWords(): (view: View) => string {
  const { _ } = useLingui();
  return (view) => _(WORDS[view]);
}
