// What a mail needs beyond its text: a subject, and a look at how its marks will be shown.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { ComposerProps } from '#src/channels/channel.ts';
import { latePart } from '#src/ui/late-part.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { answeredOf, replySubject } from './body.ts';

const Preview = latePart(async () => (await import('./preview.tsx')).Preview);

export function EmailComposer({ outgoing, onChange, last }: ComposerProps) {
  const { t } = useLingui();
  const [isShown, setShown] = useState(false);
  return (
    <>
      <TextField
        label={t`Subject`}
        value={outgoing.subject ?? replySubject(answeredOf(last?.body).subject ?? '')}
        onChange={(subject) => onChange({ ...outgoing, subject })}
      />
      <p className="text-meta text-ink-3 mt-1 flex flex-wrap gap-x-2">
        <span className="max-sm:hidden">
          <Trans>**bold**, *italic*, [words](https://…), - list, {'>'} quote</Trans>
        </span>
        <LinkButton quiet aria-expanded={isShown} onPress={() => setShown(!isShown)} className="ml-auto">
          {isShown ? <Trans>Hide the preview</Trans> : <Trans>Preview</Trans>}
        </LinkButton>
      </p>
      {isShown ? <Preview text={outgoing.text} /> : null}
    </>
  );
}
