// What of a customer's history our keys lead to: a lane nobody is asked for has nothing to count.
import type { BackendContext } from '../../backend.ts';
import { listFeed } from '../../world/feed.ts';
import type { CustomerRecord, IdentityKeyRecord } from '../../world/records/customer.ts';
import type { SocialPostRecord } from '../../world/records/messages.ts';
import type { Feed, RecordKind, Records } from '../../world/records/world.ts';

type KeyKind = IdentityKeyRecord['kind'];

/** By which kinds of keys each back end is asked; none: by our own id. */
const ASKED_BY: { readonly [K in RecordKind]: readonly KeyKind[] } = {
  'chat-message': ['chatwoot_contact'],
  mail: ['email'],
  sms: ['phone'],
  call: ['hubspot_contact'],
  post: ['mastodon_acct'],
  visit: ['loyalty', 'phone'],
  order: ['square_customer'],
  'web-event': ['web_user'],
  touch: ['email', 'loyalty', 'phone'],
  'desk-entry': [],
};

/** A shop knows by their address who has no card and no number. */
function askedBy(kind: RecordKind, { keys }: CustomerRecord): readonly KeyKind[] {
  const usual = ASKED_BY[kind];
  return kind !== 'visit' || keys.some((key) => usual.includes(key.kind)) ? usual : ['email'];
}

/** One customer's records of a kind, as far as their keys lead to them. `seeded`: them before anybody linked. */
export async function reachedFeed<K extends RecordKind>(
  ctx: BackendContext,
  kind: K,
  { person, seeded }: { readonly person: CustomerRecord; readonly seeded: CustomerRecord },
): Promise<Feed<Records[K]>> {
  const asked = askedBy(kind, person);
  const own = await ctx.feed(kind, person.id);
  const keys = person.keys.filter((key) => asked.includes(key.kind));
  if (asked.length === 0 || !isTouched(asked, keys, seeded)) return own;
  const people = new Set(keys.flatMap((key) => ctx.world.byKey(key.kind, key.value)).map(({ id }) => id));
  const values = new Set(keys.map(({ value }) => value.toLowerCase()));
  const reached: Records[K][] = [];
  for (const id of people) {
    const feed = await ctx.feed(kind, id);
    const contacts = new Map((await ctx.conversations(id)).map((talk) => [talk.id, String(talk.contactId)]));
    const posts = new Map<string, boolean>();
    for (let at = 0; at < feed.length; at++) {
      const record = feed.at(at);
      if (isReached(record, { values, contacts, posts })) reached.push(record);
    }
  }
  return listFeed(kind, reached);
}

/** Whether anything of these keys is other than what the back ends were told from the start. */
function isTouched(
  asked: readonly KeyKind[],
  keys: readonly IdentityKeyRecord[],
  seeded: CustomerRecord,
): boolean {
  const before = [...seeded.keys, ...(seeded.unlinked ?? [])].filter((key) => asked.includes(key.kind));
  const named = (key: Pick<IdentityKeyRecord, 'kind' | 'value'>) => `${key.kind} ${key.value}`;
  const now = new Set(keys.map(named));
  return before.length !== now.size || before.some((key) => !now.has(named(key)));
}

interface Reach {
  readonly values: ReadonlySet<string>;
  /** The contact of each conversation. */
  readonly contacts: ReadonlyMap<number, string>;
  /** Posts passed so far, and whether they were reached. */
  readonly posts: Map<string, boolean>;
}

/** Oldest first: an answer of ours is reached with the post it answers. */
function isReached(record: Records[RecordKind], { values, contacts, posts }: Reach): boolean {
  if ('conversation' in record) return values.has(contacts.get(record.conversation) ?? '');
  if ('visibility' in record) {
    const isTheirs = reachedPost(record, values, posts);
    posts.set(record.id, isTheirs);
    return isTheirs;
  }
  if ('squareCustomer' in record) return values.has(record.squareCustomer.toLowerCase());
  if ('contactId' in record) return values.has(record.contactId);
  if ('user' in record) return values.has(record.user.toLowerCase());
  if ('messageId' in record)
    return [record.from, ...record.to, ...(record.cc ?? [])].some(({ email }) =>
      values.has(email.toLowerCase()),
    );
  if ('body' in record) return values.has(record.from) || values.has(record.to);
  return true;
}

function reachedPost(
  { direction, acct, inReplyTo }: SocialPostRecord,
  values: ReadonlySet<string>,
  posts: ReadonlyMap<string, boolean>,
): boolean {
  if (direction === 'in') return values.has(acct.toLowerCase());
  return inReplyTo !== undefined && (posts.get(inReplyTo) ?? false);
}
