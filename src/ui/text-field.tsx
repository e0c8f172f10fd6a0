// A labelled field of one line or of several.
import { useId, type ChangeEvent } from 'react';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Several lines of this height. */
  readonly lines?: number;
  readonly hint?: string;
  /** What is wrong, in a sentence; empty when nothing is. */
  readonly error?: string;
  readonly isRequired?: boolean;
  readonly isReadOnly?: boolean;
  readonly type?: 'text' | 'search' | 'date' | 'datetime-local' | 'number';
}

const BOX =
  'mt-0.5 block w-full rounded-2 border border-line-strong bg-surface px-2.5 text-ink outline-offset-1 focus:outline-2 focus:outline-focus';

export function TextField({
  label,
  value,
  onChange,
  lines,
  hint,
  error = '',
  isRequired = false,
  isReadOnly = false,
  type = 'text',
}: TextFieldProps) {
  const id = useId();
  const told = [hint === undefined ? '' : `${id}hint`, error === '' ? '' : `${id}error`].join(' ').trim();
  const field = {
    id,
    value,
    required: isRequired,
    readOnly: isReadOnly,
    'aria-invalid': error !== '',
    'aria-describedby': told === '' ? undefined : told,
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => onChange(target.value),
  };
  return (
    <div>
      <label htmlFor={id} className="text-meta text-ink-3">
        {label}
      </label>
      {lines === undefined ? (
        <input {...field} type={type} className={`${BOX} h-8`} />
      ) : (
        <textarea {...field} rows={lines} className={`${BOX} resize-y py-1.5 leading-5`} />
      )}
      {hint === undefined ? null : (
        <p id={`${id}hint`} className="text-meta text-ink-3 mt-0.5 leading-4">
          {hint}
        </p>
      )}
      {error === '' ? null : (
        <p id={`${id}error`} className="text-meta text-danger-text mt-0.5 leading-4">
          {error}
        </p>
      )}
    </div>
  );
}
