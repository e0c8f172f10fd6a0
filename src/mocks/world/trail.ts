// The trail of a case: the channels its customer came by, in order. What counts as coming by is said here.
import type { CaseRecord } from './records/case.ts';
import { channelOf, type Told } from './threads.ts';

/** Coming back on the same channel within this time is still the same stop. */
const SAME_STOP_WITHIN = 24 * 3_600_000;

/** One time the customer came by. `logged` is false for a visit that only the customer told us of. */
export interface Stop {
  readonly channel: string;
  readonly at: number;
  readonly logged: boolean;
}

/**
 * The stop a record makes, if any: what the customer wrote, said, posted or did on chat, email, phone, SMS, social, in
 * a store or on the website; a survey answer counts for the channel it was answered on. Orders, touches, notes and
 * ownership are none.
 */
export function stopOf(told: Told): Stop | undefined {
  const { at } = told.record;
  const stop = (channel: string, logged = true): Stop => ({ channel, at, logged });
  const here = channelOf(told.kind);
  switch (told.kind) {
    case 'chat-message':
      return told.record.csat !== undefined ||
        (told.record.from === 'customer' && told.record.private !== true)
        ? stop(here)
        : undefined;
    case 'mail':
      return told.record.direction === 'in' && told.record.draft !== true ? stop(here) : undefined;
    case 'sms':
    case 'call':
    case 'post':
      return told.record.direction === 'in' ? stop(here) : undefined;
    case 'visit':
      return stop(here, told.record.reportedBy === 'store');
    case 'web-event':
      return stop(here);
    case 'desk-entry':
      return told.record.kind === 'answer' && told.record.answer
        ? stop(told.record.answer.channel)
        : undefined;
    case 'order':
    case 'touch':
      return undefined;
  }
}

/** The trail of stops in any order: one stop for each change of channel, or for a return after a day and more. */
export function trailOf(stops: readonly Stop[]): CaseRecord['trail'] {
  const trail: { channel: string; logged: boolean }[] = [];
  let last: Stop | undefined;
  for (const stop of stops.toSorted((a, b) => a.at - b.at)) {
    const same = last?.channel === stop.channel && stop.at - last.at <= SAME_STOP_WITHIN;
    if (!same) trail.push({ channel: stop.channel, logged: stop.logged });
    last = stop;
  }
  return trail;
}
