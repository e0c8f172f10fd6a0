// The throughline again, newest first, one station a channel; the whole of it is one tap away.
import { Trans, useLingui } from '@lingui/react/macro';
import { channelOf } from '#src/channels/registry.ts';
import { shortDate } from '#src/lib/format.ts';
import { useMe } from '#src/staff/use-me.ts';
import { Press } from '#src/ui/button.tsx';
import { cx } from '#src/ui/cx.ts';
import { Link2Off, Unplug } from '#src/ui/icons.ts';
import { ChevronRight } from '#src/ui/late-icons.ts';
import { useNow } from '#src/ui/use-now.ts';
import { CardTitle } from '../cards/card-title.tsx';
import type { LastContact } from './last-contacts.ts';
import { shortWhenOf, whenOf, wordsOfContact } from './last-words.ts';

export interface LastListProps {
  readonly contacts: readonly LastContact[];
  readonly onLine: () => void;
}

export function LastList({ contacts, onLine }: LastListProps) {
  const { t } = useLingui();
  return (
    <section aria-label={t`Last contact on every channel`} className="lasts">
      <div className="flex items-center">
        <CardTitle>
          <Trans>Last contact on every channel</Trans>
        </CardTitle>
        <Press
          onPress={onLine}
          className="text-accent-text text-words rounded-3 -mr-2 ml-auto inline-flex min-h-12 flex-none items-center gap-1 px-2 font-medium"
        >
          <Trans>Whole timeline</Trans>
          <ChevronRight aria-hidden className="icon-s" />
        </Press>
      </div>
      <ol className="last-stations -mt-1.5">
        {contacts.map((last) => (
          <Station key={last.channel} last={last} />
        ))}
      </ol>
    </section>
  );
}

function Station({ last }: { readonly last: LastContact }) {
  const { i18n } = useLingui();
  const present = useNow();
  const me = useMe();
  const channel = channelOf(last.channel);
  if (!channel) return null;
  const entry = last.state === 'contact' ? last.entry : undefined;
  const Icon = last.state === 'failed' ? Unplug : last.state === 'unlinked' ? Link2Off : channel.icon;
  return (
    <li
      data-ch={last.channel}
      data-state={last.state}
      className={cx('last-station text-words', entry ? 'text-ink' : 'text-ink-3')}
    >
      <span
        aria-hidden
        data-from={entry?.from}
        className="last-node keep-colour relative grid size-6 place-items-center rounded-full"
      >
        <Icon className="icon-xs" />
      </span>
      <span className="font-medium">{i18n._(channel.label)}</span>
      <span className="num text-ink-3 text-base whitespace-nowrap max-sm:hidden">
        {entry ? whenOf(entry.at, present, i18n) : null}
      </span>
      <span className="truncate">{entry ? wordsOfContact(entry, me.name, i18n) : <Why last={last} />}</span>
      <span aria-hidden className="num text-ink-3 text-base sm:hidden">
        {entry ? shortWhenOf(entry.at, present, i18n) : null}
      </span>
    </li>
  );
}

function Why({ last }: { readonly last: LastContact }) {
  const { i18n } = useLingui();
  const present = useNow();
  if (last.state === 'failed')
    return (
      <span className="text-warn-text">
        <Trans>Not answering, so nobody knows</Trans>
      </span>
    );
  if (last.state === 'unlinked') return <Trans>Not linked</Trans>;
  if (last.state === 'never') return <Trans>Never</Trans>;
  if (last.state === 'none') {
    const since = shortDate(last.since, i18n.locale, present);
    return <Trans>None since {since}</Trans>;
  }
  return <Trans>Asking</Trans>;
}
