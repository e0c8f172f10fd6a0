// The first question of passing a case on: a colleague, or the queue of a team. Who can take it now stands first.
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { now } from '#src/lib/time.ts';
import { staffQuery } from '#src/staff/queries.ts';
import { useMe } from '#src/staff/use-me.ts';
import { Avatar } from '#src/ui/avatar.tsx';
import { UsersRound } from '#src/ui/icons.ts';
import { TextField } from '#src/ui/text-field.tsx';
import { dayAndClockInSentence } from '../due/due-words.ts';
import { receiversOf, teamsOf, type Given, type Receiver } from './receivers.ts';

/** Somebody by id, or the queue of a team; and what to call them. */
export interface Chosen {
  readonly staffId?: string;
  readonly team?: string;
  readonly name: string;
}

export interface ToWhomProps {
  readonly of: Given;
  readonly chosen: Chosen | undefined;
  readonly onChoose: (chosen: Chosen) => void;
  readonly isMissing: boolean;
}

const CHOICE =
  'flex min-h-9 cursor-pointer items-center gap-2 rounded-2 px-2 hover:bg-hover has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-focus';

export function ToWhom({ of, chosen, onChoose, isMissing }: ToWhomProps) {
  const { t } = useLingui();
  const group = useId();
  const me = useMe();
  const [words, setWords] = useState('');
  const { data: staff = [], isPending, error } = useQuery(staffQuery);
  const people = receiversOf(staff, of, me.id, words);
  return (
    <div className="mt-2">
      <TextField label={t`To whom? Search by name or team`} type="search" value={words} onChange={setWords} />
      {error ? (
        <p role="alert" className="text-meta text-danger-text mt-2">
          <Trans>Your colleagues could not be loaded. Close this and try again.</Trans>
        </p>
      ) : null}
      {isPending ? (
        <p className="animate-late text-ink-3 mt-2">
          <Trans>Loading your colleagues</Trans>
        </p>
      ) : null}
      <div
        role="radiogroup"
        aria-label={t`To whom`}
        className="scroll-quiet mt-2 max-h-72 overflow-auto p-0.5"
      >
        {people.map((receiver) => {
          const { id, givenName, name, initials, team } = receiver.staff;
          return (
            <label key={id} className={CHOICE}>
              <input
                type="radio"
                name={group}
                checked={chosen?.staffId === id}
                onChange={() => onChoose({ staffId: id, name: givenName })}
              />
              <Avatar initials={initials} />
              <span className="min-w-0 flex-1 truncate">
                {name} <span className="text-ink-3">{team}</span>
              </span>
              <Availability {...receiver} />
            </label>
          );
        })}
        {people.length === 0 && staff.length > 0 ? (
          <p className="text-ink-2 px-2 py-1.5">
            <Plural
              value={of.length}
              one="No colleague by that name can own this case."
              other="No colleague by that name can own all of these cases."
            />
          </p>
        ) : null}
        {teamsOf(staff, of).map((team) => (
          <label key={team} className={CHOICE}>
            <input
              type="radio"
              name={group}
              checked={chosen?.team === team}
              onChange={() => onChoose({ team, name: team })}
            />
            <UsersRound aria-hidden className="icon-m text-ink-3" />
            <span className="min-w-0 flex-1 truncate">
              <Trans>Queue of {team}</Trans>
            </span>
            <span className="text-meta text-ink-3">
              <Trans>nobody’s until claimed</Trans>
            </span>
          </label>
        ))}
      </div>
      {isMissing ? (
        <p role="alert" className="text-meta text-danger-text mt-1">
          <Trans>Choose somebody, or a queue.</Trans>
        </p>
      ) : null}
    </div>
  );
}

function Availability({ staff: { away }, standing }: Receiver) {
  const { i18n } = useLingui();
  if (standing === 'here') return null;
  if (standing === 'off' || !away)
    return (
      <span className="text-meta text-ink-3">
        <Trans>not on shift</Trans>
      </span>
    );
  const until = dayAndClockInSentence(Date.parse(away.until), now(), i18n.locale);
  return (
    <span className="text-meta text-warn-text">
      <Trans>away until {until}</Trans>
    </span>
  );
}
