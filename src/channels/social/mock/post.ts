// Takes a post of ours. The network remembers an idempotency key for an hour and answers with the same post.
import {
  json,
  type BackendContext,
  type Call,
  type CustomerRecord,
  type SocialPostRecord,
  type Tx,
} from '#src/mocks/backend.ts';
import { byHandle, HOST } from './accounts.ts';
import { error, limits } from './errors.ts';
import { wireStatus } from './status.ts';
import { lengthOf } from '../wire-length.ts';
import { firstIdAt } from '../wire-ids.ts';
import { KEY_KEPT, MAX_LENGTH } from '../wire.ts';

const VISIBILITIES = ['public', 'unlisted', 'private', 'direct'] as const;

export async function postStatus({ request, ctx, principal }: Call): Promise<Response> {
  const fields = await fieldsOf(request);
  const text = fields.get('status')?.trim() ?? '';
  const visibility = VISIBILITIES.find((one) => one === (fields.get('visibility') ?? 'public'));
  if (text === '')
    return invalid("Text can't be blank", { text: [{ error: 'ERR_BLANK', description: "can't be blank" }] });
  if (lengthOf(text) > MAX_LENGTH) return invalid(`Text character limit of ${MAX_LENGTH} exceeded`);
  if (visibility === undefined) return invalid('Visibility is not included in the list');
  const replyTo = fields.get('in_reply_to_id') ?? undefined;
  const above = replyTo === undefined ? undefined : await ctx.find('post', replyTo);
  if (replyTo !== undefined && !above)
    return error(404, 'The post you are trying to reply to does not appear to exist.');
  const customer = above ? ctx.world.customer(above.customer) : mentioned(ctx, text);
  const key = request.headers.get('Idempotency-Key');
  const author = ctx.world.brands.find(({ id }) => id === customer?.brand) ?? ctx.world.brands[0];

  const run = async (tx: Tx) => {
    const record: SocialPostRecord = {
      id: await freshPostId(tx, ctx.now()),
      customer: customer?.id ?? 'nobody',
      at: ctx.now(),
      direction: 'out',
      acct: author?.acct ?? '',
      displayName: author?.name ?? '',
      content: htmlOf(ctx, text),
      visibility,
      ...(replyTo !== undefined && { inReplyTo: replyTo }),
      ...(principal.staff && { agent: principal.staff.name }),
      ...(key !== null && { intentKey: key }),
    };
    await tx.save('post', record);
    if (above) await tx.save('post', { ...above, replies: (above.replies ?? 0) + 1 });
    await tx.journal({
      did: 'post',
      id: record.id,
      text,
      visibility,
      ...(replyTo !== undefined && { replyTo }),
      ...(key !== null && { key }),
      by: principal.staff?.id ?? principal.kind,
    });
    if (customer) tx.poke('channel.changed', 'social', customer.id);
    return { status: 200, body: wireStatus(ctx, record) };
  };
  // The key alone counts: the network does not look whether the words are the same.
  const answer =
    key === null
      ? { outcome: 'done' as const, ...(await ctx.write(run)) }
      : await ctx.once(key, '', KEY_KEPT, run);
  if (answer.outcome === 'done' || answer.outcome === 'repeated')
    return json(answer.body, answer.status, limits(ctx.now()));
  return error(409, 'This post is being processed');
}

const invalid = (why: string, details?: object): Response =>
  error(422, `Validation failed: ${why}`, details ? { details } : {});

/** Ids hold the instant; two posts of one instant follow one another. */
export async function freshPostId(tx: Tx, now: number): Promise<string> {
  return String(BigInt(firstIdAt(now)) + BigInt(await tx.next('social-post', 1)));
}

function mentioned(ctx: BackendContext, text: string): CustomerRecord | undefined {
  for (const [, handle = ''] of text.matchAll(/@([\w.-]+(?:@[\w.-]+)?)/g)) {
    const [customer] = ctx.world.byKey('mastodon_acct', handle.toLowerCase());
    if (customer) return customer;
  }
  return undefined;
}

function htmlOf(ctx: BackendContext, text: string): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const linked = safe.replaceAll(/@([\w.-]+(?:@[\w.-]+)?)/g, (whole, handle: string) => {
    const account = byHandle(ctx, handle);
    if (!account) return whole;
    const name = account.acct.split('@')[0] ?? account.acct;
    return `<span class="h-card"><a href="${HOST}/@${account.acct}" class="u-url mention">@<span>${name}</span></a></span>`;
  });
  return `<p>${linked.replaceAll(/\n{2,}/g, '</p><p>').replaceAll('\n', '<br />')}</p>`;
}

/** JSON, a form, or parts: the network takes all three. */
async function fieldsOf(request: Request): Promise<ReadonlyMap<string, string>> {
  const type = request.headers.get('Content-Type') ?? '';
  const pairs: [string, unknown][] = [];
  if (type.includes('multipart/form-data')) pairs.push(...(await request.formData()));
  else if (type.includes('json')) {
    const body: unknown = await request.json().catch(() => undefined);
    if (typeof body === 'object' && body !== null) pairs.push(...Object.entries(body));
  } else pairs.push(...new URLSearchParams(await request.text()));
  return new Map(
    pairs.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])),
  );
}
