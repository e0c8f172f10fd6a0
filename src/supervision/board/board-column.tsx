// One column of the board: what it is about, how many there are, the first of them.
import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import type { Board, BoardColumn as Column } from '#src/desk/board.ts';
import type { Instant } from '#src/lib/time.ts';
import { CircleAlert, Timer, type LucideIcon } from '#src/ui/icons.ts';
import { CircleDashed } from '#src/ui/late-icons.ts';
import { numberIn } from '#src/lib/format.ts';
import { FigureOrNone } from '../figures/figure-button.tsx';
import type { ContentProps } from '../place.ts';
import { BoardRow } from './board-row.tsx';
import { columnNames } from './column-words.ts';
import type { Choosing } from './use-choosing.ts';

export interface BoardColumnProps extends ContentProps {
  readonly column: Column;
  readonly rows: Board[Column];
  readonly present: Instant;
  /** Undefined: the reader assigns nothing. */
  readonly choosing: Choosing | undefined;
}

const ICONS: Readonly<Record<Column, LucideIcon>> = {
  unowned: CircleDashed,
  due: Timer,
  broken: CircleAlert,
};

export function BoardColumn({
  column,
  rows: { count, items },
  place,
  ways,
  present,
  choosing,
}: BoardColumnProps) {
  const { t, i18n } = useLingui();
  const titleId = useId();
  const Icon = ICONS[column];
  const title = i18n._(columnNames[column]);
  const none = {
    unowned: t`Every open case has an owner.`,
    due: t`Nothing is due within the hour.`,
    broken: t`Every promise was kept, or is not due yet.`,
  }[column];
  const countId = `${titleId}-count`;
  const words = numberIn(i18n.locale).format(count);
  return (
    <section aria-labelledby={`${titleId} ${countId}`} data-column={column} className="board-column">
      <header>
        <h3 id={titleId} tabIndex={-1}>
          <Icon aria-hidden className="icon-s" />
          {title}
        </h3>
        <FigureOrNone
          place={place}
          ways={ways}
          behind={{ figure: 'board', of: { only: column } }}
          label={`${title}: ${words}`}
          count={count}
        >
          <span id={countId}>{words}</span>
        </FigureOrNone>
      </header>
      {count === 0 ? <p className="text-meta text-ink-3 py-2">{none}</p> : null}
      <ul>
        {items.map((row) => (
          <BoardRow
            key={`${row.case.id} ${row.promise?.id ?? ''}`}
            column={column}
            row={row}
            ways={ways}
            present={present}
            onAssign={choosing && (() => choosing.assign([row.case], column))}
            onChoose={
              choosing?.isOn === true ? (isChosen) => choosing.choose(row.case.id, isChosen) : undefined
            }
            isChosen={choosing?.chosen.has(row.case.id) === true}
          />
        ))}
      </ul>
      {count > items.length ? (
        <p className="text-meta text-ink-3 py-2">
          <Trans>The oldest {items.length} are shown.</Trans>
        </p>
      ) : null}
    </section>
  );
}
