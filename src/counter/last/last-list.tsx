// The throughline again, newest first, one station a channel; the whole of it is one tap away.
import { Trans, useLingui } from '@lingui/react/macro';
import { channelOf } from '#src/channels/registry.ts';
import { clockTime, shortDate } from '#src/lib/format.ts';
import { Press } from '#src/ui/button.tsx';
import { cx } from '#src/ui/cx.ts';
import { ChevronRight, Link2Off, Unplug } from '#src/ui/icons.ts';
import { useNow } from '#src/ui/use-now.ts';
import { CardTitle } from '../cards/card-title.tsx';
import { listOf } from '../hello/wording.ts';
import { shortWhenOf, whenOf } from './last-words.ts';
import type { Station as OneStation } from './stations.ts';

export interface LastListProps {
  readonly stations: readonly OneStation[];
  readonly onLine: () => void;
}

export function LastList({ stations, onLine }: LastListProps) {
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
      <AsLastRead stations={stations} />
      <ol className="last-stations -mt-1.5">
        {stations.map((last) => (
          <Station key={last.channel} last={last} />
        ))}
      </ol>
    </section>
  );
}

/** Since when nothing newer can be known of those that are silent. */
function AsLastRead({ stations }: { readonly stations: readonly OneStation[] }) {
  const { i18n } = useLingui();
  const silent = stations.filter(({ asOf }) => asOf !== undefined);
  if (silent.length === 0) return null;
  const clock = clockTime(Math.min(...silent.map(({ asOf = Infinity }) => asOf)), i18n.locale);
  const isAll = stations.every(({ state, asOf }) => asOf !== undefined || state === 'unlinked');
  const names = listOf(
    silent.flatMap(({ channel }) => {
      const label = channelOf(channel)?.label;
      return label ? i18n._(label) : channel;
    }),
    i18n.locale,
  );
  return (
    <p role="status" className="text-warn-text text-words mb-2">
      {isAll ? (
        <Trans>As it was at {clock}: without a line nobody knows of anything newer.</Trans>
      ) : (
        <Trans>
          As it was at {clock}, not answering since: {names}.
        </Trans>
      )}
    </p>
  );
}

function Station({ last }: { readonly last: OneStation }) {
  const { i18n } = useLingui();
  const present = useNow();
  const channel = channelOf(last.channel);
  if (!channel) return null;
  const contact = last.state === 'contact' ? last : undefined;
  const isSilent = last.asOf !== undefined;
  const Icon = last.state === 'failed' ? Unplug : last.state === 'unlinked' ? Link2Off : channel.icon;
  return (
    <li
      data-ch={last.channel}
      data-state={isSilent ? 'silent' : last.state}
      className={cx('last-station text-words', contact ? 'text-ink' : 'text-ink-3')}
    >
      <span
        aria-hidden
        data-from={contact?.from}
        className="last-node keep-colour relative grid size-6 place-items-center rounded-full"
      >
        <Icon className="icon-xs" />
      </span>
      <span className="font-medium">{i18n._(channel.label)}</span>
      <span className="num text-ink-3 text-base whitespace-nowrap max-sm:hidden">
        {contact ? whenOf(contact.at, present, i18n) : null}
      </span>
      <span className="truncate">{contact ? contact.words : <Why last={last} />}</span>
      <span aria-hidden className="num text-ink-3 text-base sm:hidden">
        {contact ? shortWhenOf(contact.at, present, i18n) : null}
      </span>
    </li>
  );
}

function Why({ last }: { readonly last: OneStation }) {
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
