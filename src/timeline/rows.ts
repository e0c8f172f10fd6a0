// Rows: what the list draws, made from the line once a frame.
import { countsOf } from './counts.ts';
import { draw } from './draw.ts';
import { echoView, type EchoView } from './echo.ts';
import type { Entry } from './entry.ts';
import { gapsOf } from './gaps.ts';
import { aloneWithin, horizonOf, spanOf, type Horizon } from './horizon.ts';
import type { Line } from './line.ts';
import { weave } from './merge.ts';
import { reuseOf } from './reuse.ts';
import type { Show, Shown } from './show.ts';

/**
 * What to draw now. Pass what it returned last time: rows that did not change stay the same objects, so that their
 * components need not render again.
 */
export function rowsOf(line: Line, show: Show, previous?: Shown): Shown {
  const channels = show.filter?.channels;
  const horizon = horizonOf(line, show.now, channels);
  const echoed = echoView(line);
  const entries = entriesWithin(line, horizon, echoed);
  const atStart = isAtStart(line, horizon, channels);
  const gaps = gapsOf(line, horizon, show.now, channels);
  const { rows, hidden } = draw(line, show, { entries, echoed, gaps, atStart });
  const reuse = reuseOf(previous?.rows ?? []);
  return {
    rows: reuse.list(rows.map(reuse.keep)),
    horizon,
    counts: countsOf(line),
    atNewest: horizon.to === Infinity,
    atStart,
    hidden,
  };
}

function entriesWithin(line: Line, horizon: Horizon, echoed: EchoView): readonly Entry[] {
  const { low, high } = spanOf(line, horizon);
  const span = low === 0 && high === line.held.length ? line.held : line.held.slice(low, high);
  return weave(span, aloneWithin(line, horizon, echoed), line.compare);
}

function isAtStart(line: Line, horizon: Horizon, channels: ReadonlySet<string> | undefined): boolean {
  const lanes = line.lanes.filter(
    ({ channel, linked }) => linked && (channels === undefined || channels.has(channel)),
  );
  return horizon.from === -Infinity && lanes.length > 0 && lanes.every(({ from }) => from === -Infinity);
}
