// How much there is per channel: sessions for live conversations, entries elsewhere.

export interface Count {
  readonly count: number;
  /** The lane is unfinished: there may be more. */
  readonly atLeast: boolean;
}

/** Ownership changes count under `all` only. Lanes that are not linked are left out of `channels`. */
export interface Counts {
  readonly all: Count;
  readonly channels: ReadonlyMap<string, Count>;
}
