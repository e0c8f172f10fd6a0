// Puts one case into another, after saying what that means. It can be undone where it stands on the timeline.
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { dayAndClockInSentence } from '#src/cases/due/due-words.ts';
import { JoiningMissed } from '#src/cases/joining/joining-missed.tsx';
import { together } from '#src/cases/rules/joining.ts';
import { join, type JoiningOutcome } from '#src/cases/joining/joining.ts';
import { sharedOf } from '#src/cases/joining/judged.ts';
import { openPromises } from '#src/cases/standing.ts';
import type { Case } from '#src/desk/case.ts';
import { now } from '#src/lib/time.ts';
import { announce } from '#src/ui/announce.tsx';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { RadioList } from '#src/ui/radio-list.tsx';

export interface MergeDialogProps {
  /** The case on screen. */
  readonly into: Case;
  /** Those of the customer that may be put into it. */
  readonly choices: readonly Case[];
  readonly onClose: () => void;
}

export function MergeDialog({ into, choices, onClose }: MergeDialogProps) {
  const { t, i18n } = useLingui();
  const client = useQueryClient();
  const [chosenId, setChosen] = useState(choices[0]?.id ?? '');
  const [isBusy, setBusy] = useState(false);
  const [missed, setMissed] = useState<Exclude<JoiningOutcome, { kind: 'done' }>>();
  const one = choices.find(({ id }) => id === chosenId);
  const merge = async () => {
    if (!one) return;
    setBusy(true);
    const outcome = await join(client, { act: 'merge', on: one, other: into });
    setBusy(false);
    if (outcome.kind !== 'done') return setMissed(outcome);
    announce(t`They are one case now.`);
    onClose();
  };
  const nobody = t`nobody’s`;
  return (
    <Dialog
      title={<Trans>Merge into “{into.subject}”</Trans>}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button tone="primary" isDisabled={isBusy || !one} onPress={() => void merge()}>
            <Trans>Merge</Trans>
          </Button>
        </>
      }
    >
      <div className="mt-2 space-y-2.5">
        <RadioList
          question={t`Which case becomes part of it?`}
          chosen={chosenId}
          onChoose={setChosen}
          options={choices.map(({ id, subject, owner }) => ({
            id,
            label: subject,
            hint: `${id}, ${owner?.name ?? nobody}`,
          }))}
        />
        {one ? <Effects one={one} into={into} locale={i18n.locale} /> : null}
        {missed ? <JoiningMissed missed={missed} /> : null}
      </div>
    </Dialog>
  );
}

interface EffectsProps {
  readonly one: Case;
  readonly into: Case;
  readonly locale: string;
}

/** By the same rule the desk goes by. */
function Effects({ one, into, locale }: EffectsProps) {
  const sum = together(sharedOf(into), sharedOf(one));
  const owner = [into, one].find((each) => each.owner?.id === sum.ownerId)?.owner?.name;
  const before = one.owner?.name;
  const promises = openPromises(one);
  const due = sum.replyDueAt === null ? undefined : dayAndClockInSentence(sum.replyDueAt, now(), locale);
  return (
    <ul className="text-ink-2 list-disc space-y-0.5 pl-4">
      <li>
        <Trans>
          Everything of case {one.id} belongs to case {into.id}, and so does what comes on its threads.
        </Trans>
      </li>
      {owner === undefined ? (
        <li>
          <Trans>Nobody owns it.</Trans>
        </li>
      ) : before === undefined || before === owner ? (
        <li>
          <Trans>{owner} owns it.</Trans>
        </li>
      ) : (
        <li>
          <Trans>
            {owner} owns it. {before} follows it and is told.
          </Trans>
        </li>
      )}
      {promises > 0 ? (
        <li>
          <Plural
            value={promises}
            one="# open promise goes along, owed by whom it was."
            other="# open promises go along, owed by whom they were."
          />
        </li>
      ) : null}
      {due === undefined ? null : (
        <li>
          <Trans>The next reply is due {due}.</Trans>
        </li>
      )}
      <li>
        <Trans>Drafts go along. The address of case {one.id} leads here.</Trans>
      </li>
    </ul>
  );
}
