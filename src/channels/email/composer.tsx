// What a mail needs beyond its text: a subject, and which address it goes to.
import { useLingui } from '@lingui/react/macro';
import type { ComposerProps } from '#src/channels/channel.ts';
import { TextField } from '#src/ui/text-field.tsx';
import { keysOf } from './addresses.ts';
import { answeredOf, replySubject } from './body.ts';

export function EmailComposer({ outgoing, onChange, identity, last }: ComposerProps) {
  const { t } = useLingui();
  const keys = keysOf(identity);
  const to = outgoing.to?.value ?? keys[0]?.value ?? '';
  const subject = outgoing.subject ?? replySubject(answeredOf(last?.body).subject ?? '');
  return (
    <div className="flex flex-wrap items-end gap-2">
      <div className="min-w-40 grow">
        <TextField
          label={t`Subject`}
          value={subject}
          onChange={(value) => onChange({ ...outgoing, subject: value })}
        />
      </div>
      <label className="text-meta text-ink-3 block min-w-40">
        {t`To`}
        <select
          value={to}
          onChange={(event) =>
            onChange({ ...outgoing, to: keys.find((key) => key.value === event.target.value) })
          }
          className="rounded-2 border-line-strong bg-surface text-ink mt-0.5 block h-8 w-full border px-2 text-base"
        >
          {keys.map(({ value, verified }) => (
            <option key={value} value={value}>
              {verified ? value : t`${value} (not verified)`}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
