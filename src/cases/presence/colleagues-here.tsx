// Who else has the case before them, beside its title: letters where it is narrow, words where there is room.
import { useLingui } from '@lingui/react/macro';
import { clockTime, span } from '#src/lib/format.ts';
import { MINUTE, SECOND } from '#src/lib/time.ts';
import { Avatar } from '#src/ui/avatar.tsx';
import { useNow } from '#src/ui/use-now.ts';
import { inSentence } from '../in-sentence.ts';
import type { Colleagues } from './at-the-case.ts';
import { colleaguesNow, type Colleague } from './standing.ts';

export interface ColleaguesHereProps {
  readonly colleagues: Colleagues;
  readonly channelName: (channel: string) => string;
  /** What is written there goes to the customer. */
  readonly isReply: (channel: string) => boolean;
}

export function ColleaguesHere({ colleagues, ...channels }: ColleaguesHereProps) {
  const { t } = useLingui();
  const people = colleaguesNow(colleagues, useNow(5 * SECOND));
  if (people.length === 0) return null;
  return (
    <ul aria-label={t`At this case`} className="text-meta text-ink-2 flex min-w-0 flex-none gap-2.5">
      {people.map((person) => (
        <Person key={person.presence.staff.id} person={person} {...channels} />
      ))}
    </ul>
  );
}

type Channels = Pick<ColleaguesHereProps, 'channelName' | 'isReply'>;

function Person({ person, ...channels }: Channels & { readonly person: Colleague }) {
  const { presence, standing } = person;
  const words = usePresenceWords()(person, channels);
  return (
    <li className="flex items-center gap-1.5" title={words}>
      <Avatar
        initials={presence.staff.initials}
        className={standing === 'here' ? undefined : 'border-line-strong border border-dashed'}
      />
      <span className="sr-only xl:not-sr-only">{words}</span>
    </li>
  );
}

/** `Tom is reading, 2 min`; `Tom is writing on email since 15:14`; `Tom, last seen 15:14, may be gone`. */
function usePresenceWords(): (person: Colleague, channels: Channels) => string {
  const { t, i18n } = useLingui();
  return ({ presence, standing, lastedMs }, { channelName, isReply }) => {
    const { staff, doing, channel, since, seenAt } = presence;
    const who = staff.givenName;
    const seen = clockTime(Date.parse(seenAt), i18n.locale);
    if (standing === 'unknown') return t`${who}, seen ${seen}. Whether still here is not known.`;
    if (standing === 'stale') return t`${who}, last seen ${seen}, may be gone`;
    if (doing === 'reading' || channel === undefined)
      return lastedMs < MINUTE ? t`${who} is reading` : t`${who} is reading, ${span(lastedMs, i18n.locale)}`;
    const began = clockTime(Date.parse(since), i18n.locale);
    if (!isReply(channel)) return t`${who} is writing a note since ${began}`;
    const on = inSentence(channelName(channel), i18n.locale);
    return t`${who} is writing on ${on} since ${began}`;
  };
}
