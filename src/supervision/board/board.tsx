// Needs a person now: what nobody owns, what is due, what was promised and not kept. Assigned where it stands.
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { boardColumns } from '#src/desk/board.ts';
import { isLive, subscribeLive } from '#src/lib/events.ts';
import { clockTime } from '#src/lib/format.ts';
import { may } from '#src/staff/roles.ts';
import { useIsLooking, useMe } from '#src/staff/use-me.ts';
import { Button } from '#src/ui/button.tsx';
import { latePart } from '#src/ui/late-part.tsx';
import { useNow } from '#src/ui/use-now.ts';
import { Panel } from '../panel.tsx';
import { PartFailed, PartLoading } from '../part-states.tsx';
import { SaveTable } from '../figures/save-table.tsx';
import type { ContentProps } from '../place.ts';
import { BoardColumn } from './board-column.tsx';
import { boardTable } from './board-table.ts';
import { boardQuery } from './queries.ts';
import { chosenOn, useChoosing } from './use-choosing.ts';

const AssignDialog = latePart(async () => (await import('./assign-dialog.tsx')).AssignDialog);

export function Board({ place, ways }: ContentProps) {
  const { t, i18n } = useLingui();
  const { role } = useMe();
  const isLooking = useIsLooking();
  const present = useNow();
  const live = useSyncExternalStore(subscribeLive, isLive);
  const { data: board, error, refetch } = useQuery(boardQuery);
  const choosing = useChoosing();
  const { assigning } = choosing;
  const mayAssign = may(role, 'case.assign');
  const rows = board ? chosenOn(board, choosing.chosen) : [];
  const close = () => {
    choosing.close();
    // What had the focus may have left the board with its case.
    if (assigning?.rows.length === 0)
      document.querySelector<HTMLElement>(`.board-column[data-column=${assigning.from}] h3`)?.focus();
  };
  const at = board && clockTime(Date.parse(board.at), i18n.locale);
  return (
    <Panel
      title={<Trans>Needs a person now</Trans>}
      about={at === undefined ? undefined : live ? t`${at}, live` : t`as of ${at}`}
      actions={
        board ? (
          <>
            {mayAssign && choosing.isOn ? (
              <Button
                size="sm"
                tone="primary"
                isDisabled={rows.length === 0}
                onPress={() => choosing.assign(rows, 'unowned')}
              >
                {rows.length === 0 ? (
                  <Trans>Choose some to assign</Trans>
                ) : (
                  <Plural value={rows.length} one="Assign # case" other="Assign # cases" />
                )}
              </Button>
            ) : null}
            {mayAssign ? (
              <Button
                size="sm"
                aria-pressed={choosing.isOn}
                isDisabled={isLooking}
                onPress={() => choosing.turn(!choosing.isOn)}
              >
                {choosing.isOn ? <Trans>Stop choosing</Trans> : <Trans>Choose several</Trans>}
              </Button>
            ) : null}
            <SaveTable title={t`Needs a person now`} table={() => boardTable(board, i18n)} />
          </>
        ) : undefined
      }
    >
      {error === null ? null : (
        <PartFailed error={error} isOld={board !== undefined} onRetry={() => void refetch()} />
      )}
      {board ? (
        <div className="board">
          {boardColumns.map((column) => (
            <BoardColumn
              key={column}
              column={column}
              rows={board[column]}
              place={place}
              ways={ways}
              present={present}
              choosing={mayAssign ? choosing : undefined}
            />
          ))}
        </div>
      ) : error === null ? (
        <PartLoading label={t`Loading the board`} columns={3} />
      ) : null}
      <details className="definition">
        <summary>
          <Trans>How it is counted</Trans>
        </summary>
        <p>
          <Trans>
            Open cases now, whatever the period. Nobody owns: since when the customer waits. Due within the
            hour: replies and promises of owned cases, late ones too. Promise broken: still owed five minutes
            past its time. Oldest first.
          </Trans>
        </p>
      </details>
      {assigning ? <AssignDialog rows={assigning.rows} onDone={choosing.done} onClose={close} /> : null}
    </Panel>
  );
}
