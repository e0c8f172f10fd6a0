// The customer's path lying down: one stop a channel, the last one filled, one that nobody logged with a dashed ring.
import { useLingui } from '@lingui/react/macro';
import { memo } from 'react';
import { channelOf } from '#src/channels/registry.ts';
import type { CaseRow } from '#src/desk/case.ts';
import { cx } from '#src/ui/cx.ts';

export interface TrailProps {
  readonly stops: CaseRow['trail'];
  /** Only the last so many, older ones as "+2". */
  readonly most?: number;
}

/** Memoised: a row that is opened or left draws its path once. */
export const Trail = memo(function Trail({ stops, most = stops.length }: TrailProps) {
  const { t, i18n } = useLingui();
  const shown = stops.slice(-most);
  const earlier = stops.length - shown.length;
  const names = shown.map(({ channel, logged }) => {
    const known = channelOf(channel);
    const name = known ? i18n._(known.label) : channel;
    return logged ? name : t`${name} (not logged)`;
  });
  if (earlier > 0) names.unshift(t`${earlier} earlier`);
  if (shown.length === 0) return null;
  return (
    <span role="img" aria-label={names.join(t`, then `)} className="inline-flex h-4.5 items-center">
      {earlier > 0 ? <span className="num text-micro text-ink-3 mr-2 font-medium">+{earlier}</span> : null}
      {shown.map((stop, at) => (
        // The path only grows at its end, so a place in it is a name.
        <Stop key={earlier + at} {...stop} isNow={at === shown.length - 1} isFirst={at === 0} />
      ))}
    </span>
  );
});

interface StopProps {
  readonly channel: string;
  readonly logged: boolean;
  readonly isNow: boolean;
  readonly isFirst: boolean;
}

function Stop({ channel, logged, isNow, isFirst }: StopProps) {
  const Icon = channelOf(channel)?.icon;
  return (
    <span
      data-ch={channel}
      className={cx(
        'relative grid size-4.5 place-items-center rounded-full',
        !isFirst &&
          'ml-1.5 before:absolute before:top-2 before:-left-[7px] before:h-0.5 before:w-2 before:bg-line',
        isNow && logged ? 'keep-colour bg-ch text-ch-on' : 'text-ch',
        !logged && 'border-[1.5px] border-dashed border-ch before:-left-[8.5px] before:top-[6.5px]',
      )}
    >
      {Icon ? <Icon className="icon-xs" /> : null}
    </span>
  );
}
