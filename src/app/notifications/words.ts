// One notification in one sentence. Never what a customer wrote.
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { inSentence } from '#src/cases/in-sentence.ts';
import type { Notification } from '#src/desk/notifications.ts';
import { useChannelName } from '#src/workspace/use-channel-name.ts';

export function useNotificationWords(): (one: Notification) => string {
  const { t, i18n } = useLingui();
  const channelName = useChannelName();
  return (one) => {
    const { kind, customer, channel, count = 1, owner } = one;
    const who = one.by?.name ?? t`The clock`;
    const on = channel === undefined ? '' : inSentence(channelName(channel), i18n.locale);
    switch (kind) {
      case 'customer-wrote':
        return count === 1
          ? t`${customer.name} was in touch on ${on}`
          : t`${customer.name} was in touch ${plural(count, { one: '# time', other: '# times' })}, last on ${on}`;
      case 'owner-changed':
        return owner
          ? one.by?.id === owner.id
            ? t`${owner.name} owns it now`
            : t`${owner.name} owns it now, by ${who}`
          : t`Nobody owns it now`;
      case 'hand-over-offered':
        return t`${who} wants to hand it over to you`;
      case 'hand-over-accepted':
        return t`${who} took it over from you`;
      case 'hand-over-declined':
        return t`${who} did not take it over`;
      case 'take-over-asked':
        return t`${who} asks to take it over`;
      case 'mentioned':
        return t`${who} named you in a note`;
      case 'draft-given':
        return t`${who} gave you a draft for ${on}`;
      case 'draft-declined':
        return t`${who} did not use your draft for ${on}`;
      case 'promise-changed':
        return t`A promise has changed`;
      case 'cases-merged':
        return t`${who} merged cases, or took them apart again`;
      case 'entries-moved':
        return t`${who} moved entries between cases`;
      case 'promise-due':
        return t`A promise is due soon`;
      case 'promise-late':
        return t`A promise is late`;
      case 'wait-over':
        return t`The wait is over, it is your turn`;
      case 'feedback-given':
        return t`${who} read this case again and has a word for you`;
      case 'praised':
        return t`${customer.name} said thank you to you, ${who} wrote it down`;
      case 'feedback-answered':
        return t`${who} answered your scorecard`;
    }
  };
}
