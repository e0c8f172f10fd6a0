// What a post on the line carries beyond what all entries do.
import type { Entry } from '#src/timeline/index.ts';
import type { AttachedFile } from '#src/ui/attachments.tsx';
import type { Visibility } from './wire.ts';

export interface PostBody {
  readonly text: string;
  readonly visibility: Visibility;
  /** The author's handle without the @ in front. */
  readonly acct: string;
  /** The customer's handle, also on posts of ours. */
  readonly customerAcct: string;
  /** Shown before the text: the author's own warning. */
  readonly warning?: string;
  readonly editedAt?: number;
  readonly replies?: number;
  readonly views?: number;
  readonly files: readonly AttachedFile[];
}

export type PostEntry = Entry<PostBody>;
