// What is true while there is nothing to list, then one action: filtered away, not answering, never any contact.
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Blank } from '#src/ui/blank.tsx';
import { Button } from '#src/ui/button.tsx';
import { Cable, History, ListFilter } from '#src/ui/icons.ts';

export interface NothingListedProps {
  readonly why: 'filtered' | 'silent' | 'no-contact';
  /** Entries the filters hide. */
  readonly hidden: number;
  /** Sources that were asked. */
  readonly sources: number;
  readonly onShowAll: () => void;
  readonly onRetry: () => void;
}

export function NothingListed({ why, hidden, sources, onShowAll, onRetry }: NothingListedProps) {
  const { t } = useLingui();
  if (why === 'filtered')
    return (
      <Blank
        icon={ListFilter}
        title={t`Nothing here with these filters`}
        action={
          <Button onPress={onShowAll}>
            <Trans>Show all {hidden}</Trans>
          </Button>
        }
      >
        <Plural
          value={hidden}
          one="# entry is hidden by your filters."
          other="# entries are hidden by your filters."
        />
      </Blank>
    );
  if (why === 'silent')
    return (
      <Blank
        icon={Cable}
        title={t`The timeline did not load`}
        action={
          <Button onPress={onRetry}>
            <Trans>Try again</Trans>
          </Button>
        }
      >
        <Trans>No source is answering. Nothing is lost: the case and your draft are here.</Trans>
      </Blank>
    );
  return (
    <Blank icon={History} title={t`No contact before today`}>
      <Plural value={sources} one="Searched on # linked source." other="Searched on all # linked sources." />
    </Blank>
  );
}
