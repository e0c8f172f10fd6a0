// What needs words before it is done with a promise: another time, another owner, giving it up. Loaded when opened.
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import type { Case, PromiseItem } from '#src/desk/case.ts';
import { now } from '#src/lib/time.ts';
import { staffQuery } from '#src/staff/queries.ts';
import { may, seesBrand } from '#src/staff/roles.ts';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { ToggleChip } from '#src/ui/toggle-chip.tsx';
import { DueField } from '../due/due-field.tsx';
import { inSentence } from '../in-sentence.ts';
import type { PromiseWords } from './promise-acts.ts';
import { PromiseMissed } from './promise-missed.tsx';
import type { PromiseAct } from '../rules/promise.ts';
import type { PromiseActs } from './use-promise-acts.ts';

export interface Wanted {
  readonly promise: PromiseItem;
  readonly act: Exclude<PromiseAct, 'keep'>;
}

export interface PromiseDialogProps {
  readonly of: Case;
  readonly wanted: Wanted;
  readonly acts: PromiseActs;
  readonly channelName: (channel: string) => string;
  readonly onClose: () => void;
}

/** Said instead of a channel. */
const NOT_TOLD = '';

export function PromiseDialog(props: PromiseDialogProps) {
  const { t } = useLingui();
  const { of: one, wanted, acts, onClose } = props;
  const { promise, act } = wanted;
  const [words, setWords] = useState<PromiseWords>({ dueAt: Date.parse(promise.dueAt) });
  const say = (more: PromiseWords) => setWords((before) => ({ ...before, ...more }));
  const given = one.customer.name.split(' ')[0] ?? one.customer.name;
  const hasReason = (words.reason ?? '').trim() !== '';
  const done = () =>
    void acts.perform(promise, act, saidOf(act, words)).then((isDone) => {
      if (isDone) onClose();
    });
  const titles = { move: t`Another time`, break: t`Cannot be kept`, hand: t`Hand on` };
  const verbs = { move: t`Move`, break: t`Give up`, hand: t`Hand on` };
  const ready = {
    move: (words.dueAt ?? 0) > now() && (hasReason || (words.told ?? NOT_TOLD) !== NOT_TOLD),
    break: hasReason,
    hand: words.to !== undefined,
  };
  const missed = acts.missed?.promiseId === promise.id && acts.missed.act === act ? acts.missed : undefined;
  return (
    <Dialog
      title={titles[act]}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button tone="primary" isDisabled={!ready[act] || acts.isBusy} onPress={done}>
            {verbs[act]}
          </Button>
        </>
      }
    >
      <p className="text-ink-2 mt-1 break-words">“{promise.text}”</p>
      <div className="mt-2 space-y-2.5">
        {act === 'move' ? (
          <>
            <DueField dueAt={words.dueAt} onChange={(dueAt) => say({ dueAt })} />
            <Told {...props} chosen={words.told} onChoose={(told) => say({ told })} />
            {words.told === NOT_TOLD ? (
              <TextField
                label={t`Why does ${given} not know?`}
                value={words.reason ?? ''}
                onChange={(reason) => say({ reason })}
                lines={2}
                isRequired
              />
            ) : null}
          </>
        ) : act === 'break' ? (
          <TextField
            label={t`Why can it not be kept?`}
            hint={t`It stands on the timeline. ${given} is not told unless you write.`}
            value={words.reason ?? ''}
            onChange={(reason) => say({ reason })}
            lines={2}
            isRequired
          />
        ) : (
          <>
            <People {...props} chosen={words.to} onChoose={(to) => say({ to })} />
            <TextField
              label={t`Why? The team sees this.`}
              value={words.reason ?? ''}
              onChange={(reason) => say({ reason })}
              lines={2}
            />
          </>
        )}
        {missed ? <PromiseMissed missed={missed} /> : null}
      </div>
    </Dialog>
  );
}

/** Only what belongs to the act, without blanks. */
function saidOf(act: Wanted['act'], { dueAt, told, reason = '', to }: PromiseWords): PromiseWords {
  const why = reason.trim() === '' ? {} : { reason: reason.trim() };
  if (act === 'break') return why;
  if (act === 'hand') return { ...why, ...(to !== undefined && { to }) };
  const due = dueAt === undefined ? {} : { dueAt };
  return told === undefined || told === NOT_TOLD ? { ...due, ...why } : { ...due, told };
}

interface ChoosingProps extends PromiseDialogProps {
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

function Told({ of: one, wanted, channelName, chosen, onChoose }: ChoosingProps) {
  const { t, i18n } = useLingui();
  const given = one.customer.name.split(' ')[0] ?? one.customer.name;
  const channels = new Set([wanted.promise.channel, ...one.trail.map(({ channel }) => channel).toReversed()]);
  return (
    <Chips label={t`Does ${given} know?`}>
      {[...channels].map((channel) => {
        const by = inSentence(channelName(channel), i18n.locale);
        return (
          <Chip key={channel} id={channel} chosen={chosen} onChoose={onChoose} name={t`Told by ${by}`} />
        );
      })}
      <Chip id={NOT_TOLD} chosen={chosen} onChoose={onChoose} name={t`Not told`} />
    </Chips>
  );
}

function People({ of: one, wanted, chosen, onChoose }: ChoosingProps) {
  const { t } = useLingui();
  const { data: staff = [] } = useQuery(staffQuery);
  const people = staff.filter(
    (person) =>
      person.id !== wanted.promise.owner.id &&
      may(person.role, 'promise.keep') &&
      seesBrand(person, one.brand),
  );
  return (
    <Chips label={t`To whom?`}>
      {people.map(({ id, name }) => (
        <Chip key={id} id={id} chosen={chosen} onChoose={onChoose} name={name} />
      ))}
    </Chips>
  );
}

function Chips({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <span id={id} className="text-meta text-ink-3 block">
        {label}
      </span>
      <span className="mt-0.5 flex flex-wrap gap-0.5">{children}</span>
    </div>
  );
}

interface ChipProps {
  readonly id: string;
  readonly name: string;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

const Chip = ({ id, name, chosen, onChoose }: ChipProps) => (
  <ToggleChip isOn={id === chosen} onChange={() => onChoose(id)} label={name}>
    {name}
  </ToggleChip>
);
