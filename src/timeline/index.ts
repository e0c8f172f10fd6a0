// The engine's one front door: lanes in, rows out. One immutable `Line` per customer on screen, pure transitions,
// no clock: whoever calls passes `now`.
//
//   let line = openLine({ lanes: [{ channel: 'a', linked: true, newerPaging: true }] })
//   for (const { channel, request } of demand(line, view, now)) {
//     line = asked(line, channel, request, now)            // then fetch; one request per lane at a time
//   }
//   line = answered(line, channel, request, page, now)     // or refused(line, channel, request, failure, tryAt, now)
//   shown = rowsOf(line, { now, dayOf, placeOf, filter, unfolded, unreadSince }, shown)   // once a frame
//   line = trimmed(line, shown, visible)                   // keeps the window bounded
//   timer at wakeAt(line, now)                             // lags and retries happen without an event
export { orderBy } from './entry.ts';
export type { Entry, EntryKind, Instant, Ordered, ViaKey } from './entry.ts';
export type { Cursor, Page, PageRequest } from './page.ts';
export type {
  DayRow,
  EchoState,
  EntryRow,
  FoldRow,
  GapReason,
  GapRow,
  Place,
  Row,
  SilenceRow,
  StartRow,
  SwitchRow,
  UnreadRow,
} from './row.ts';
export type { Lane, LaneFailure } from './lane.ts';
export { isCovered } from './gaps.ts';
export { standingOf } from './standing.ts';
export type { Standing } from './standing.ts';
export type { Echo, Line, Patience } from './line.ts';
export { openLine, relinked } from './open.ts';
export type { LaneSetup, LineSetup } from './open.ts';
export { answered, answeredAll, asked, poked, refused, retried } from './transitions.ts';
export type { Answer } from './transitions.ts';
export { jumped, reaches, trimmed } from './window.ts';
export type { Visible } from './window.ts';
export { echoes } from './echo.ts';
export { demand, wakeAt } from './demand.ts';
export type { Ask, View } from './demand.ts';
export { rowsOf } from './rows.ts';
export { rememberedDays } from './days.ts';
export type { Show, Shown } from './show.ts';
export type { Horizon } from './horizon.ts';
export type { Remarks } from './switches.ts';
export type { Count, Counts } from './counts.ts';
export { foldText } from './filter.ts';
export type { Filter } from './filter.ts';
export { anchorAfter, anchorAt } from './anchor.ts';
export type { Anchor } from './anchor.ts';
