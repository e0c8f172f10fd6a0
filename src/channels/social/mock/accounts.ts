// Accounts of the pretend network: every handle has a number, and the number leads back to the handle.
import type { BackendContext } from '#src/mocks/backend.ts';

/** Where the network says it lives: another host than the gateway's, as always. */
export const HOST = 'https://social.example';

export interface Account {
  readonly id: string;
  readonly acct: string;
  readonly name: string;
}

/** Numbers seen so far, and whose they are. They follow from the handle alone, so nothing can go stale. */
const handles = new Map<string, string>();

/** Eighteen digits made from a handle: beyond what a number of the language holds. */
export function accountId(handle: string): string {
  const acct = handle.toLowerCase();
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(acct))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  const id = String(100_000_000_000_000_000n + (hash % 800_000_000_000_000_000n));
  handles.set(id, acct);
  return id;
}

/** The account of a handle; undefined when nobody here has it. */
export function byHandle(ctx: BackendContext, handle: string): Account | undefined {
  const acct = handle.replace(/^@/, '').toLowerCase();
  const brand = ctx.world.brands.find((one) => one.acct === acct);
  if (brand) return { id: accountId(acct), acct, name: brand.name };
  const [customer] = ctx.world.byKey('mastodon_acct', acct);
  return customer && { id: accountId(acct), acct, name: customer.name };
}

/** The account of a number. A number nobody asked about before is looked for among all. */
export function byId(ctx: BackendContext, id: string): Account | undefined {
  if (!handles.has(id)) for (const { acct } of ctx.world.brands) accountId(acct);
  for (let index = 0; !handles.has(id) && index < ctx.world.customerCount; index++) {
    const { keys, unlinked = [] } = ctx.world.customerAt(index);
    for (const { kind, value } of [...keys, ...unlinked]) if (kind === 'mastodon_acct') accountId(value);
  }
  const acct = handles.get(id);
  return acct === undefined ? undefined : byHandle(ctx, acct);
}

export function wireAccount({ id, acct, name }: Account, since = 0): Readonly<Record<string, unknown>> {
  const [username = acct, host] = acct.split('@');
  const url = host === undefined ? `${HOST}/@${username}` : `https://${host}/@${username}`;
  const picture = `${HOST}/avatars/original/missing.png`;
  return {
    id,
    username,
    acct,
    display_name: name,
    locked: false,
    bot: false,
    discoverable: true,
    group: false,
    created_at: new Date(since).toISOString(),
    note: '',
    url,
    uri: url,
    avatar: picture,
    avatar_static: picture,
    header: picture,
    header_static: picture,
    followers_count: 0,
    following_count: 0,
    statuses_count: 0,
    last_status_at: null,
    emojis: [],
    fields: [],
  };
}
