// What somebody owes in one stretch of time, given on one by one or all at once.

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { BoardRows } from '#src/desk/board.ts';
import type { CaseRow } from '#src/desk/case.ts';
import { numberIn } from '#src/lib/format.ts';
import type { OnShift, ShiftNumber } from '#src/desk/shift.ts';
import type { Instant } from '#src/lib/time.ts';
import { useIsLooking } from '#src/staff/use-me.ts';
import { Button } from '#src/ui/button.tsx';
import { BoardRow } from '../board/board-row.tsx';
import { FigureOrNone } from '../figures/figure-button.tsx';
import type { ContentProps } from '../place.ts';

export interface OwedProps extends ContentProps {
  /** Who owes it. */
  readonly who: OnShift['staff'];
  readonly number: ShiftNumber;
  readonly title: string;
  /** What is said when there is nothing. */
  readonly none: string;
  readonly rows: BoardRows;
  readonly present: Instant;
  /** Undefined: the reader assigns nothing. */
  readonly onAssign: ((rows: readonly CaseRow[]) => void) | undefined;
}

export function Owed({
  who,
  number,
  title,
  none,
  rows: { count: all, items: rows },
  place,
  ways,
  present,
  onAssign,
}: OwedProps) {
  const { i18n } = useLingui();
  const isLooking = useIsLooking();
  const count = numberIn(i18n.locale).format(all);
  const cases = [...new Map(rows.map(({ case: one }) => [one.id, one])).values()];
  return (
    <div className="board-column">
      <header>
        <h4>{title}</h4>
        <FigureOrNone
          place={place}
          ways={ways}
          behind={{ figure: 'shift', of: { in: who.id, only: number } }}
          label={`${who.name}, ${title}: ${count}`}
          count={all}
        >
          {count}
        </FigureOrNone>
      </header>
      {all === 0 ? (
        <p className="text-meta text-ink-3 py-2">{none}</p>
      ) : (
        <ul>
          {rows.map((row) => (
            <BoardRow
              key={`${row.case.id} ${row.promise?.id ?? ''}`}
              column="due"
              row={row}
              ways={ways}
              present={present}
              onAssign={onAssign && (() => onAssign([row.case]))}
              onChoose={undefined}
              isChosen={false}
            />
          ))}
        </ul>
      )}
      {all > rows.length ? (
        <p className="text-meta text-ink-3 py-2">
          <Trans>The soonest {rows.length} are shown.</Trans>
        </p>
      ) : null}
      {onAssign && cases.length > 1 ? (
        <Button size="sm" className="mt-1" isDisabled={isLooking} onPress={() => onAssign(cases)}>
          <Plural value={cases.length} one="Assign # case" other="Assign # cases" />
        </Button>
      ) : null}
    </div>
  );
}
