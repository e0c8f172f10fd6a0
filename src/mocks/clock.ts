// The world's own now. It begins on the story's afternoon, runs while a tab is open and stops otherwise, and is the
// same in every tab: stored as "the world showed `at` when the machine's clock showed `real`".
import type { Bus } from './bus.ts';
import type { RowTx, Storage } from './storage.ts';

interface Anchor {
  readonly at: number;
  readonly real: number;
  readonly frozen: boolean;
}

/** What Backstage may do to the clock; instants and spans in milliseconds. */
export interface ClockOrder {
  /** Goes to this instant; back in time too. */
  readonly to?: number;
  /** Goes forward by so much. */
  readonly by?: number;
  /** Stands still (true) or runs (false) from then on. */
  readonly freeze?: boolean;
}

export interface WorldClock {
  now(): number;
  readonly isFrozen: boolean;
  set(order: ClockOrder): Promise<number>;
  /** Notes how far the clock got, so that the next visit goes on from there. */
  beat(tx?: RowTx): Promise<void>;
  /** Reads what another tab did to it. */
  reload(): Promise<void>;
}

/**
 * Opens the clock of a world. `alone`: no other tab has it open, so the time since the last visit did not pass.
 * `realNow` is the machine's clock.
 */
export async function openClock(
  storage: Storage,
  bus: Bus,
  {
    beginsAt,
    alone,
    realNow = Date.now,
  }: { readonly beginsAt: number; readonly alone: boolean; readonly realNow?: () => number },
): Promise<WorldClock> {
  const reading = ({ at, real, frozen }: Anchor) => (frozen ? at : at + Math.max(0, realNow() - real));

  let anchor = await storage.write(async (tx) => {
    const stored = await tx.get<Anchor>('world', 'clock');
    if (stored && !alone) return stored;
    const seen = (await tx.get<number>('world', 'seen')) ?? beginsAt;
    const at = stored ? Math.max(stored.at, seen) : beginsAt;
    const next: Anchor = { at, real: realNow(), frozen: stored?.frozen ?? false };
    await tx.put('world', 'clock', next);
    return next;
  });

  const clock: WorldClock = {
    now: () => reading(anchor),
    get isFrozen() {
      return anchor.frozen;
    },
    async set({ to, by = 0, freeze }) {
      anchor = await storage.write(async (tx) => {
        const stored = (await tx.get<Anchor>('world', 'clock')) ?? anchor;
        const at = (to ?? reading(stored)) + by;
        const next: Anchor = { at, real: realNow(), frozen: freeze ?? stored.frozen };
        await tx.put('world', 'clock', next);
        await tx.put('world', 'seen', at);
        return next;
      });
      bus.tell('clock');
      return anchor.at;
    },
    beat: async (tx) => {
      if (tx) await tx.put('world', 'seen', reading(anchor));
      else await storage.write((own) => own.put('world', 'seen', reading(anchor)));
    },
    async reload() {
      anchor = (await storage.get<Anchor>('world', 'clock')) ?? {
        at: beginsAt,
        real: realNow(),
        frozen: false,
      };
    },
  };
  bus.hear((signal) => {
    if (signal === 'clock' || signal === 'reset') void clock.reload();
  });
  return clock;
}
