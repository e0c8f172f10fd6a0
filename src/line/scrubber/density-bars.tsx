// The picture of the density: a bar a month, stacked by channel; years and recent days are named.
import { useLingui } from '@lingui/react/macro';
import { memo } from 'react';
import { written } from '#src/lib/format.ts';
import type { Scale, Slot } from './scale.ts';

const AXIS_X = 37;
const ROOM_PX = 27;
const ENTRY_PX = 3.8;
const TALLEST_PX = 12;

interface DensityBarsProps {
  readonly scale: Scale;
  readonly height: number;
  readonly inset: number;
}

export const DensityBars = memo(function DensityBars({ scale, height, inset }: DensityBarsProps) {
  const { i18n } = useLingui();
  const usable = height - 2 * inset;
  const labels = spaced(scale.slots, usable);
  return (
    <svg width="100%" height={height} aria-hidden className="absolute inset-0 overflow-visible">
      <line x1={AXIS_X + 0.5} x2={AXIS_X + 0.5} y1={inset} y2={height - inset} stroke="var(--line)" />
      {[...drawnBars(scale, { inset, usable })].map(([channel, drawn]) => (
        <path key={channel} d={drawn} fill={`var(--ch-${channel}, var(--line-strong))`} />
      ))}
      {labels.map((slot) => (
        <text
          key={slot.from}
          x={AXIS_X - 4}
          y={inset + slot.start * usable + (slot.mark === 'year' ? 4 : 9)}
          textAnchor="end"
          className={slot.mark === 'year' ? 'fill-ink-2' : 'fill-ink-3'}
          fontSize={10.5}
          fontWeight={540}
        >
          {labelOf(slot, i18n.locale)}
        </text>
      ))}
    </svg>
  );
});

/** All bars of a channel as one drawing: ten years are a thousand bars, and nine elements. */
function drawnBars(
  { slots, most }: Scale,
  { inset, usable }: { readonly inset: number; readonly usable: number },
): ReadonlyMap<string, string> {
  const perEntry = Math.min(ENTRY_PX, ROOM_PX / most);
  const drawn = new Map<string, string>();
  for (const { start, size, bars } of slots) {
    const y = px(inset + start * usable);
    const height = px(Math.max(1, Math.min(TALLEST_PX, size * usable - 1)));
    let x = AXIS_X + 2;
    for (const { channel, count } of bars) {
      const width = Math.max(1, count * perEntry);
      drawn.set(channel, `${drawn.get(channel) ?? ''}M${px(x)} ${y}h${px(width)}v${height}h${-px(width)}z`);
      x += width + 0.5;
    }
  }
  return drawn;
}

const px = (value: number): number => Math.round(value * 100) / 100;

function labelOf(slot: Slot, locale: string): string {
  const date = new Date(slot.from);
  if (slot.mark === 'year') return String(date.getUTCFullYear());
  if (slot.mark === 'day') return String(date.getUTCDate());
  return written(slot.from, locale, 'UTC', { month: 'short' });
}

/** Labels with room between them, the newest first to be kept, years before months before days. */
function spaced(slots: readonly Slot[], usable: number): readonly Slot[] {
  const kept: Slot[] = [];
  for (const mark of ['year', 'month', 'day'] as const)
    for (const slot of slots.filter((candidate) => candidate.mark === mark).toReversed())
      if (kept.every((other) => Math.abs(other.start - slot.start) * usable >= 13)) kept.push(slot);
  return kept;
}
