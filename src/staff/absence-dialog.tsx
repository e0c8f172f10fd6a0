// Away until when, why, and who stands in: for oneself, and by those who spread the work for a colleague.
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import type { AbsenceReason, Staff } from '#src/desk/staff.ts';
import { clockTime, dayName } from '#src/lib/format.ts';
import { morning } from '#src/lib/morning.ts';
import type { Failure, Result } from '#src/lib/result.ts';
import { HOUR, now, type Instant } from '#src/lib/time.ts';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { useFailureWords } from '#src/ui/failure-words.ts';
import { comeBack, goAway } from './absence.ts';
import { canStandInFor } from './absence-rules.ts';
import { staffQuery } from './queries.ts';
import { may } from './roles.ts';
import { useMe } from './use-me.ts';

const NOBODY = '';

export function AbsenceDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, i18n } = useLingui();
  const failureWords = useFailureWords();
  const client = useQueryClient();
  const me = useMe();
  const { data: staff = [] } = useQuery(staffQuery);
  const [present] = useState(now);
  const [whoId, setWho] = useState(me.id);
  const [until, setUntil] = useState<Instant>(() => morning(present, 1));
  const [because, setBecause] = useState<AbsenceReason>('shift-end');
  const [standIn, setStandIn] = useState(NOBODY);
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setBusy] = useState(false);
  const who = staff.find(({ id }) => id === whoId) ?? me;
  const when = (at: Instant) => `${dayName(at, i18n.locale)} ${clockTime(at, i18n.locale)}`;

  const settle = async (act: Promise<Result<undefined>>) => {
    setBusy(true);
    const done = await act;
    setBusy(false);
    setFailure(done.ok ? undefined : done.failure);
    if (!done.ok) return;
    await client.invalidateQueries({ queryKey: staffQuery.queryKey });
    onClose();
  };
  const standIns = staff.filter((one) => canStandInFor(one, who) && one.away === undefined);
  const times: readonly (readonly [string, Instant])[] = [
    [t`In an hour`, present + HOUR],
    [t`Tomorrow morning`, morning(present, 1)],
    [t`Monday morning`, morning(present, daysToMonday(present))],
    [t`In a week`, morning(present, 7)],
  ];
  const reasons: Readonly<Record<AbsenceReason, string>> = {
    'shift-end': t`My shift ends`,
    sick: t`Sick`,
    break: t`A break`,
  };
  return (
    <Dialog
      title={<Trans>Away</Trans>}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Button tone="quiet" onPress={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          {who.away ? (
            <Button isDisabled={isBusy} onPress={() => void settle(comeBack(who.id))}>
              {who.id === me.id ? <Trans>I am back</Trans> : <Trans>{who.givenName} is back</Trans>}
            </Button>
          ) : null}
          <Button
            tone="primary"
            isDisabled={isBusy}
            onPress={() =>
              void settle(goAway(who.id, { until, because, ...(standIn !== NOBODY && { standIn }) }))
            }
          >
            <Trans>Say so</Trans>
          </Button>
        </>
      }
    >
      <p className="text-ink-2 mt-1">
        {who.away ? (
          <Trans>
            {who.name} is away until {when(Date.parse(who.away.until))}.
          </Trans>
        ) : (
          <Trans>Cases stay with their owner. Who stands in may do what the owner may.</Trans>
        )}
      </p>
      {may(me.role, 'staff.absence-of-others') ? (
        <Choose label={t`Who`} value={whoId} onChange={setWho}>
          {[me, ...staff.filter(({ id }) => id !== me.id)].map((one) => (
            <Named key={one.id} of={one} />
          ))}
        </Choose>
      ) : null}
      <Choose label={t`Away until`} value={String(until)} onChange={(value) => setUntil(Number(value))}>
        {times.map(([label, at]) => (
          <option key={label} value={at}>
            {label}, {when(at)}
          </option>
        ))}
      </Choose>
      <Choose
        label={t`Why. Only you and your lead see it.`}
        value={because}
        onChange={(value) => setBecause(reasonOf(value))}
      >
        {Object.entries(reasons).map(([id, label]) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </Choose>
      <Choose label={t`Who stands in`} value={standIn} onChange={setStandIn}>
        <option value={NOBODY}>{t`Nobody`}</option>
        {standIns.map((one) => (
          <Named key={one.id} of={one} />
        ))}
      </Choose>
      {failure ? (
        <p role="alert" className="text-meta text-danger-text mt-2">
          {failure.status === 409 ? (
            <Trans>Who would stand in is away too. Choose somebody else.</Trans>
          ) : (
            failureWords(failure)
          )}
        </p>
      ) : null}
    </Dialog>
  );
}

const reasonOf = (value: string): AbsenceReason =>
  value === 'sick' || value === 'break' ? value : 'shift-end';

/** 1 on a Sunday, 7 on a Monday. */
const daysToMonday = (present: Instant): number => (8 - new Date(present).getDay()) % 7 || 7;

function Named({ of: { id, name } }: { readonly of: Pick<Staff, 'id' | 'name'> }) {
  return <option value={id}>{name}</option>;
}

interface ChooseProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}

function Choose({ label, value, onChange, children }: ChooseProps) {
  const id = useId();
  return (
    <div className="mt-2">
      <label htmlFor={id} className="text-meta text-ink-3">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        className="rounded-2 border-line-strong bg-surface text-ink focus:outline-focus mt-0.5 block h-8 w-full border px-2 outline-offset-1 focus:outline-2"
      >
        {children}
      </select>
    </div>
  );
}
