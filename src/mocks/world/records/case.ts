// A case: who owns it, what was promised, how entries came to it.
import type { Shared } from '#src/cases/rules/joining.ts';
import type { EntryName, HeldThread } from '#src/cases/rules/placing.ts';
import type { Priority } from '#src/desk/case.ts';
import type { CustomerId } from './record.ts';

export interface PromiseRecord {
  readonly id: string;
  readonly text: string;
  readonly ownerId: string;
  readonly dueAt: number;
  readonly channel: string;
  readonly madeAt: number;
  /** `open` is owed, late or not; `broken` is given up, with a reason. */
  readonly state: 'open' | 'kept' | 'broken';
  readonly madeBy?: string;
  /** The entry it was made from. */
  readonly from?: { readonly channel: string; readonly id: string };
  /** The reply it was made with. */
  readonly intentId?: string;
  readonly keptAt?: number;
  /** When the line was told that it was not kept in time. */
  readonly brokenAt?: number;
  /** How far the owner has been reminded. */
  readonly rung?: 'soon' | 'late';
  readonly reason?: string;
  /** By when it had been promised before it was moved. */
  readonly wasDueAt?: number;
}

/** How a single entry came to a case: the entry of the line that tells of it, who did it, and from which case. */
export interface Placed {
  readonly entry: string;
  readonly byId: string;
  readonly from?: string;
}

/** How one case became part of another. */
export interface Merge {
  readonly id: string;
  readonly at: number;
  readonly byId: string;
  /** The entry of the line that tells of it. */
  readonly placing: string;
  readonly promises: readonly string[];
  readonly drafts: readonly string[];
  readonly followers: readonly string[];
  /** The other case, before and after. */
  readonly before: Shared;
  readonly after: Shared;
}

export interface CaseRecord {
  readonly id: string;
  readonly customer: CustomerId;
  readonly subject: string;
  readonly brand: string;
  readonly team: string;
  readonly state: 'open' | 'waiting' | 'resolved';
  readonly ownerId: string | null;
  /** How and when it came to the owner. */
  readonly ownedSince?: number;
  readonly ownedFrom?: string;
  /** From when the owner's silence counts: the case came to them, the customer wrote, or they did something. */
  readonly silentFrom?: number;
  /** Handed over by one person to another, who has not accepted yet. */
  readonly offer?: {
    readonly byId: string;
    readonly toId: string;
    readonly at: number;
    readonly why: string;
    readonly story: string;
  };
  /** A colleague asks to take over. */
  readonly asked?: { readonly byId: string; readonly at: number; readonly why: string };
  /** Absent: normal, set by nobody. */
  readonly priority?: { readonly level: Priority; readonly setById: string };
  readonly openedAt: number;
  readonly resolvedAt?: number;
  /** The last time it was opened again, and how often that happened. */
  readonly reopened?: { readonly at: number; readonly times: number };
  readonly waitingUntil?: number;
  /** Its wait was over then, and neither who answers for it nor the customer has done or said anything since. */
  readonly backSince?: number;
  readonly complaint?: boolean;
  readonly customerWroteAt: number | null;
  readonly replyDueAt: number | null;
  /** Minutes the team has to answer on that channel: the meter's full length. */
  readonly replyWithinMs?: number;
  readonly unread: number;
  /** When somebody marked it as unread for themselves, by staff id. */
  readonly markedUnread?: Readonly<Record<string, number>>;
  /** When each person last had the case open, by staff id. */
  readonly readAt?: Readonly<Record<string, number>>;
  /** Who is told of what happens to it, by staff id, besides the owner. */
  readonly followers?: readonly string[];
  /** How many drafts of colleagues wait for the owner. */
  readonly draftsWaiting?: number;
  /** Channels crossed, oldest first; a stop nobody logged is marked. */
  readonly trail: readonly { readonly channel: string; readonly logged: boolean }[];
  readonly promises: readonly PromiseRecord[];
  /** What belongs to the case: threads of channels, and single entries placed or removed by hand. */
  readonly threads: readonly HeldThread[];
  readonly entries: readonly (EntryName & { readonly placed?: Placed })[];
  /** The case it was put into, and what goes back when that is undone. */
  readonly mergedInto?: Merge;
  /** Said by staff when closing a contact. */
  readonly remarks: readonly {
    readonly channel: string;
    readonly id: string;
    readonly sentTo?: string;
    readonly toldAgain?: boolean;
  }[];
  /** Changed by every write; the ETag. */
  readonly version: number;
}
