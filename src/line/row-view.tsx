// One row, whatever it stands for. Memoised: a row draws again only when it changed.
import { useLingui } from '@lingui/react/macro';
import { memo } from 'react';
import type { Row } from '#src/timeline/index.ts';
import { useLineWords } from './line-context.ts';
import { DayRow } from './rows/day-row.tsx';
import { EntryRow } from './rows/entry-row.tsx';
import { GapRow } from './rows/gap-row.tsx';
import { MoreButton } from './rows/more-button.tsx';
import { FoldRow, SilenceRow, StartRow, UnreadRow } from './rows/small-rows.tsx';
import { SwitchRow } from './rows/switch-row.tsx';
import { rowName } from './words.ts';

export interface RowViewProps {
  readonly row: Row;
  readonly position: number;
  readonly isFocusStop: boolean;
  readonly isFound: boolean;
}

export const RowView = memo(function RowView({ row, position, isFocusStop, isFound }: RowViewProps) {
  const { i18n } = useLingui();
  const { customerName } = useLineWords();
  const name = rowName(row, i18n, customerName);
  return (
    <article
      aria-label={name}
      aria-posinset={position}
      aria-setsize={-1}
      tabIndex={isFocusStop ? 0 : -1}
      data-row={row.key}
      data-found={isFound ? '' : undefined}
      className="data-found:bg-accent-soft relative outline-offset-[-2px]"
    >
      <RowBody row={row} />
      {row.type === 'entry' && <MoreButton row={row} isFocusStop={isFocusStop} />}
    </article>
  );
});

/** Memoised as well: a place in the list that moves, or the focus, changes nothing inside. */
const RowBody = memo(function RowBody({ row }: { readonly row: Row }) {
  switch (row.type) {
    case 'entry':
      return <EntryRow row={row} />;
    case 'day':
      return <DayRow row={row} />;
    case 'switch':
      return <SwitchRow row={row} />;
    case 'silence':
      return <SilenceRow row={row} />;
    case 'gap':
      return <GapRow row={row} />;
    case 'fold':
      return <FoldRow row={row} />;
    case 'unread':
      return <UnreadRow row={row} />;
    case 'start':
      return <StartRow row={row} />;
  }
});
