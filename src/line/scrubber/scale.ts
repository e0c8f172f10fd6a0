// The scrubber's scale: years small, the last months taller, this month by day. Pure: instants to fractions and back.
import { DAY, type Instant } from '#src/lib/time.ts';
import type { Density } from '#src/desk/density.ts';

export interface Bar {
  readonly channel: string;
  readonly count: number;
}

export interface Slot {
  readonly from: Instant;
  readonly to: Instant;
  /** Share of the whole height, 0 to 1, and where it starts. */
  readonly start: number;
  readonly size: number;
  readonly bars: readonly Bar[];
  /** First slot of a year, of a recent month, or a day with entries: carries a label. */
  readonly mark?: 'year' | 'month' | 'day';
}

export interface Scale {
  readonly slots: readonly Slot[];
  readonly from: Instant;
  readonly to: Instant;
  /** The largest number of entries in one slot. */
  readonly most: number;
}

const YEARS_AGO = 4.2;
const LAST_YEAR = 9;
const RECENT = 15;
const EMPTY_DAY = 3;

/**
 * Lays the months (and the days of the present month) of a customer's history on one column, oldest on top.
 * Months are UTC months, as the desk counts them.
 */
export function scaleOf(density: Density, presentAt: Instant): Scale {
  const first = density.from === null ? presentAt : Date.parse(density.from);
  const months = monthStarts(first, presentAt);
  const thisMonth = isoMonth(presentAt);
  const weighted = months.flatMap((from, index) => {
    const to = months[index + 1] ?? nextMonth(from);
    return isoMonth(from) === thisMonth
      ? days(density, from, presentAt)
      : [month(density, from, to, months.length - 1 - index)];
  });
  const whole = weighted.reduce((sum, slot) => sum + slot.weight, 0) || 1;
  let start = 0;
  const slots = weighted.map(({ weight, ...slot }): Slot => {
    const size = weight / whole;
    const placed = { ...slot, start, size };
    start += size;
    return placed;
  });
  const most = Math.max(1, ...slots.map((slot) => slot.bars.reduce((sum, bar) => sum + bar.count, 0)));
  return { slots, from: slots[0]?.from ?? presentAt, to: presentAt, most };
}

/** Where an instant stands on the scale: 0 at the top (oldest), 1 at the bottom. */
export function fractionOf(scale: Scale, at: Instant): number {
  const slot = scale.slots.findLast((candidate) => candidate.from <= at);
  if (!slot) return 0;
  const inside = Math.min(1, (at - slot.from) / (slot.to - slot.from));
  return Math.min(1, slot.start + inside * slot.size);
}

/** The instant at a fraction of the scale. */
export function instantAt(scale: Scale, fraction: number): Instant {
  const slot = scale.slots.findLast((candidate) => candidate.start <= fraction) ?? scale.slots[0];
  if (!slot) return scale.to;
  const inside = Math.min(1, Math.max(0, (fraction - slot.start) / slot.size));
  return Math.min(scale.to, slot.from + inside * (slot.to - slot.from));
}

type Weighted = Omit<Slot, 'start' | 'size'> & { readonly weight: number };

function month(density: Density, from: Instant, to: Instant, monthsAgo: number): Weighted {
  const name = isoMonth(from);
  const bars = density.lanes.flatMap((lane) => {
    const count = lane.months.find((candidate) => candidate.month === name)?.count ?? 0;
    return count > 0 ? [{ channel: lane.channel, count }] : [];
  });
  const weight = monthsAgo <= 2 ? RECENT : monthsAgo <= 14 ? LAST_YEAR : YEARS_AGO;
  const mark = new Date(from).getUTCMonth() === 0 ? 'year' : monthsAgo <= 1 ? 'month' : undefined;
  return { from, to, bars, weight, mark };
}

function days(density: Density, monthFrom: Instant, presentAt: Instant): Weighted[] {
  const slots: Weighted[] = [];
  for (let from = monthFrom; from <= presentAt; from += DAY) {
    const name = new Date(from).toISOString().slice(0, 10);
    const bars = density.lanes.flatMap((lane) => {
      const count = lane.days.find((candidate) => candidate.day === name)?.count ?? 0;
      return count > 0 ? [{ channel: lane.channel, count }] : [];
    });
    const mark = from === monthFrom ? 'month' : bars.length > 0 ? 'day' : undefined;
    slots.push({ from, to: from + DAY, bars, weight: bars.length > 0 ? RECENT : EMPTY_DAY, mark });
  }
  return slots;
}

function monthStarts(from: Instant, to: Instant): Instant[] {
  const starts: Instant[] = [];
  const first = new Date(from);
  for (let at = Date.UTC(first.getUTCFullYear(), first.getUTCMonth()); at <= to; at = nextMonth(at))
    starts.push(at);
  return starts;
}

function nextMonth(from: Instant): Instant {
  const date = new Date(from);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1);
}

const isoMonth = (at: Instant): string => new Date(at).toISOString().slice(0, 7);
