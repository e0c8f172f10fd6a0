// The pretend social network, shaped after Mastodon: mentions, threads, answers, and the gateway's list of ours.
import { defineBackend, json, type Call, type Feed, type SocialPostRecord } from '#src/mocks/backend.ts';
import { byHandle, byId, HOST, wireAccount } from './mock/accounts.ts';
import { error, limits } from './mock/errors.ts';
import { page } from './mock/pages.ts';
import { freshPostId, postStatus } from './mock/post.ts';
import { notificationOf, wireNotification, wireStatus } from './mock/status.ts';
import { MAX_LENGTH } from './wire.ts';

const notFound = () => error(404, 'Record not found');

/** `types[]`, `types[0]` and `types` all mean the same. */
const listed = (query: URLSearchParams, name: string): string[] =>
  [...query].flatMap(([key, value]) => (key === name || key.startsWith(`${name}[`) ? [value] : []));

async function feedOf({ ctx, url }: Call, id: string | null): Promise<Feed<SocialPostRecord>> {
  const acct = (id === null ? undefined : byId(ctx, id))?.acct.toLowerCase() ?? '';
  const [customer] = ctx.world.byKey('mastodon_acct', acct);
  const feed = await ctx.feed('post', customer?.id ?? `nobody ${url.search}`);
  const accounts = [...(customer?.keys ?? []), ...(customer?.unlinked ?? [])].filter(
    ({ kind, value }) => kind === 'mastodon_acct' && value.toLowerCase() !== acct,
  );
  return accounts.length === 0 ? feed : postsOf(feed, acct);
}

/** Who has several accounts has the posts of each apart; an answer of ours belongs to what it answers. */
function postsOf(feed: Feed<SocialPostRecord>, acct: string): Feed<SocialPostRecord> {
  const kept: SocialPostRecord[] = [];
  const theirs = new Set<string>();
  for (let at = 0; at < feed.length; at++) {
    const post = feed.at(at);
    const isTheirs =
      post.direction === 'in'
        ? post.acct.toLowerCase() === acct
        : post.inReplyTo !== undefined && theirs.has(post.inReplyTo);
    if (!isTheirs) continue;
    theirs.add(post.id);
    kept.push(post);
  }
  const nth = (index: number): SocialPostRecord => {
    const post = kept[index];
    if (!post) throw new RangeError(`no post at ${index}`);
    return post;
  };
  return {
    length: kept.length,
    at: nth,
    indexOf: (instant) => {
      const index = kept.findIndex((post) => post.at >= instant);
      return index === -1 ? kept.length : index;
    },
  };
}

async function notifications(call: Call): Promise<Response> {
  const { url, ctx } = call;
  const id = url.searchParams.get('account_id');
  if (id === null) return error(400, 'This gateway tells of one account at a time: give account_id');
  const types = listed(url.searchParams, 'types');
  const isWanted =
    (types.length === 0 || types.includes('mention')) &&
    !listed(url.searchParams, 'exclude_types').includes('mention');
  const feed = await feedOf(call, id);
  return page(
    {
      feed,
      idOf: (record) => (isWanted ? notificationOf(record) : undefined),
      wireOf: (record) => wireNotification(ctx, record),
      path: '/api/v1/notifications',
    },
    url.searchParams,
    ctx.now(),
  );
}

async function ourReplies(call: Call): Promise<Response> {
  const { url, ctx } = call;
  const id = url.searchParams.get('account_id');
  if (id === null) return error(400, 'Give account_id');
  return page(
    {
      feed: await feedOf(call, id),
      idOf: (record) => (record.direction === 'out' ? record.id : undefined),
      wireOf: (record) => ({
        status: wireStatus(ctx, record),
        agent: record.agent === undefined ? null : { name: record.agent },
        idempotency_key: record.intentKey ?? null,
      }),
      path: '/ours/v1/replies',
    },
    url.searchParams,
    ctx.now(),
  );
}

async function oneStatus({ params, ctx }: Call): Promise<Response> {
  const record = await ctx.find('post', params['id'] ?? '');
  return record ? json(wireStatus(ctx, record), 200, limits(ctx.now())) : notFound();
}

async function threadAround({ params, ctx }: Call): Promise<Response> {
  const record = await ctx.find('post', params['id'] ?? '');
  if (!record) return notFound();
  const ancestors: SocialPostRecord[] = [];
  for (let above = record.inReplyTo; above !== undefined && ancestors.length < 100;) {
    const next = await ctx.find('post', above);
    if (!next) break;
    ancestors.unshift(next);
    above = next.inReplyTo;
  }
  const feed = await ctx.feed('post', record.customer);
  const inside = new Set([record.id]);
  const descendants: SocialPostRecord[] = [];
  for (let index = feed.indexOf(record.at); index < feed.length && descendants.length < 100; index++) {
    const post = feed.at(index);
    if (post.inReplyTo === undefined || !inside.has(post.inReplyTo)) continue;
    inside.add(post.id);
    descendants.push(post);
  }
  const wire = (posts: readonly SocialPostRecord[]) => posts.map((post) => wireStatus(ctx, post));
  return json({ ancestors: wire(ancestors), descendants: wire(descendants) }, 200, limits(ctx.now()));
}

