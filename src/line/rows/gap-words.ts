// What a gap says: which channel, what is missing, since when, and what happens next.
import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { channelOf } from '#src/channels/registry.ts';
import { clockTime, shortDate } from '#src/lib/format.ts';
import type { Failure } from '#src/lib/result.ts';
import type { GapRow, Instant } from '#src/timeline/index.ts';

export interface GapWords {
  readonly title: string;
  readonly detail: string;
}

/** Title and detail of a gap in the reader's language. */
export function useGapWords(row: GapRow, presentAt: Instant): GapWords {
  const { i18n, t } = useLingui();
  const { locale } = i18n;
  const channel = channelOf(row.channel);
  const name = channel ? i18n._(channel.label) : row.channel;
  const date = Number.isFinite(row.to) ? shortDate(row.to, locale, presentAt) : '';
  const { reason } = row;

  if (reason.kind === 'not-linked')
    return {
      title: t`${name} is not linked.`,
      detail: t`No key of this customer is known there, so nobody was asked.`,
    };
  if (reason.kind === 'ceiling')
    return {
      title: t`${name}: older entries cannot be reached.`,
      detail: t`The back end shows no more than this.`,
    };
  if (reason.kind === 'lagging')
    return {
      title: t`${name} has not answered yet.`,
      detail: t`Asked at ${clockTime(reason.sinceAt, locale)}. It takes its place when it comes.`,
    };
  if (reason.kind === 'not-loaded') return { title: t`${name} is not loaded here.`, detail: '' };

  const failure = reason.failure as Failure;
  const why = reasonWords(failure, name, i18n);
  const tried = t`Last tried ${clockTime(reason.triedAt, locale)}.`;
  const next = reason.nextTryAt === undefined ? '' : t`Next try ${clockTime(reason.nextTryAt, locale)}.`;
  return {
    title: date === '' ? t`${why} Shown without it.` : t`${why} Shown without anything older than ${date}.`,
    detail: `${tried} ${next}`.trim(),
  };
}

function reasonWords(failure: Failure, name: string, i18n: I18n): string {
  switch (failure.kind) {
    case 'timeout':
      return i18n._(msg`${name} does not answer in time.`);
    case 'offline':
      return i18n._(msg`${name} cannot be reached.`);
    case 'forbidden':
      return i18n._(msg`You may not read ${name}.`);
    case 'rate-limited':
      return i18n._(msg`${name} asks us to wait.`);
    case 'malformed':
      return i18n._(msg`${name} sent something unreadable.`);
    case 'refused':
      return i18n._(msg`${name} refused the question.`);
    case 'unknown':
      return i18n._(msg`${name} is not answering.`);
  }
}
