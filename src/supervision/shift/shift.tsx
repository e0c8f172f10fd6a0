// The shift, live: who is on, what each owns and owes, and what must be handed over before they go home.
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { OnShift, ShiftNumber } from '#src/desk/shift.ts';
import { isLive, subscribeLive } from '#src/lib/events.ts';
import { clockTime } from '#src/lib/format.ts';
import { may } from '#src/staff/roles.ts';
import { useMe } from '#src/staff/use-me.ts';
import { Avatar } from '#src/ui/avatar.tsx';
import { latePart } from '#src/ui/late-part.tsx';
import { useNow } from '#src/ui/use-now.ts';
import { useChoosing } from '../board/use-choosing.ts';
import { Panel } from '../panel.tsx';
import { PartFailed, PartLoading } from '../part-states.tsx';
import { FigureOrNone } from '../figures/figure-button.tsx';
import { FiguresBehind } from '../figures/figures-behind.tsx';
import { PrintButton } from '../figures/print-button.tsx';
import { SaveTable } from '../figures/save-table.tsx';
import type { ContentProps } from '../place.ts';
import { Looks } from './looks.tsx';
import { Owed } from './owed.tsx';
import { shiftQuery } from './queries.ts';
import { tableOf } from './shift-table.ts';

const AssignDialog = latePart(async () => (await import('../board/assign-dialog.tsx')).AssignDialog);

export function Shift({ place, ways }: ContentProps) {
  const { t, i18n } = useLingui();
  const { role } = useMe();
  const live = useSyncExternalStore(subscribeLive, isLive);
  const { data, error, refetch } = useQuery(shiftQuery);
  const { assigning, assign, done, close } = useChoosing();
  const at = data && clockTime(Date.parse(data.at), i18n.locale);
  return (
    <div className="overview shift">
      <Panel
        title={<Trans>Shift</Trans>}
        about={at === undefined ? undefined : live ? t`${at}, live` : t`as of ${at}`}
        actions={
          data && (
            <>
              <SaveTable title={t`Shift`} table={() => tableOf(data, i18n)} />
              <PrintButton />
            </>
          )
        }
      >
        {error === null ? null : (
          <PartFailed error={error} isOld={data !== undefined} onRetry={() => void refetch()} />
        )}
        {data === undefined && error === null ? (
          <PartLoading label={t`Loading the shift`} columns={3} />
        ) : null}
        {data?.people.map((person) => (
          <Person
            key={person.staff.id}
            person={person}
            place={place}
            ways={ways}
            onAssign={may(role, 'case.assign') ? (rows) => assign(rows, 'due') : undefined}
          />
        ))}
        <details className="definition">
          <summary>
            <Trans>How it is counted</Trans>
          </summary>
          <p>
            <Trans>
              A shift ends when the team goes home. Due this shift: what is late or falls until then; replies
              count for the owner, promises for who owes them. To hand over: what falls when nobody of the
              team is there, and of somebody who is off or away everything that is due before they are back.
            </Trans>
          </p>
        </details>
      </Panel>
      {data && data.looks.length > 0 ? <Looks looks={data.looks} /> : null}
      <FiguresBehind place={place} ways={ways} />
      {assigning ? <AssignDialog rows={assigning.rows} onDone={done} onClose={close} /> : null}
    </div>
  );
}

interface PersonProps extends ContentProps {
  readonly person: OnShift;
  /** Undefined: the reader assigns nothing. */
  readonly onAssign: ((rows: readonly OnShift['due']['items'][number]['case'][]) => void) | undefined;
}

function Person({ person, place, ways, onAssign }: PersonProps) {
  const { t, i18n } = useLingui();
  const present = useNow();
  const { staff, team, isOn, awayUntil, endsAt, open, waiting, due, handOver } = person;
  const clockOut = endsAt === undefined ? undefined : clockTime(Date.parse(endsAt), i18n.locale);
  const titleId = `shift-${staff.id}`;
  const figure = (only: ShiftNumber, count: number, words: string) => (
    <FigureOrNone
      place={place}
      ways={ways}
      behind={{ figure: 'shift', of: { in: staff.id, only } }}
      label={`${staff.name}: ${words}`}
      count={count}
    >
      {words}
    </FigureOrNone>
  );
  return (
    <section aria-labelledby={titleId} className="board shift-person">
      <div>
        <h3 id={titleId} className="flex items-center gap-1.5 font-medium">
          <Avatar initials={staff.initials} />
          {staff.name}
        </h3>
        <p className="num text-meta text-ink-2">
          {team},{' '}
          {awayUntil !== undefined ? (
            <Trans>away</Trans>
          ) : !isOn ? (
            <Trans>not on</Trans>
          ) : clockOut === undefined ? (
            <Trans>on</Trans>
          ) : (
            <Trans>on until {clockOut}</Trans>
          )}
        </p>
        <p className="num text-meta text-ink-2">
          {figure('open', open, t`${plural(open, { one: '# open case', other: '# open cases' })}`)},{' '}
          {figure('waiting', waiting, t`${plural(waiting, { one: '# waiting', other: '# waiting' })}`)}
        </p>
      </div>
      <Owed
        who={staff}
        number="due"
        title={t`Due this shift`}
        none={isOn ? t`Nothing.` : t`Nothing: not here.`}
        rows={due}
        place={place}
        ways={ways}
        present={present}
        onAssign={onAssign}
      />
      <Owed
        who={staff}
        number="handOver"
        title={t`To hand over`}
        none={t`Nothing.`}
        rows={handOver}
        place={place}
        ways={ways}
        present={present}
        onAssign={onAssign}
      />
    </section>
  );
}
