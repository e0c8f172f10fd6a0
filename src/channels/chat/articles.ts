// Articles of the help centre, which the chat server keeps beside its conversations.
import * as z from 'zod/mini';
import type { Article, ArticlesAsked } from '#src/channels/channel.ts';
import { ask } from '#src/lib/http.ts';
import { failed, ok, type Result } from '#src/lib/result.ts';
import { BASE } from './gateway-path.ts';
import { WireArticle, WireList } from './wire.ts';

const MOST = 8;

/** Every brand has a help centre under its own name. Articles that cannot be read are left out. */
export async function findArticles(
  { brand, language, query }: ArticlesAsked,
  signal: AbortSignal,
): Promise<Result<readonly Article[]>> {
  const search = new URLSearchParams({ query, page: '1', per_page: String(MOST) });
  const path = `${BASE}/hc/${encodeURIComponent(brand)}/${encodeURIComponent(language)}/articles.json`;
  const reply = await ask(`${path}?${search}`, { signal });
  if (!reply.ok) return reply;
  const list = z.safeParse(WireList, reply.value.body);
  if (!list.success) return failed('malformed', { retryable: true, detail: 'articles' });
  return ok(
    list.data.payload.flatMap((record) => {
      const read = z.safeParse(WireArticle, record);
      return read.success ? [articleOf(read.data)] : [];
    }),
  );
}

function articleOf({ id, title, description, content, slug, portal }: WireArticle): Article {
  const domain = portal?.custom_domain ?? '';
  const isHost = /^[a-z\d-]+(?:\.[a-z\d-]+)+$/i.test(domain);
  const path = [portal?.slug, 'articles', slug].map((part) => encodeURIComponent(part ?? '')).join('/');
  return {
    id: String(id),
    title,
    description: description ?? '',
    text: content ?? '',
    ...(isHost && slug && { link: `https://${domain}/hc/${path}` }),
  };
}
