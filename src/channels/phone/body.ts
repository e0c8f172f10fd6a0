// What a call on the line carries beyond what all entries do.
import type { Entry } from '#src/timeline/index.ts';

export type CallResult = 'spoke' | 'no-answer' | 'voicemail' | 'busy' | 'broken-off' | 'going-on';

export interface CallBody {
  readonly direction: 'in' | 'out';
  readonly result: CallResult;
  /** Our colleague's name, hostile text; empty where the log does not say. */
  readonly agent: string;
  /** The line it came in on: "Freephone". */
  readonly line: string;
  readonly durationMs?: number;
  readonly queuedMs?: number;
  readonly note: string;
  readonly outcome: string;
  readonly promise?: { readonly text: string; readonly dueAt?: number };
  /** https only. */
  readonly recording?: string;
}

export type CallEntry = Entry<CallBody>;

/** Entries of this channel that could be read. */
export const isCall = (entry: Entry): entry is CallEntry => entry.kind === 'call';
