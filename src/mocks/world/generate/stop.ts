// One time a generated customer gets in touch, and the hours people do so.
import type { Hours } from '../when.ts';

export interface PlannedStop {
  readonly channel: string;
  readonly at: number;
  /** When we answered; absent while it waits for us. */
  readonly replyAt?: number;
}

/** When people get in touch; who also comes to a store keeps to its hours all along. */
export const AWAKE: Hours = [7, 22.5];
export const STORE_OPEN: Hours = [9, 17.9];
