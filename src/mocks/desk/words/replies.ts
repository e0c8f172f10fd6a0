// Saved replies, for those who answer customers: what speaks for a brand they work for.
import { seesBrand } from '#src/staff/roles.ts';
import { json, type Call, type Route } from '../../backend.ts';
import { replies } from '../../world/replies.ts';

function list({ url, principal }: Call): Response {
  const asked = (name: string) => url.searchParams.get(name) ?? undefined;
  const [brand, language, channel] = [asked('brand'), asked('language'), asked('channel')];
  const { staff } = principal;
  const fits = (of: readonly string[], one: string | undefined) =>
    one === undefined || of.length === 0 || of.includes(one);
  const items = replies.filter(
    (reply) =>
      (!staff || reply.brands.length === 0 || reply.brands.some((one) => seesBrand(staff, one))) &&
      fits(reply.brands, brand) &&
      fits(reply.channels, channel) &&
      (language === undefined || reply.language === language),
  );
  return json({ items });
}

export const replyRoutes: readonly Route[] = [
  { method: 'GET', path: '/replies', needs: 'replies.read', answer: list },
];
