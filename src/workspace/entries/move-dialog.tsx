// Where entries go: to another case of the customer, or to a new one that is made of them.
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { JoiningMissed } from '#src/cases/joining/joining-missed.tsx';
import { decideMove } from '#src/cases/rules/joining.ts';
import { join, type JoiningOutcome } from '#src/cases/joining/joining.ts';
import { judged } from '#src/cases/joining/judged.ts';
import { canBeMoved } from '#src/cases/rules/placing.ts';
import type { Case } from '#src/desk/case.ts';
import { placementsOf } from '#src/line/placements.ts';
import { useHeldLine, type UsableLine } from '#src/line/use-line.ts';
import { useMe } from '#src/staff/use-me.ts';
import type { Entry } from '#src/timeline/index.ts';
import { announce } from '#src/ui/announce.tsx';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { RadioList } from '#src/ui/radio-list.tsx';
import { Switch } from '#src/ui/switch.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { EntryChoices } from './entry-choices.tsx';

export interface MoveDialogProps {
  readonly entry: Entry;
  /** The case it belongs to; absent: none. */
  readonly from: Case | undefined;
  readonly cases: readonly Case[];
  readonly line: UsableLine;
  readonly onClose: () => void;
}

/** Instead of the id of a case. */
const NEW = '';
const LONGEST_SUBJECT = 120;

export function MoveDialog({ entry, from, cases, line, onClose }: MoveDialogProps) {
  const { t } = useLingui();
  const me = useMe();
  const client = useQueryClient();
  const { held } = useHeldLine(line);
  const [near] = useState(() => besides(entry, from, cases, held));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set([entry.key]));
  const targets = cases.filter((one) => decideMove(from && judged(from), judged(one), me).ok);
  const [toId, setTo] = useState(targets[0]?.id ?? NEW);
  const [subject, setSubject] = useState(() => entry.summary.split('\n')[0]?.slice(0, 60) ?? '');
  const [isWhole, setWhole] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [missed, setMissed] = useState<Exclude<JoiningOutcome, { kind: 'done' }>>();
  const to = targets.find(({ id }) => id === toId);
  const onThreads = near.some(({ key, thread = '' }) => chosen.has(key) && thread !== '');
  const whole = isWhole && onThreads;
  const isLong = subject.trim().length > LONGEST_SUBJECT;
  const isReady = chosen.size > 0 && !isBusy && (to !== undefined || (subject.trim() !== '' && !isLong));

  const move = async () => {
    const entries = near
      .filter(({ key }) => chosen.has(key))
      .map(({ channel, nativeId }) => ({ channel, id: nativeId }));
    setBusy(true);
    const outcome = await join(
      client,
      to
        ? { act: 'move', on: from ?? to, other: to, entries, whole }
        : { act: 'split', on: from ?? thrown(), subject: subject.trim(), entries, whole },
    );
    setBusy(false);
    if (outcome.kind !== 'done') return setMissed(outcome);
    announce(t`They belong to ${outcome.case.subject} now.`);
    onClose();
  };
  const nobody = t`nobody’s`;
  return (
    <Dialog
      title={from ? t`Move to another case` : t`Move to a case`}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button tone="primary" isDisabled={!isReady} onPress={() => void move()}>
            {to ? <Trans>Move</Trans> : <Trans>Make a new case</Trans>}
          </Button>
        </>
      }
    >
      <div className="mt-2 space-y-2.5">
        <EntryChoices entries={near} chosen={chosen} onChoose={setChosen} />
        {onThreads ? (
          <Switch isOn={isWhole} onChange={setWhole}>
            <Trans>With the whole conversation, and what is still to come in it</Trans>
          </Switch>
        ) : null}
        <RadioList
          question={t`Where to?`}
          chosen={toId}
          onChoose={setTo}
          options={[
            ...targets.map(({ id, subject: about, owner }) => ({
              id,
              label: about,
              hint: `${id}, ${owner?.name ?? nobody}`,
            })),
            ...(from
              ? [{ id: NEW, label: t`A new case`, hint: t`It stays with the owner of this one.` }]
              : []),
          ]}
        />
        {to === undefined && from ? (
          <TextField
            label={t`What is it about?`}
            value={subject}
            onChange={setSubject}
            error={isLong ? t`Shorter, please: ${LONGEST_SUBJECT} characters at most.` : ''}
            isRequired
          />
        ) : null}
        <p className="text-meta text-ink-3">
          {whole ? (
            <Trans>All of it stays where it stands on the timeline. It can be undone there.</Trans>
          ) : (
            <Plural
              value={chosen.size}
              one="# entry stays where it stands on the timeline. It can be undone there."
              other="# entries stay where they stand on the timeline. It can be undone there."
            />
          )}
        </p>
        {missed ? <JoiningMissed missed={missed} /> : null}
      </div>
    </Dialog>
  );
}

/** Only what belongs to a case can become a case of its own. */
function thrown(): never {
  throw new Error('no case to split');
}

const MOST = 30;

/** The entry, then those of the same case nearest to it, the newest first. */
function besides(
  entry: Entry,
  from: Case | undefined,
  cases: readonly Case[],
  held: readonly Entry[],
): readonly Entry[] {
  const placeOf = placementsOf(cases);
  const same = held.filter(
    (one) =>
      one.nativeId !== entry.nativeId &&
      canBeMoved(one.kind) &&
      one.kind !== 'unreadable' &&
      placeOf(one)?.caseId === from?.id,
  );
  const nearest = same
    .toSorted((a, b) => Math.abs(a.at - entry.at) - Math.abs(b.at - entry.at))
    .slice(0, MOST)
    .toSorted((a, b) => b.at - a.at);
  return [entry, ...nearest];
}
