// What the outbox needs of the world round it, so that the same code runs in a browser and in a simulation.
import type { LookUp, Outgoing, SendOutcome } from '#src/channels/channel.ts';
import type { Rows } from '#src/lib/storage.ts';
import type { Instant } from '#src/lib/time.ts';
import type { Dedupe } from './send.ts';
import type { Vault } from './vault.ts';

/** How one channel sends; what the registry's channels offer. */
export interface Sender {
  readonly dedupe: Dedupe;
  /** So long its server knows a key again. */
  readonly keyLifeMs?: number;
  readonly send: (outgoing: Outgoing, signal: AbortSignal) => Promise<SendOutcome>;
  /** `taken`: ids of entries that other intents made. */
  readonly lookUp?: (outgoing: Outgoing, signal: AbortSignal, taken: ReadonlySet<string>) => Promise<LookUp>;
}

/** What a tab wrote, for the other ones. */
export type News = 'sends' | 'drafts';

export interface OutboxPorts {
  readonly rows: Rows;
  readonly vault: Vault;
  /** False where the browser keeps nothing: words live in this tab's memory alone, and the screen says so. */
  readonly isDurable: boolean;
  readonly staffId: string;
  readonly tab: string;
  /** The machine's clock: waits are real, whatever the time of the world shown. */
  readonly now: () => Instant;
  readonly isOnline: () => boolean;
  /** This tab may ask the back ends: its session has not ended. */
  readonly mayAsk: () => boolean;
  readonly senderOf: (channel: string) => Sender | undefined;
  /** What arrived is followed by this: its case waits until then. `later`: it could not be asked for now. */
  readonly follow?: (outgoing: Outgoing, waitUntil: Instant) => Promise<'done' | 'later'>;
  /**
   * Tells the desk what was promised with something that has arrived; the desk takes it once. `later`: it could not be
   * asked now.
   */
  readonly promise: (outgoing: Outgoing) => Promise<'made' | 'refused' | 'later'>;
  /**
   * Runs `lead` in one tab at a time, again and again until `signal` aborts; another tab takes over when this one
   * dies, or when its `lead` ends.
   */
  readonly lead: (lead: (signal: AbortSignal) => Promise<void>, signal: AbortSignal) => void;
  /** Tells the person's other tabs that something was written. */
  readonly announce: (news: News) => void;
  readonly onAnnounce: (hear: (news: News) => void) => () => void;
  /** Resolves after `ms`, or at once when `signal` aborts. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
}
