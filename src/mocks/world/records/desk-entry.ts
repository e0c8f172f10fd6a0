// The desk's own entries on a line.
import type { EntryName } from '#src/cases/rules/placing.ts';
import type { Priority } from '#src/desk/case.ts';
import type { CaseName, OwnershipAct, PlacingAct } from '#src/desk/entry.ts';
import type { IdentityKeyRecord } from './customer.ts';
import type { WorldRecord } from './record.ts';

/** The desk's own entries: notes, ownership, promises, survey answers. */
export interface DeskEntryRecord extends WorldRecord {
  readonly kind: 'note' | 'ownership' | 'promise' | 'answer' | 'key' | 'placing' | 'praise' | 'offer';
  readonly caseId?: string;
  readonly who: string;
  readonly staffId?: string;
  readonly text: string;
  readonly from?: string;
  readonly to?: string;
  readonly act?: OwnershipAct;
  /** `given-back`: how long the owner had been silent. */
  readonly silentMs?: number;
  /** So many promises the new owner owes now. */
  readonly promisesAlong?: number;
  /** `passed`: by when the customer was told that somebody is in touch. */
  readonly answerBy?: number;
  /** What goes along with a hand-over: the story so far. */
  readonly story?: string;
  readonly priority?: Priority;
  readonly key?: Pick<IdentityKeyRecord, 'kind' | 'value' | 'verified'>;
  /** What was done with it. */
  readonly did?: 'linked' | 'verified' | 'unlinked';
  readonly promise?: {
    readonly id: string;
    readonly state: 'made' | 'kept' | 'broken' | 'moved' | 'handed-on';
    readonly dueAt: number;
    readonly wasDueAt?: number;
    readonly told?: string;
    readonly reason?: string;
  };
  readonly answer?: {
    readonly score: number;
    readonly of: number;
    readonly channel: string;
    readonly readAt?: number;
  };
  /** `placing`: what was done to which entries, from which case to which. */
  readonly placing?: {
    readonly did: PlacingAct;
    readonly from?: CaseName;
    readonly to: CaseName;
    readonly entries: readonly EntryName[];
    readonly threads?: number;
    readonly promises?: number;
  };
  /** `praise`: who took the order, and its number. */
  readonly praise?: { readonly staffId: string; readonly order: string };
  /** `offer`: what was done with it, in which shop by name. */
  readonly offer?: { readonly id: string; readonly did: 'used' | 'given-back'; readonly store: string };
  /** Colleagues named in a note, by id. */
  readonly mentions?: readonly string[];
  readonly intentId?: string;
  readonly wire?: unknown;
}
