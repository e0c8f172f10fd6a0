// What the outbox needs of the world round it, so that the same code runs in a browser and in a simulation.
import type { FileToSend, LookUp, Outgoing, SendOutcome, Uploaded } from '#src/channels/channel.ts';
import type { Result } from '#src/lib/result.ts';
import type { Rows } from '#src/lib/storage.ts';
import type { Instant } from '#src/lib/time.ts';
import type { Dedupe, Send } from './send.ts';
import type { Vault } from './vault.ts';

/** How one channel sends; what the registry's channels offer. */
export interface Sender {
  readonly dedupe: Dedupe;
  /** So long its server knows a key again. */
  readonly keyLifeMs?: number;
  readonly send: (outgoing: Outgoing, signal: AbortSignal, uploaded?: Uploaded) => Promise<SendOutcome>;
  /** Brings a file there ahead of its message; answers its id. Absent: files cannot go this way. */
  readonly upload?: (file: FileToSend, bytes: Blob, signal: AbortSignal) => Promise<Result<string>>;
  /** `taken`: ids of entries that other intents made. */
  readonly lookUp?: (outgoing: Outgoing, signal: AbortSignal, taken: ReadonlySet<string>) => Promise<LookUp>;
}

/** What a tab wrote, for the other ones. */
export type News = 'sends' | 'drafts';

/** `room`: together with what is kept already it would be too much. `disk`: the disk refused. `unread`: no bytes came. */
export type NotKept = 'room' | 'disk' | 'unread';

export interface KeptFiles {
  /** Writes a file down; a draft must name it next. */
  readonly keep: (
    blob: Blob,
    as: Pick<FileToSend, 'name' | 'type'>,
  ) => Promise<{ readonly file: FileToSend } | { readonly why: NotKept }>;
  /** Nothing when it is not there, or can no longer be opened. */
  readonly bytesOf: (file: FileToSend) => Promise<Blob | undefined>;
  /** Lets go of files that no draft and no send on its way needs any more. */
  readonly letGo: (ids: readonly string[]) => Promise<void>;
  /** Lets go of all that have stood alone for long. */
  readonly sweep: () => Promise<void>;
}

/** Writes down what became of a send, however long that takes. */
export type Settle = (
  intentId: string,
  next: (send: Send) => Send | undefined,
  signal: AbortSignal,
) => Promise<void>;

export interface OutboxFiles extends KeptFiles {
  /**
   * Brings to the back end what a send still lacks there; whether all of it is there. Each file is written down once it
   * is, so that nothing is brought again because something else went wrong.
   */
  readonly bring: (send: Send, sender: Sender, settle: Settle, signal: AbortSignal) => Promise<boolean>;
}

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
  /** The part that deals with files; loaded with the first of them. */
  readonly files: () => Promise<OutboxFiles>;
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
