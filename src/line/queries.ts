// How much a customer's history holds, per month and channel; and the lanes' own places near an instant.
import { queryOptions } from '@tanstack/react-query';
import { paths } from '#src/desk/paths.ts';
import { positionsOf } from '#src/desk/positions.ts';
import { Density } from '#src/desk/density.ts';
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
