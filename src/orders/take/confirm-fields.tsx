// How the customer hears of it: on the channel they wrote on, another one, or not now; in words one may change.
import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { TextField } from '#src/ui/text-field.tsx';
import type { WayToConfirm } from './ways-to-confirm.ts';

export interface ConfirmFieldsProps {
  readonly ways: readonly WayToConfirm[];
  readonly way: WayToConfirm | undefined;
  readonly words: string;
  readonly onWay: (channel: string) => void;
  readonly onWords: (words: string) => void;
}

export function ConfirmFields({ ways, way, words, onWay, onWords }: ConfirmFieldsProps) {
  const { t, i18n } = useLingui();
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="text-meta text-ink-3">
        <Trans>Confirmed by</Trans>
      </label>
      <select
        id={id}
        value={way?.channel.id ?? ''}
        onChange={({ target }) => onWay(target.value)}
        className="rounded-2 border-line-strong bg-surface text-ink mt-0.5 mb-1.5 block h-8 w-full border px-2"
      >
        {ways.map(({ channel }) => (
          <option key={channel.id} value={channel.id}>
            {i18n._(channel.label)}
          </option>
        ))}
        <option value="">{t`Nothing is sent: the customer knows`}</option>
      </select>
      {way ? (
        <TextField label={t`Confirmation`} value={words} onChange={onWords} lines={4} isRequired />
      ) : null}
    </div>
  );
}
