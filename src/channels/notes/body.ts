// What the desk's entries are made of.
import type { Instant } from '#src/timeline/index.ts';

export interface NoteBody {
  readonly kind: 'note';
  readonly text: string;
}
export interface OwnershipBody {
  readonly kind: 'ownership';
  readonly act: 'claimed' | 'released' | 'handed-over' | 'resolved' | 'reopened' | 'given-back' | 'waiting';
  /** Full names. */
  readonly from?: string;
  readonly to?: string;
  readonly reason: string;
}
export interface PromiseBody {
  readonly kind: 'promise';
  readonly promiseId: string;
  readonly state: 'made' | 'kept' | 'broken' | 'moved';
  readonly dueAt: Instant;
  readonly text: string;
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
export type DeskBody = NoteBody | OwnershipBody | PromiseBody | AnswerBody;
