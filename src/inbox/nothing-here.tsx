// What is true of a view with nothing in it, or with nothing that passes the filter.
import { Trans } from '@lingui/react/macro';
import type { View } from '#src/desk/case.ts';
import { Blank } from '#src/ui/blank.tsx';
import { Button } from '#src/ui/button.tsx';
import { Inbox, ListFilter } from '#src/ui/icons.ts';

export interface NothingHereProps {
  readonly view: View;
  /** Absent: nothing is left out. */
  readonly onAll: (() => void) | undefined;
}

export function NothingHere({ view, onAll }: NothingHereProps) {
  if (onAll)
    return (
      <Blank
        icon={ListFilter}
        title={<Trans>No case here passes the filter</Trans>}
        action={
          <Button onPress={onAll}>
            <Trans>Show all</Trans>
          </Button>
        }
      />
    );
  return (
    <Blank
      icon={Inbox}
      title={
        view === 'unowned' ? (
          <Trans>Every case has an owner</Trans>
        ) : view === 'waiting' ? (
          <Trans>Nothing is waiting</Trans>
        ) : view === 'team' ? (
          <Trans>The team has no open case</Trans>
        ) : (
          <Trans>Nothing is resolved yet</Trans>
        )
      }
    />
  );
}
