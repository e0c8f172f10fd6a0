// What can be done with an entry: a button at the end of its row, seen where one points or stands, always on touch.
import { useLingui } from '@lingui/react/macro';
import type { EntryRow } from '#src/timeline/index.ts';
import { Ellipsis } from '#src/ui/icons.ts';
import { useLineActions } from '../line-context.ts';

export interface MoreButtonProps {
  readonly row: EntryRow;
  readonly isFocusStop: boolean;
}

export function MoreButton({ row, isFocusStop }: MoreButtonProps) {
  const { t } = useLingui();
  const { menu } = useLineActions();
  if (!menu) return null;
  return (
    <button
      type="button"
      aria-label={t`Entry menu`}
      aria-haspopup="menu"
      tabIndex={isFocusStop ? 0 : -1}
      onClick={({ currentTarget }) => menu(row, currentTarget)}
      className="line-more"
    >
      <Ellipsis aria-hidden className="icon-m" />
    </button>
  );
}
