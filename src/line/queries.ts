// How much a customer's history holds, per month and channel; and the lanes' own places near an instant.
import { queryOptions } from '@tanstack/react-query';
import { paths } from '#src/desk/paths.ts';
import { Density } from '#src/desk/schemas.ts';
import { ask } from '#src/lib/http.ts';
import { failed, ok, unwrap } from '#src/lib/result.ts';
import type { Instant } from '#src/lib/time.ts';

async function density(customerId: string, query: string, signal: AbortSignal): Promise<Density> {
  const { body } = unwrap(await ask(`${paths.customerDensity(customerId)}${query}`, { signal }));
  const parsed = Density.safeParse(body);
  return unwrap<Density>(parsed.success ? ok(parsed.data) : failed('malformed', { retryable: true }));
}

/** GET /desk/v1/customers/{id}/density: the picture of the scrubber. */
export const densityQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['density', customerId],
    queryFn: ({ signal }) => density(customerId, '', signal),
  });

/** The same with `around`: where each lane stands near `at`, for lanes that cannot be searched by instant. */
export const positionsQuery = (customerId: string, at: Instant) =>
  queryOptions({
    queryKey: ['density', customerId, 'around', at],
    queryFn: async ({ signal }) =>
      positionsOf(
        await density(customerId, `?around=${encodeURIComponent(new Date(at).toISOString())}`, signal),
        at,
      ),
    gcTime: 60_000,
  });

/** Per channel, its position in the month of `at`, else in the nearest month after it, else before it. */
export function positionsOf(found: Density, at: Instant): ReadonlyMap<string, unknown> {
  const month = new Date(at).toISOString().slice(0, 7);
  const positions = new Map<string, unknown>();
  for (const lane of found.lanes) {
    const known = lane.months.filter((one) => one.position !== undefined && one.position !== null);
    const best = known.find((one) => one.month >= month) ?? known.at(-1);
    if (best) positions.set(lane.channel, best.position);
  }
  return positions;
}
