// What the desk's entries are made of.
import type { Instant } from '#src/timeline/index.ts';
import type { DeskEntry } from './wire.ts';

type Ownership = Extract<DeskEntry, { readonly kind: 'ownership' }>;

export interface NoteBody {
  readonly kind: 'note';
  readonly text: string;
}
export interface OwnershipBody {
  readonly kind: 'ownership';
  readonly act: Ownership['act'];
  /** Full names. */
  readonly from?: string;
  readonly to?: string;
  readonly reason: string;
  /** `given-back`: how long the owner had been silent. */
  readonly silentMs?: number;
  /** So many promises the new owner owes now. */
  readonly promisesAlong?: number;
  /** `passed`: by when the customer was told that somebody is in touch. */
  readonly answerBy?: Instant;
  /** What went along with a hand-over. */
  readonly story?: string;
  readonly priority?: Ownership['priority'];
}
export interface PromiseBody {
  readonly kind: 'promise';
  readonly promiseId: string;
  readonly state: 'made' | 'kept' | 'broken' | 'moved' | 'handed-on';
  readonly dueAt: Instant;
  readonly text: string;
  /** `moved`: by when it had been promised before, and whether the customer was told. */
  readonly wasDueAt?: Instant;
  readonly isTold?: boolean;
  /** Why it was given up, or why nobody was told; empty when nobody said. */
  readonly reason: string;
  /** `handed-on`: to whom, full name. */
  readonly to?: string;
}
export interface AnswerBody {
  readonly kind: 'answer';
  readonly score: number;
  /** The best score there is. */
  readonly of: number;
  readonly text: string;
  /** When somebody of ours read it. */
  readonly readAt?: Instant;
}
export interface KeyBody {
  readonly kind: 'key';
  readonly did: 'linked' | 'verified' | 'unlinked';
  readonly keyKind: string;
  readonly value: string;
  readonly verified: boolean;
  /** Where we have it from, or why it went. */
  readonly reason: string;
}
interface CaseName {
  readonly id: string;
  readonly subject: string;
}
export interface PlacingBody {
  readonly kind: 'placing';
  readonly did: 'moved' | 'split' | 'merged' | 'moved-back' | 'put-back' | 'taken-apart';
  /** Absent: the entries had belonged to no case. */
  readonly from?: CaseName;
  readonly to: CaseName;
  /** So many entries. */
  readonly count: number;
  /** So many threads as a whole: what is still to come on them goes along. */
  readonly threads: number;
  /** `merged`, `put-back`: so many promises went along. */
  readonly promises: number;
}
export interface PraiseBody {
  readonly kind: 'praise';
  /** Whom the customer thanked, full name. */
  readonly to: string;
  /** The number of the order they took by hand. */
  readonly order: string;
  /** In the customer's words; empty: none were written down. */
  readonly text: string;
}
export interface OfferBody {
  readonly kind: 'offer';
  readonly did: 'used' | 'given-back';
  /** What it is called. */
  readonly title: string;
  /** The shop, by name; empty: it is not known yet. */
  readonly store: string;
}
export type DeskBody = (
  | NoteBody
  | OwnershipBody
  | PromiseBody
  | AnswerBody
  | KeyBody
  | PlacingBody
  | PraiseBody
  | OfferBody
) & {
  /** The case it is about. */
  readonly caseId?: string;
};
