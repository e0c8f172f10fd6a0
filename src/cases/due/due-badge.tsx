// The countdown of a list row: plain, amber when near, red with an icon when late.
import { Trans, useLingui } from '@lingui/react/macro';
import { CircleAlert, Handshake, Hourglass, Timer, type LucideIcon } from '#src/ui/icons.ts';
import { HOUR, type Instant } from '#src/lib/time.ts';
import { countdown, dayAndClock } from './due-words.ts';
import type { Due } from './due.ts';

const ICONS: Readonly<Record<Due['kind'], LucideIcon>> = {
  reply: Timer,
  promise: Handshake,
  wait: Hourglass,
};
const LOOKS: Readonly<Record<Due['nearness'], string>> = {
  plain: 'text-ink-2',
  soon: 'text-warn-text',
  late: 'text-danger-text',
};

export function DueBadge({ due, present }: { readonly due: Due; readonly present: Instant }) {
  const { i18n } = useLingui();
  const Icon = due.nearness === 'late' ? CircleAlert : ICONS[due.kind];
  const left = due.at - present;
  const span = countdown(left, i18n.locale);
  return (
    <span
      className={`num text-meta inline-flex items-center gap-1 font-medium whitespace-nowrap ${LOOKS[due.nearness]}`}
    >
      <Icon aria-hidden className="icon-xs" />
      <span className="sr-only">
        {due.kind === 'reply' ? (
          <Trans>Next reply:</Trans>
        ) : due.kind === 'promise' ? (
          <Trans>Promise:</Trans>
        ) : due.nearness === 'plain' ? (
          <Trans>Waiting until:</Trans>
        ) : null}
      </span>
      {due.nearness === 'late' ? (
        <Trans>Late {span}</Trans>
      ) : due.kind === 'wait' && due.nearness === 'soon' ? (
        <Trans>Wait over</Trans>
      ) : due.kind === 'reply' || (due.kind === 'promise' && left < HOUR) ? (
        span
      ) : (
        dayAndClock(due.at, present, i18n.locale)
      )}
    </span>
  );
}
