// What a mail needs beyond its text: a subject.
import { useLingui } from '@lingui/react/macro';
import type { ComposerProps } from '#src/channels/channel.ts';
import { TextField } from '#src/ui/text-field.tsx';
import { answeredOf, replySubject } from './body.ts';

export function EmailComposer({ outgoing, onChange, last }: ComposerProps) {
  const { t } = useLingui();
  return (
    <TextField
      label={t`Subject`}
      value={outgoing.subject ?? replySubject(answeredOf(last?.body).subject ?? '')}
      onChange={(subject) => onChange({ ...outgoing, subject })}
    />
  );
}
