// What somebody owes in one stretch of time, given on one by one or all at once.

import { Plural, useLingui } from '@lingui/react/macro';
import type { BoardRow as Row } from '#src/desk/board.ts';
import type { CaseRow } from '#src/desk/case.ts';
import { numberIn } from '#src/lib/format.ts';
import type { Instant } from '#src/lib/time.ts';
import { useIsLooking } from '#src/staff/use-me.ts';
import { Button } from '#src/ui/button.tsx';
import { BoardRow } from '../board/board-row.tsx';
import type { Ways } from '../place.ts';

export interface OwedProps {
  readonly title: string;
  /** What is said when there is nothing. */
  readonly none: string;
  readonly rows: readonly Row[];
  readonly ways: Ways;
  readonly present: Instant;
  /** Undefined: the reader assigns nothing. */
  readonly onAssign: ((rows: readonly CaseRow[]) => void) | undefined;
}

export function Owed({ title, none, rows, ways, present, onAssign }: OwedProps) {
  const { i18n } = useLingui();
  const isLooking = useIsLooking();
  const cases = [...new Map(rows.map(({ case: one }) => [one.id, one])).values()];
  return (
    <div className="board-column">
      <h4>
        {title} <span className="num ml-auto">{numberIn(i18n.locale).format(rows.length)}</span>
      </h4>
      {rows.length === 0 ? (
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
      {onAssign && cases.length > 1 ? (
        <Button size="sm" className="mt-1" isDisabled={isLooking} onPress={() => onAssign(cases)}>
          <Plural value={cases.length} one="Assign # case" other="Assign # cases" />
        </Button>
      ) : null}
    </div>
  );
}
