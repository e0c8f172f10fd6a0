// Beside the text of an SMS: how many messages it becomes, and why it may be more than one thinks.
import { Plural, Trans } from '@lingui/react/macro';
import type { ComposerProps } from '#src/channels/channel.ts';
import { segmentsOf } from './segments.ts';

export function SmsComposer({ outgoing }: ComposerProps) {
  const { segments, left, encoding } = segmentsOf(outgoing.text);
  if (segments === 0) return null;
  return (
    <p className="num text-meta text-ink-3">
      <Plural value={segments} one="# message" other="# messages" />
      {', '}
      <Plural value={left} one="# character left" other="# characters left" />
      {encoding === 'ucs2' && (
        <>
          . <Trans>A special character makes each message shorter.</Trans>
        </>
      )}
    </p>
  );
}
