// Told above the composer: a colleague is writing to the same customer now.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Presence } from '#src/desk/presence.ts';
import { inSentence } from '#src/cases/in-sentence.ts';
import { clockTime } from '#src/lib/format.ts';
import { Avatar } from '#src/ui/avatar.tsx';
import { Button } from '#src/ui/button.tsx';
import { Strip } from '#src/ui/strip.tsx';
import { useChannelName } from '../use-channel-name.ts';

export interface ColleagueReplyingProps {
  readonly presence: Presence;
  readonly isMine: boolean;
  readonly onNote: () => void;
}

export function ColleagueReplying({ presence, isMine, onNote }: ColleagueReplyingProps) {
  const { i18n } = useLingui();
  const channelName = useChannelName();
  const { staff, channel = '', since } = presence;
  const { name, givenName } = staff;
  const on = inSentence(channelName(channel), i18n.locale);
  const at = clockTime(Date.parse(since), i18n.locale);
  return (
    <Strip
      tone="plain"
      title={
        <span className="inline-flex items-center gap-2">
          <Avatar initials={staff.initials} size="m" />
          <Trans>
            {name} is replying on {on}
          </Trans>
        </span>
      }
      actions={
        <Button size="sm" onPress={onNote}>
          <Trans>Write a note to {givenName}</Trans>
        </Button>
      }
    >
      {isMine ? <Trans>Since {at}. You own this case.</Trans> : <Trans>Since {at}.</Trans>}
    </Strip>
  );
}