function lookUpAccount({ url, ctx }: Call): Response {
  const account = byHandle(ctx, url.searchParams.get('acct') ?? '');
  return account ? json(wireAccount(account), 200, limits(ctx.now())) : notFound();
}

function oneAccount({ params, ctx }: Call): Response {
  const account = byId(ctx, params['id'] ?? '');
  return account ? json(wireAccount(account), 200, limits(ctx.now())) : notFound();
}

function ourAccount({ ctx }: Call): Response {
  const account = byHandle(ctx, ctx.world.brands[0]?.acct ?? '');
  if (!account) return notFound();
  const source = { privacy: 'public', sensitive: false, language: 'en', note: '', fields: [] };
  return json({ ...wireAccount(account), source }, 200, limits(ctx.now()));
}

const configuration = {
  statuses: { max_characters: MAX_LENGTH, max_media_attachments: 4, characters_reserved_per_url: 23 },
};
const about = {
  domain: HOST.replace('https://', ''),
  title: 'Social',
  version: '4.4.0',
  languages: ['en', 'fr'],
};
const instance = () => json({ ...about, configuration, rules: [] });
const instanceBefore = () =>
  json({ ...about, uri: about.domain, configuration, urls: {}, stats: {}, max_toot_chars: MAX_LENGTH });

/** The bytes of a file of a post. */
async function media({ params, ctx }: Call): Promise<Response> {
  const found = await ctx.file('post', params['id'] ?? '');
  if (!found) return notFound();
  return new Response(found.bytes.slice(), {
    headers: {
      'Content-Type': found.record.type,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(found.record.name)}`,
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

const READ = 'social.read';
export const socialBackend = defineBackend({
  id: 'social',
  base: '/gw/social',
  routes: [
    { method: 'GET', path: '/api/v1/notifications', needs: READ, answer: notifications },
    { method: 'GET', path: '/ours/v1/replies', needs: READ, answer: ourReplies },
    { method: 'GET', path: '/api/v1/accounts/lookup', needs: READ, answer: lookUpAccount },
    { method: 'GET', path: '/api/v1/accounts/verify_credentials', needs: READ, answer: ourAccount },
    { method: 'GET', path: '/api/v1/accounts/:id', needs: READ, answer: oneAccount },
    { method: 'GET', path: '/api/v1/statuses/:id', needs: READ, answer: oneStatus },
    { method: 'GET', path: '/api/v1/statuses/:id/context', needs: READ, answer: threadAround },
    { method: 'POST', path: '/api/v1/statuses', needs: 'social.send', writes: true, answer: postStatus },
    { method: 'GET', path: '/api/v1/instance', needs: READ, answer: instanceBefore },
    { method: 'GET', path: '/api/v2/instance', needs: READ, answer: instance },
    { method: 'GET', path: '/media/:id/:name', needs: READ, answer: media },
  ],
  refusals: {
    rateLimited: (now) => json({ error: 'Too many requests' }, 429, limits(now, 0)),
    broken: () => error(500, 'Something went wrong on our end'),
    unauthenticated: () => error(401, 'The access token is invalid'),
    forbidden: () => error(403, 'This action is not allowed'),
    notFound,
    badRequest: (detail) => error(400, detail),
  },
  spoil: (body) => {
    if (!Array.isArray(body)) return body;
    const [first, ...rest] = body as readonly { readonly status?: object }[];
    return first ? [{ ...first, status: { ...first.status, content: null, created_at: 42 } }, ...rest] : body;
  },
  async arrive(ctx, customer, content) {
    const who = ctx.world.customer(customer);
    const acct =
      [...(who?.keys ?? []), ...(who?.unlinked ?? [])].find(({ kind }) => kind === 'mastodon_acct')?.value ??
      'unknown@social.example';
    await ctx.write(async (tx) => {
      const id = idIn(content) ?? (await freshPostId(tx, ctx.now()));
      const record: SocialPostRecord = {
        id,
        customer,
        at: ctx.now(),
        direction: 'in',
        notificationId: String(BigInt(id) + 1_000_000_000_000_000_000n),
        acct,
        displayName: who?.name ?? acct,
        content:
          typeof content === 'string'
            ? `<p>${content.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`
            : '',
        visibility: 'public',
        ...(typeof content === 'object' && { wire: content }),
      };
      await tx.save('post', record);
      await tx.journal({ did: 'arrive', id, acct });
      tx.poke('channel.changed', 'social', customer);
    });
  },
});

function idIn(content: string | object): string | undefined {
  const id: unknown = typeof content === 'object' ? Reflect.get(content, 'id') : undefined;
  return typeof id === 'string' && /^\d+$/.test(id) ? id : undefined;
}
