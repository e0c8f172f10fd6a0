// The picture of the density: a bar a month, stacked by channel; years and recent days are named.
import { useLingui } from '@lingui/react/macro';
import { memo } from 'react';
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
  const perEntry = Math.min(ENTRY_PX, ROOM_PX / scale.most);
  const labels = spaced(scale.slots, usable);
  return (
    <svg width="100%" height={height} aria-hidden className="absolute inset-0 overflow-visible">
      <line x1={AXIS_X + 0.5} x2={AXIS_X + 0.5} y1={inset} y2={height - inset} stroke="var(--line)" />
      {scale.slots.map((slot) => (
        <SlotBars
          key={slot.from}
          slot={slot}
          y={inset + slot.start * usable}
          size={slot.size * usable}
          perEntry={perEntry}
        />
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

interface SlotBarsProps {
  readonly slot: Slot;
  readonly y: number;
  readonly size: number;
  readonly perEntry: number;
}

function SlotBars({ slot, y, size, perEntry }: SlotBarsProps) {
  let x = AXIS_X + 2;
  return slot.bars.map((bar) => {
    const width = Math.max(1, bar.count * perEntry);
    const rect = (
      <rect
        key={bar.channel}
        x={x}
        y={y}
        width={width}
        height={Math.max(1, Math.min(TALLEST_PX, size - 1))}
        fill={`var(--ch-${bar.channel}, var(--line-strong))`}
      />
    );
    x += width + 0.5;
    return rect;
  });
}

function labelOf(slot: Slot, locale: string): string {
  const date = new Date(slot.from);
  if (slot.mark === 'year') return String(date.getUTCFullYear());
  if (slot.mark === 'day') return String(date.getUTCDate());
  return new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }).format(date);
}

/** Labels with room between them, the newest first to be kept, years before months before days. */
function spaced(slots: readonly Slot[], usable: number): readonly Slot[] {
  const kept: Slot[] = [];
  for (const mark of ['year', 'month', 'day'] as const)
    for (const slot of slots.filter((candidate) => candidate.mark === mark).toReversed())
      if (kept.every((other) => Math.abs(other.start - slot.start) * usable >= 13)) kept.push(slot);
  return kept;
}
