// What commands are called, in the palette and in the keyboard help.
import { useLingui } from '@lingui/react/macro';
import type { Command } from '#src/ui/commands.ts';

export function useCommandWords(): Readonly<Record<Command, string>> {
  const { t } = useLingui();
  return {
    claim: t`Claim this case`,
    'hand-over': t`Hand this case over`,
    assign: t`Give this case to somebody`,
    'ask-to-take-over': t`Ask to take this case over`,
    resolve: t`Resolve this case`,
    wait: t`Let this case wait`,
    follow: t`Follow this case, or stop following it`,
    reply: t`Reply to the customer`,
    note: t`Write an internal note`,
    'go-to-date': t`Go to a date on the timeline`,
    'entry-menu': t`Move, promise or copy the entry at hand`,
    merge: t`Merge another case into this one`,
    'next-case': t`Next case`,
    'previous-case': t`Previous case`,
    search: t`Search customers, cases and orders`,
    choose: t`Choose this case, or no longer`,
    'choose-to-here': t`Choose everything up to this case`,
    filter: t`Filter the cases`,
    inbox: t`Inbox`,
    supervision: t`Go to the supervisor’s screen`,
    help: t`Keyboard help`,
    back: t`Back to the list`,
  };
}
