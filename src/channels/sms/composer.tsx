// Beside the text of an SMS: how many messages it becomes, why it may be more than one thinks, and from which number.
import { Plural, Trans } from '@lingui/react/macro';
import type { ComposerProps } from '#src/channels/channel.ts';
import { oursOf } from './ours.ts';
import { segmentsOf } from './segments.ts';

export function SmsComposer({ outgoing, last }: ComposerProps) {
  const { segments, left, encoding } = segmentsOf(outgoing.text);
  const ours = oursOf(last?.body);
  return (
    <p className="num text-meta text-ink-3">
      {ours === undefined ? <Trans>From a number of ours</Trans> : <Trans>From {ours}</Trans>}
      {segments > 0 && (
        <>
          {'. '}
          <Plural value={segments} one="# message" other="# messages" />
          {', '}
          <Plural value={left} one="# character left" other="# characters left" />
          {encoding === 'ucs2' && (
            <>
              . <Trans>A special character makes each message shorter.</Trans>
            </>
          )}
        </>
      )}
    </p>
  );
}
