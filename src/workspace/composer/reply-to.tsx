// To which of the customer's addresses, numbers or accounts a reply goes, where there are several.
import { useLingui } from '@lingui/react/macro';
import type { IdentityKey } from '#src/channels/channel.ts';
import { isForPeople, keyLooks, writtenKey } from '#src/customers/key-words.ts';
import type { Way } from './ways-to-write.ts';

export interface ReplyToProps {
  readonly way: Way;
  readonly to: IdentityKey | undefined;
  readonly onChange: (to: IdentityKey | undefined) => void;
}

export function ReplyTo({ way, to, onChange }: ReplyToProps) {
  const { t, i18n } = useLingui();
  const written = ({ kind, value }: IdentityKey) => {
    if (kind === 'customer' || isForPeople(kind))
      return kind === 'customer' ? value : writtenKey(kind, value);
    return `${i18n._(keyLooks[kind].label)} ${value}`;
  };
  const words = (key: IdentityKey) => {
    const { value, verified } = key;
    const shown = written(key);
    const known = verified ? shown : t`${shown} (not verified)`;
    return value === way.used?.value ? t`${known}, used last` : known;
  };
  return (
    <label className="text-meta text-ink-3 flex flex-wrap items-center gap-1.5 px-3.5 pt-1.5">
      {t`To`}
      <select
        value={to?.value ?? ''}
        onChange={({ target }) => onChange(way.keys.find(({ value }) => value === target.value))}
        className="rounded-2 border-line-strong bg-surface text-ink h-7 max-w-full min-w-0 border px-2 text-base"
      >
        {way.keys.map((key) => (
          <option key={key.value} value={key.value}>
            {words(key)}
          </option>
        ))}
      </select>
    </label>
  );
}
