// What happened in a case, in order, read from the records its channels hand out.
import type { BackendContext } from '../../backend.ts';
import { instantOf } from '../../world/feed.ts';
import type { CaseRecord } from '../../world/records/case.ts';
import type { CustomerRecord } from '../../world/records/customer.ts';
import type { SocialPostRecord } from '../../world/records/messages.ts';
import type { Feed, RecordKind, Records } from '../../world/records/world.ts';
import { belongsTo, channelOf, recordKinds, type Told } from '../../world/threads.ts';
import { reachedFeed } from '../customers/reached.ts';

/** Newer posts answer older ones; how far back a thread of a case may begin. */
type PostOf = (id: string) => SocialPostRecord | undefined;

/** Who the case is about: as their keys stand, and as they were before anybody linked one. */
export interface Person {
  readonly person: CustomerRecord;
  readonly seeded: CustomerRecord;
}

/**
 * Every record of a case until it was closed, and what was answered since; by second, which is as fine as the coarsest
 * channel keeps time, then by channel.
 */
export async function entriesOf(ctx: BackendContext, one: CaseRecord, who: Person): Promise<readonly Told[]> {
  const all: Told[] = [];
  const postOf: PostOf = (id) => ctx.world.find('post', id);
  for (const kind of recordKinds) {
    const feed = await reachedFeed(ctx, kind, who);
    for (const record of inside(one, kind, feed)) {
      const told = { kind, record } as Told;
      if (belongsTo(one, told, postOf)) all.push(told);
    }
    for (const record of await placed(ctx, one, kind)) all.push({ kind, record } as Told);
  }
  return all.toSorted(
    (a, b) => secondOf(a.record.at) - secondOf(b.record.at) || compare(channelOf(a.kind), channelOf(b.kind)),
  );
}

export const secondOf = (at: number): number => Math.floor(at / 1000);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A case of a customer with a million records is read from its opening on. */
function* inside<K extends RecordKind>(
  one: CaseRecord,
  kind: K,
  feed: Feed<Records[K]>,
): Generator<Records[K]> {
  const isOver = (record: Records[K]) =>
    kind !== 'desk-entry' && one.resolvedAt !== undefined && instantOf(record) > one.resolvedAt;
  for (let at = feed.indexOf(one.openedAt); at < feed.length; at++) {
    const record = feed.at(at);
    if (isOver(record)) return;
    yield record;
  }
}

/** What was placed in the case by hand and happened before it was opened. */
async function placed<K extends RecordKind>(
  ctx: BackendContext,
  one: CaseRecord,
  kind: K,
): Promise<readonly Records[K][]> {
  const found: Records[K][] = [];
  for (const { channel, id } of one.entries) {
    const record = channel === channelOf(kind) ? await ctx.find(kind, id) : undefined;
    if (record?.customer === one.customer && record.at < one.openedAt) found.push(record);
  }
  return found;
}
