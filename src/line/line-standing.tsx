// What stands in place of the list while there is nothing to list: loading, failed, empty, filtered away. Four looks.
import type { ReactNode } from 'react';
import { isCovered, type Line, type Shown } from '#src/timeline/index.ts';
import { latePart } from '#src/ui/late-part.tsx';
import type { NothingListedProps } from './nothing-listed.tsx';
import { TimelineSkeleton } from './timeline-skeleton.tsx';

const NothingListed = latePart<NothingListedProps>(
  async () => (await import('./nothing-listed.tsx')).NothingListed,
);

export interface LineStandingProps {
  readonly shown: Shown;
  readonly line: Line;
  readonly onShowAll: () => void;
  readonly onRetry: () => void;
  readonly children: ReactNode;
}

export function LineStanding({ shown, line, onShowAll, onRetry, children }: LineStandingProps) {
  const linked = line.lanes.filter((lane) => lane.linked);
  const hasEntries = shown.rows.some((row) => row.type === 'entry' || row.type === 'fold');
  if (hasEntries) return children;
  const nothing = (why: NothingListedProps['why']) => (
    <NothingListed
      why={why}
      hidden={shown.hidden}
      sources={linked.length}
      onShowAll={onShowAll}
      onRetry={onRetry}
    />
  );
  if (shown.hidden > 0) return nothing('filtered');
  if (linked.length > 0 && linked.every((lane) => lane.failed !== undefined)) return nothing('silent');
  // After a jump a lane may have reached its start and still know nothing of what came later.
  if (
    linked.some((lane) => lane.failed === undefined && !(lane.ended && (lane.capped || lane.to === Infinity)))
  )
    return <TimelineSkeleton />;
  if (!isCovered(line, -Infinity, Infinity)) return children;
  return nothing('no-contact');
}
