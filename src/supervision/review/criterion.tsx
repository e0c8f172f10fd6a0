// One question of the scorecard: no, in part, yes or not due yet, and what shows it.
import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import type { Criterion as Name, Evidence } from '#src/desk/reviews.ts';
import type { DraftMark } from './card.ts';
import { Pins } from './evidence.tsx';
import { criterionWords } from './review-words.ts';

export interface CriterionProps {
  readonly criterion: Name;
  readonly mark: DraftMark;
  readonly numbers: ReadonlyMap<string, number>;
  /** Entries are cited for this one. */
  readonly isActive: boolean;
  /** It is read, not written. */
  readonly isOff: boolean;
  readonly onActive: () => void;
  readonly onChange: (more: Partial<DraftMark>) => void;
  readonly onGo: (evidence: Evidence) => void;
}

const MARKS = [0, 1, 2, null] as const;

export function Criterion({
  criterion,
  mark,
  numbers,
  isActive,
  isOff,
  onActive,
  onChange,
  onGo,
}: CriterionProps) {
  const { t, i18n } = useLingui();
  const group = useId();
  const name = i18n._(criterionWords[criterion]);
  const words = { 0: t`0, no`, 1: t`1, in part`, 2: t`2, yes` };
  return (
    <div data-active={isActive ? '' : undefined} onFocus={onActive} className="criterion">
      <h3 className="font-medium">{name}</h3>
      <div role="radiogroup" aria-label={name} className="criterion-marks num">
        {MARKS.map((value) => (
          <label
            key={String(value)}
            title={value === null ? t`Not due yet: it leaves the total` : words[value]}
          >
            <input
              type="radio"
              name={group}
              checked={mark.mark === value}
              disabled={isOff}
              onChange={() => onChange({ mark: value })}
              aria-label={value === null ? t`Not due yet` : words[value]}
            />
            {value === null ? <Trans>Not due</Trans> : value}
          </label>
        ))}
      </div>
      <p className="criterion-shown">
        <Pins evidence={mark.evidence} numbers={numbers} onGo={onGo} />
        <Words
          label={t`What shows it: ${name}`}
          value={mark.words}
          isOff={isOff}
          onChange={(next) => onChange({ words: next })}
        />
      </p>
    </div>
  );
}

interface WordsProps {
  readonly label: string;
  readonly value: string;
  readonly isOff: boolean;
  readonly onChange: (words: string) => void;
}

/** One line that grows with what is written. */
function Words({ label, value, isOff, onChange }: WordsProps) {
  const { t } = useLingui();
  return (
    <textarea
      rows={1}
      aria-label={label}
      placeholder={t`What shows it`}
      value={value}
      readOnly={isOff}
      maxLength={2000}
      onChange={({ target }) => onChange(target.value)}
      className="criterion-words"
    />
  );
}
