// By when: the usual times as one press, or any other.
import { useLingui } from '@lingui/react/macro';
import { now, type Instant } from '#src/lib/time.ts';
import { TextField } from '#src/ui/text-field.tsx';
import { ToggleChip } from '#src/ui/toggle-chip.tsx';
import { dueChoices, fieldText, instantOf } from './due-choices.ts';
import { dayAndClock } from './due-words.ts';

export interface DueFieldProps {
  readonly dueAt: Instant | undefined;
  readonly onChange: (dueAt: Instant | undefined) => void;
}

export function DueField({ dueAt, onChange }: DueFieldProps) {
  const { t, i18n } = useLingui();
  const present = now();
  const isPast = dueAt !== undefined && dueAt <= present;
  return (
    <div>
      <div role="group" aria-label={t`Usual times`} className="mb-1 flex flex-wrap gap-0.5">
        {dueChoices(present).map((at) => {
          const words = dayAndClock(at, present, i18n.locale);
          return (
            <ToggleChip key={at} isOn={at === dueAt} onChange={() => onChange(at)} label={words}>
              {words}
            </ToggleChip>
          );
        })}
      </div>
      <TextField
        type="datetime-local"
        label={t`By when`}
        value={dueAt === undefined ? '' : fieldText(dueAt)}
        onChange={(text) => onChange(instantOf(text))}
        error={dueAt === undefined ? t`Say by when.` : isPast ? t`This time has passed.` : ''}
        isRequired
      />
    </div>
  );
}
