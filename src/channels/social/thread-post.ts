// One post of a thread as a whole, read when somebody unfolds it.
import * as z from 'zod/mini';
import { plain, textOfHtml } from '#src/lib/html-text.ts';
import type { Instant } from '#src/timeline/index.ts';
import { instant } from './map.ts';
import { WireStatus } from './wire.ts';

/** A post of a thread that is neither a mention nor an answer of ours: read for the unfolded thread only. */
export interface ThreadPost {
  readonly id: string;
  readonly at: Instant;
  readonly acct: string;
  readonly name: string;
  readonly text: string;
}

/** Undefined where it cannot be read. */
export function threadPostOf(record: unknown): ThreadPost | undefined {
  const read = z.safeParse(WireStatus, record);
  const when = read.success ? instant(read.data.created_at) : undefined;
  if (!read.success || when === undefined) return undefined;
  const { id, account, content } = read.data;
  const acct = plain(account.acct);
  return {
    id,
    at: when,
    acct,
    name: plain(account.display_name ?? '') || `@${acct}`,
    text: textOfHtml(content),
  };
}
