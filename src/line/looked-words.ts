// Which stretch of the line was searched: what is not loaded was not, on either side.
import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { shortDate } from '#src/lib/format.ts';
import type { Instant } from '#src/lib/time.ts';

/** Instants at which the loaded stretch ends; an end that is absent was reached. */
export interface Looked {
  readonly backTo: Instant | undefined;
  readonly upTo: Instant | undefined;
}

/** Nothing: all of it was searched. */
export function lookedWords({ backTo, upTo }: Looked, i18n: I18n, presentAt: Instant): string | undefined {
  const day = (at: Instant | undefined) =>
    at !== undefined && Number.isFinite(at) ? shortDate(at, i18n.locale, presentAt) : '';
  const [from, to] = [day(backTo), day(upTo)];
  if (from === '') return to === '' ? undefined : i18n._(msg`looked up to ${to}`);
  return i18n._(to === '' ? msg`looked back to ${from}` : msg`looked from ${from} to ${to}`);
}
