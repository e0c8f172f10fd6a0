// A labelled field of one line or of several.
import { FieldError, Input, Label, Text, TextArea, TextField as AriaTextField } from 'react-aria-components';

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
  readonly type?: 'text' | 'search' | 'date' | 'number';
}

const BOX =
  'mt-0.5 block w-full rounded-2 border border-line-strong bg-surface px-2.5 text-ink outline-offset-1 focus:outline-2 focus:outline-focus';

export function TextField({
  label,
  value,
  onChange,
  lines,
  hint,
  error,
  isRequired = false,
  type = 'text',
}: TextFieldProps) {
  const field =
    lines === undefined ? (
      <Input className={`${BOX} h-8`} />
    ) : (
      <TextArea rows={lines} className={`${BOX} resize-y py-1.5 leading-5`} />
    );
  return (
    <AriaTextField
      value={value}
      onChange={onChange}
      isRequired={isRequired}
      isInvalid={Boolean(error)}
      type={type}
      className="block"
    >
      <Label className="text-meta text-ink-3">{label}</Label>
      {field}
      {hint === undefined ? null : (
        <Text slot="description" className="text-meta text-ink-3 mt-0.5 block leading-4">
          {hint}
        </Text>
      )}
      <FieldError className="text-meta text-danger-text mt-0.5 block leading-4">{error}</FieldError>
    </AriaTextField>
  );
}
