// What the till said last, while it cannot be asked.
import { Trans, useLingui } from '@lingui/react/macro';
import { clockTime } from '#src/lib/format.ts';
import type { Instant } from '#src/lib/time.ts';
import { useNoLineSince } from './use-no-line-since.ts';

export interface AsItWasProps {
  readonly readAt: Instant;
  /** It was asked, and did not answer. */
  readonly isSilent: boolean;
}

/** Nothing while it answers. */
export function AsItWas({ readAt, isSilent }: AsItWasProps) {
  const { i18n } = useLingui();
  const noLineSince = useNoLineSince();
  if (!isSilent && noLineSince === undefined) return null;
  const since = clockTime(readAt, i18n.locale);
  return (
    <p role="status" className="text-warn-text">
      <Trans>As it was at {since}: the order system is not answering.</Trans>
    </p>
  );
}
