// Starts a clock when somebody joins the queue, and shows how many wait and for how long the first of them.
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { span } from '#src/lib/format.ts';
import { MINUTE } from '#src/lib/time.ts';
import { Press } from '#src/ui/button.tsx';
import { Hourglass } from '#src/ui/icons.ts';
import { useNow } from '#src/ui/use-now.ts';
import { startQueueClock, useQueueClocks } from './queue-clock.ts';

export function QueueButton() {
  const { t, i18n } = useLingui();
  const clocks = useQueueClocks();
  const present = useNow(MINUTE);
  const [first] = clocks;
  const count = clocks.length;
  const longest = first === undefined ? '' : span(Math.max(MINUTE, present - first), i18n.locale);
  const standing =
    first === undefined ? '' : t`${plural(count, { one: '# waits', other: '# wait' })}, ${longest}`;
  return (
    <Press
      aria-label={standing === '' ? t`Somebody joins the queue` : t`Somebody joins the queue; ${standing}`}
      onPress={startQueueClock}
      className="rounded-3 inline-flex min-h-12 min-w-12 items-center justify-center gap-1.5 px-1.5 text-base"
    >
      <Hourglass aria-hidden className="icon-m" />
      {standing === '' ? null : <span className="num">{standing}</span>}
    </Press>
  );
}
