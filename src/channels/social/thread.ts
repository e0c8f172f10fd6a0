// A thread as a whole, asked for only when somebody unfolds it: it may hold posts of people who are no customers.
import * as z from 'zod/mini';
import { ask } from '#src/lib/http.ts';
import { inAddress } from '#src/lib/in-address.ts';
import { failed, ok, type Result } from '#src/lib/result.ts';
import { BASE } from './list.ts';
import { threadPostOf, type ThreadPost } from './thread-post.ts';
import { WireContext } from './wire.ts';

export interface Thread {
  /** Posts above and below, oldest first, without the one asked for. */
  readonly above: readonly ThreadPost[];
  readonly below: readonly ThreadPost[];
  /** So many posts could not be read. */
  readonly unreadable: number;
}

/** The posts around a post. */
export async function fetchThread(statusId: string, signal?: AbortSignal): Promise<Result<Thread>> {
  const path = `${BASE}/api/v1/statuses/${inAddress(statusId)}/context`;
  const reply = await ask(path, signal ? { signal } : {});
  if (!reply.ok) return reply;
  const read = z.safeParse(WireContext, reply.value.body);
  if (!read.success) return failed('malformed', { retryable: true, detail: 'not a thread' });
  const above = read.data.ancestors.map(threadPostOf);
  const below = read.data.descendants.map(threadPostOf);
  const present = (posts: readonly (ThreadPost | undefined)[]) => posts.filter((post) => post !== undefined);
  return ok({
    above: present(above),
    below: present(below),
    unreadable: [...above, ...below].filter((post) => post === undefined).length,
  });
}
