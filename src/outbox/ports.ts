// What the outbox needs of the world round it, so that the same code runs in a browser and in a simulation.
import type { LookUp, Outgoing, SendOutcome } from '#src/channels/channel.ts';
import type { Rows } from '#src/lib/storage.ts';
import type { Instant } from '#src/lib/time.ts';
import type { Dedupe } from './send.ts';
import type { Vault } from './vault.ts';

/** How one channel sends; what the registry's channels offer. */
export interface Sender {
  readonly dedupe: Dedupe;
  readonly send: (outgoing: Outgoing, signal: AbortSignal) => Promise<SendOutcome>;
  readonly lookUp?: (outgoing: Outgoing, signal: AbortSignal) => Promise<LookUp>;
}

export interface OutboxPorts {
  readonly rows: Rows;
  readonly vault: Vault;
  /** False where the browser keeps nothing: words live in this tab's memory alone, and the screen says so. */
  readonly isDurable: boolean;
  readonly staffId: string;
  readonly tab: string;
  readonly now: () => Instant;
  readonly isOnline: () => boolean;
  readonly senderOf: (channel: string) => Sender | undefined;
  /** Runs `lead` in one tab at a time, until `signal` aborts; another tab takes over when this one dies. */
  readonly lead: (lead: (signal: AbortSignal) => Promise<void>, signal: AbortSignal) => void;
  /** Tells the person's other tabs that something was written. */
  readonly announce: () => void;
  readonly onAnnounce: (hear: () => void) => () => void;
  /** Resolves after `ms`, or at once when `signal` aborts. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
}
