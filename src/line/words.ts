// How rows are said: the two halves of a day ruler, and the name a screen reader gives each row.
import { msg, plural } from '@lingui/core/macro';
import type { I18n } from '@lingui/core';
import { channelOf } from '#src/channels/registry.ts';
import { clockTime, dayName, daysAgo, daysBetween, isoDay, span, yearOf } from '#src/lib/format.ts';
import type { EntryRow, Instant, Row } from '#src/timeline/index.ts';

interface DayContext {
  readonly i18n: I18n;
  readonly presentAt: Instant;
  readonly caseSpan?: { readonly from: Instant };
}

/** `Sat 14 March` and, at the other side, `5 days ago, this case starts`. */
export function dayTexts(
  at: Instant,
  { i18n, presentAt, caseSpan }: DayContext,
): { day: string; side: string } {
  const { locale } = i18n;
  const days = daysBetween(at, presentAt);
  const isThisYear = yearOf(at) === yearOf(presentAt);
  const day = dayName(at, locale, { year: !isThisYear });
  const ago = days <= 14 ? daysAgo(days, locale) : '';
  if (!caseSpan) return { day, side: ago };
  if (isoDay(caseSpan.from) === isoDay(at)) {
    const starts = i18n._(msg`this case starts`);
    return { day, side: ago === '' ? starts : `${ago}, ${starts}` };
  }
  return { day, side: ago !== '' ? ago : at < caseSpan.from ? i18n._(msg`before this case`) : '' };
}

/** Channel, who and when of an entry; a switch, a gap and the other marks say what they are. */
export function rowName(row: Row, i18n: I18n, customerName: string): string {
  switch (row.type) {
    case 'entry':
      return entryName(row, i18n, customerName);
    case 'switch': {
      const [from, to, later] = [label(row.from, i18n), label(row.to, i18n), span(row.afterMs, i18n.locale)];
      return i18n._(msg`Customer switched channel: ${from} to ${to}, ${later} later`);
    }
    case 'gap':
      return i18n._(msg`Missing here: ${label(row.channel, i18n)}`);
    case 'silence':
      return i18n._(msg`${span(row.to - row.from, i18n.locale)} without contact`);
    case 'day':
      return dayName(row.at, i18n.locale, { year: true });
    case 'unread':
      return i18n._(msg`New since ${clockTime(row.since, i18n.locale)}`);
    case 'fold':
      return i18n._(
        msg`${plural(row.hidden.length, { one: '# folded message', other: '# folded messages' })}`,
      );
    case 'start':
      return i18n._(msg`The beginning`);
  }
}

function entryName({ entry, late }: EntryRow, i18n: I18n, customerName: string): string {
  const who = entry.who !== '' ? entry.who : entry.from === 'customer' ? customerName : '';
  const when = `${dayName(entry.at, i18n.locale)} ${clockTime(entry.at, i18n.locale)}`;
  const kind =
    entry.kind === 'note'
      ? i18n._(msg`Internal note`)
      : entry.kind === 'unreadable'
        ? i18n._(msg`Unreadable record`)
        : '';
  const parts = [label(entry.channel, i18n), kind, who, when, late ? i18n._(msg`arrived late`) : ''];
  return parts.filter((part) => part !== '').join(', ');
}

function label(channel: string, i18n: I18n): string {
  const known = channelOf(channel);
  return known ? i18n._(known.label) : channel;
}
