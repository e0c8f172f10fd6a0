// The shape of what the desk does by itself when an instant has come.
import type { Tx } from '../../backend.ts';
import type { CaseRecord } from '../../world/records/case.ts';
import type { World } from '../../world/records/world.ts';

export interface TimedRule {
  /** The instant, epoch milliseconds; undefined: not as things are. Carrying it out must move or clear it. */
  readonly dueAt: (one: CaseRecord, world: World) => number | undefined;
  /** `at` is the instant it was due, which may be some time ago. */
  readonly perform: (tx: Tx, one: CaseRecord, at: number, world: World) => Promise<unknown>;
}
