// What stands in place of the list while there is nothing to list: loading, failed, empty, filtered away. Four looks.
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { isCovered, type Line, type Shown } from '#src/timeline/index.ts';
import { Blank } from '#src/ui/blank.tsx';
import { Button } from '#src/ui/button.tsx';
import { Cable, History, ListFilter } from '#src/ui/icons.ts';
import { TimelineSkeleton } from './timeline-skeleton.tsx';

export interface LineStandingProps {
  readonly shown: Shown;
  readonly line: Line;
  readonly onShowAll: () => void;
  readonly onRetry: () => void;
  readonly children: ReactNode;
}

export function LineStanding({ shown, line, onShowAll, onRetry, children }: LineStandingProps) {
  const { t } = useLingui();
  const linked = line.lanes.filter((lane) => lane.linked);
  const hasEntries = shown.rows.some((row) => row.type === 'entry' || row.type === 'fold');
  if (hasEntries) return children;
  if (shown.hidden > 0)
    return (
      <Blank
        icon={ListFilter}
        title={t`Nothing here with these filters`}
        action={
          <Button onPress={onShowAll}>
            <Trans>Show all {shown.hidden}</Trans>
          </Button>
        }
      >
        <Plural
          value={shown.hidden}
          one="# entry is hidden by your filters."
          other="# entries are hidden by your filters."
        />
      </Blank>
    );
  if (linked.length > 0 && linked.every((lane) => lane.failed !== undefined))
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
  // After a jump a lane may have reached its start and still know nothing of what came later.
  if (
    linked.some((lane) => lane.failed === undefined && !(lane.ended && (lane.capped || lane.to === Infinity)))
  )
    return <TimelineSkeleton />;
  if (!isCovered(line, -Infinity, Infinity)) return children;
  return (
    <Blank icon={History} title={t`No contact before today`}>
      <Plural
        value={linked.length}
        one="Searched on # linked source."
        other="Searched on all # linked sources."
      />
    </Blank>
  );
}
