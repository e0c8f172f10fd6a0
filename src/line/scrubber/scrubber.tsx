// The whole history at a glance: density per month and channel, what is in sight, and a way to any date.
import { useLingui } from '@lingui/react/macro';
import { memo, useMemo, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import type { Density } from '#src/desk/density.ts';
import { dayName } from '#src/lib/format.ts';
import { DAY, type Instant } from '#src/lib/time.ts';
import { rememberedDays } from '#src/timeline/index.ts';
import { useSight, type Sight } from '../sight.ts';
import { DensityBars } from './density-bars.tsx';
import { fractionOf, instantAt, scaleOf, type Scale } from './scale.ts';
import { useHeight } from './use-height.ts';

export interface ScrubberProps {
  readonly density: Density;
  readonly presentAt: Instant;
  readonly sight: Sight;
  readonly onGo: (at: Instant) => void;
}

const INSET_PX = 8;
const MONTH = 30 * DAY;

export const Scrubber = memo(function Scrubber({ density, presentAt, sight, onGo }: ScrubberProps) {
  const { t, i18n } = useLingui();
  const track = useRef<HTMLDivElement>(null);
  const height = useHeight(track);
  const scale = useMemo(() => scaleOf(density, presentAt), [density, presentAt]);
  const usable = Math.max(0, height - 2 * INSET_PX);
  // Whole pixels and days: most of what is scrolled past changes nothing here.
  const pxOf = (at: Instant = presentAt) => Math.round(INSET_PX + fractionOf(scale, at) * usable);
  const top = useSight(sight, (look) => pxOf(look?.firstAt));
  const bottom = useSight(sight, (look) => pxOf(look?.lastAt));
  const day = useSight(sight, (look) => Math.round((look?.firstAt ?? presentAt) / DAY));
  const sayDay = useMemo(
    () => rememberedDays((at) => dayName(at, i18n.locale, { year: true })),
    [i18n.locale],
  );
  const said = useSight(sight, (look) => sayDay(look?.firstAt ?? presentAt));

  const goTo = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    onGo(instantAt(scale, Math.min(1, Math.max(0, (event.clientY - box.top - INSET_PX) / usable))));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const to = stepOf(event.key, sight.now()?.firstAt ?? presentAt, scale);
    if (to === undefined) return;
    event.preventDefault();
    onGo(to);
  };

  return (
    <div
      ref={track}
      role="slider"
      tabIndex={0}
      aria-label={t`Date in the timeline`}
      aria-orientation="vertical"
      aria-valuemin={Math.round(scale.from / DAY)}
      aria-valuemax={Math.round(scale.to / DAY)}
      aria-valuenow={Math.min(Math.round(scale.to / DAY), Math.max(Math.round(scale.from / DAY), day))}
      aria-valuetext={said}
      className="border-line-faint relative h-full cursor-pointer touch-none border-l select-none"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        goTo(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) goTo(event);
      }}
      onKeyDown={onKeyDown}
    >
      {height > 0 && <DensityBars scale={scale} height={height} inset={INSET_PX} />}
      <span
        aria-hidden
        className="rounded-1 border-accent bg-accent/10 pointer-events-none absolute right-0.5 left-0.5 min-h-3.5 border-[1.5px]"
        style={{ top: Math.min(top, height - 18) - 2, height: Math.max(14, bottom - top + 4) }}
      />
    </div>
  );
});

/** Arrow keys go by day, Page keys by month, Home and End to the ends. Down and PageDown go to newer dates. */
function stepOf(key: string, from: Instant, scale: Scale): Instant | undefined {
  switch (key) {
    case 'ArrowUp':
    case 'ArrowLeft':
      return Math.max(scale.from, from - DAY);
    case 'ArrowDown':
    case 'ArrowRight':
      return Math.min(scale.to, from + DAY);
    case 'PageUp':
      return Math.max(scale.from, from - MONTH);
    case 'PageDown':
      return Math.min(scale.to, from + MONTH);
    case 'Home':
      return scale.from;
    case 'End':
      return scale.to;
    default:
      return undefined;
  }
}
