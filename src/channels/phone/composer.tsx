// Logging a call: who rang whom, for how long, whether they spoke, and what came of it. The note is the text.
import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import type { ComposerProps } from '#src/channels/channel.ts';
import { MINUTE } from '#src/lib/time.ts';
import { TextField } from '#src/ui/text-field.tsx';
import { ToggleChip } from '#src/ui/toggle-chip.tsx';
import { draftOf, msOfMinutes, type CallDraft } from './draft.ts';

export function CallComposer({ outgoing, onChange }: ComposerProps) {
  const { t } = useLingui();
  const draft = draftOf(outgoing.fields);
  const set = (fields: Readonly<Record<string, string>>) =>
    onChange({ ...outgoing, fields: { ...outgoing.fields, ...fields } });
  return (
    <div className="flex flex-wrap items-end gap-x-3 gap-y-1.5">
      <Choice
        label={t`Direction`}
        chosen={draft.direction}
        options={{ in: t`They rang`, out: t`We rang` }}
        onChoose={(direction) => set({ direction })}
      />
      <Choice
        label={t`Result`}
        chosen={draft.result}
        options={
          {
            spoke: t`Spoke`,
            'no-answer': t`Nobody answered`,
            voicemail: t`Left a voice message`,
          } satisfies Record<CallDraft['result'], string>
        }
        onChoose={(result) => set({ result })}
      />
      <div className="w-20">
        <TextField
          label={t`Minutes`}
          type="number"
          value={minutesText(draft.durationMs)}
          onChange={(minutes) => set({ durationMs: String(msOfMinutes(minutes)) })}
        />
      </div>
      <div className="min-w-40 flex-1">
        <TextField
          label={t`Outcome`}
          value={outgoing.fields?.['outcome'] ?? ''}
          onChange={(outcome) => set({ outcome })}
        />
      </div>
      <p className="text-meta text-ink-3 w-full">
        <Trans>Begin the outcome with Ordered, Refused or Refunded, and the story picks it up.</Trans>
      </p>
    </div>
  );
}

const minutesText = (ms: number): string => (ms === 0 ? '' : String(Math.round((ms / MINUTE) * 10) / 10));

interface ChoiceProps {
  readonly label: string;
  readonly chosen: string;
  readonly options: Readonly<Record<string, string>>;
  readonly onChoose: (id: string) => void;
}

function Choice({ label, chosen, options, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <span id={id} className="text-meta text-ink-3 block">
        {label}
      </span>
      <span className="flex h-8 items-center gap-0.5">
        {Object.entries(options).map(([option, words]) => (
          <ToggleChip key={option} isOn={option === chosen} onChange={() => onChoose(option)} label={words}>
            {words}
          </ToggleChip>
        ))}
      </span>
    </div>
  );
}
