// A contact in one line: who said or did what.
import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { quoted } from '#src/cases/story/story-words.ts';
import { channelOf } from '#src/channels/registry.ts';
import { clockTime, dayName, daysBetween, shortDate, tinyDate, weekday } from '#src/lib/format.ts';
import type { Entry, Instant } from '#src/timeline/index.ts';

const MOST = 90;

/** `you` is the name of whoever reads. */
export function wordsOfContact(entry: Entry, you: string, i18n: I18n): string {
  const facts = channelOf(entry.channel)?.facts(entry) ?? [];
  const contact = facts.find(({ kind }) => kind === 'contact') ?? facts[0];
  const told = contact?.words ?? firstLine(entry.summary);
  const { reference } = contact ?? {};
  // "Not valid online" alone says nothing of what was not.
  const about = entry.kind === 'activity' && reference !== undefined ? `${reference}: ${told}` : told;
  const words = quoted(entry.kind === 'message' ? entry.summary : about, MOST);
  if (entry.kind === 'message') {
    const said = words === '' ? '' : i18n._(msg`“${words}”`);
    if (entry.from !== 'us') return said;
    const { who } = entry;
    const us = who === you ? i18n._(msg`You`) : who === '' ? i18n._(msg`Us`) : (who.split(' ')[0] ?? who);
    return i18n._(msg`${us}: ${said}`);
  }
  const by = entry.kind === 'visit' || entry.kind === 'call' ? contact?.who : undefined;
  if (by === undefined || by === '') return words;
  const done = words.replace(/\.$/, '');
  return i18n._(msg`${done}, with ${by}`);
}

const firstLine = (text: string): string => text.split('\n')[0] ?? '';

const WEEK = 7;

/** `Today 12:40`, `Sat 14 March`, `3 February`, `3 February 2024`. */
export function whenOf(at: Instant, present: Instant, i18n: I18n): string {
  const days = daysBetween(at, present);
  const clock = clockTime(at, i18n.locale);
  if (days === 0) return i18n._(msg`Today ${clock}`);
  return days < WEEK ? dayName(at, i18n.locale) : shortDate(at, i18n.locale, present);
}

/** The same where there is little room: `12:40`, `Sat`, `3 Feb`. */
export function shortWhenOf(at: Instant, present: Instant, i18n: I18n): string {
  const days = daysBetween(at, present);
  if (days === 0) return clockTime(at, i18n.locale);
  return days < WEEK ? weekday(at, i18n.locale) : tinyDate(at, i18n.locale);
}
