// The window over a history that may have a million entries: jump anywhere, page both ways, let the far end go.
import type { Instant } from './entry.ts';
import type { Line } from './line.ts';
import type { Row } from './row.ts';

/** Indexes into the rows last drawn. */
export interface Visible {
  readonly first: number;
  readonly last: number;
}

/**
 * Starts a fresh window around `at` (Infinity: the newest end). `demand` then asks each lane at most twice: first
 * what is newer than `at`, then what is older. `positions` are the lanes' own places near `at`, from the desk's
 * density. Requests of the window before are forgotten: abort them; their answers are ignored.
 */
export function jumped(line: Line, at: Instant, positions?: ReadonlyMap<string, unknown>): Line {
  throw new Error(`not built ${line.limit} ${at} ${positions?.size}`);
}

/** Whether `at` can be shown without a jump: it lies where everything is already known. */
export function reaches(line: Line, at: Instant, now: Instant): boolean {
  throw new Error(`not built ${line.limit} ${at} ${now}`);
}

/**
 * Keeps the window at 10,000 rows and 20,000 entries at most by letting go of the end farther from what is visible.
 * What was let go is asked for again when the reader comes back. Returns the same line when nothing had to go.
 */
export function trimmed(line: Line, shown: { readonly rows: readonly Row[] }, visible: Visible): Line {
  throw new Error(`not built ${line.limit} ${shown.rows.length} ${visible.first}`);
}
