// The order back end through Square's own client.
import type { BackEnds } from '../backends.ts';
import { absent, check, holds, same } from '../checks.ts';
import { james, margaret } from '../people.ts';

export async function checkSquare(backEnds: BackEnds): Promise<void> {
  console.log('\nOrders, with the npm package square');
  const found = await import('square').catch(() => undefined);
  if (!found) return absent('the npm package square: run `npm ci` in conformance/');
  const client = new found.SquareClient({
    token: 'any token at all',
    baseUrl: `${backEnds.origin}/gw/orders`,
    maxRetries: 0,
  });
  const places = async (): Promise<string[]> =>
    ((await client.locations.list()).locations ?? []).slice(0, 10).flatMap(({ id }) => id ?? []);
  const search = async (customer: string, limit: number, cursor?: string) =>
    client.orders.search({
      locationIds: await places(),
      query: {
        filter: { customerFilter: { customerIds: [customer] } },
        sort: { sortField: 'UPDATED_AT', sortOrder: 'DESC' },
      },
      limit,
      ...(cursor !== undefined && { cursor }),
    });

  await check('finds a customer by an address, and only that one', async () => {
    const by = (exact: string) => client.customers.search({ query: { filter: { emailAddress: { exact } } } });
    const { customers } = await by('j.whitcombe@example.com');
    same(
      customers?.map(({ id, referenceId }) => [id, referenceId]),
      [[james.orders, james.id]],
    );
    same((await by('whitcombe@example.com')).customers ?? [], []);
  });
  await check(
    'walks orders by the cursor, newest change first; short and empty pages are not the end',
    async () => {
      const seen: string[] = [];
      const sizes: number[] = [];
      let cursor: string | undefined;
      do {
        const page = await search(margaret.orders, 20, cursor);
        seen.push(...(page.orders ?? []).map(({ id, updatedAt }) => `${updatedAt ?? ''} ${id ?? ''}`));
        sizes.push(page.orders?.length ?? 0);
        cursor = page.cursor;
      } while (cursor !== undefined && sizes.length < 9);
      same([new Set(seen).size, seen.length > 60], [seen.length, true]);
      holds(sizes.some((size) => size === 0) && sizes.some((size) => size > 0 && size < 20), 'no short page');
      const times = seen.map((line) => line.slice(0, 24));
      same(times, times.toSorted().toReversed());
    },
  );
  await check('reads one order: money in minor units, quantities as text', async () => {
    const [first] = (await search(james.orders, 1)).orders ?? [];
    const { order } = await client.orders.get({ orderId: first?.id ?? '' });
    same(
      [order?.id, typeof order?.totalMoney?.amount, typeof order?.lineItems?.[0]?.quantity],
      [first?.id, 'bigint', 'string'],
    );
  });
  await check('refusals come as the client’s own errors', async () => {
    const refused = async (run: () => Promise<unknown>): Promise<unknown> => {
      try {
        await run();
        return 'accepted';
      } catch (cause) {
        return cause instanceof found.SquareError ? [cause.statusCode, cause.errors.length > 0] : cause;
      }
    };
    same(await refused(() => search(james.orders, 2, 'no cursor of yours')), [400, true]);
    same(await refused(() => client.orders.get({ orderId: 'nothing' })), [404, true]);
    await backEnds.backstage('dial', 'orders', { fault: '429', times: 1 });
    same(await refused(() => client.orders.get({ orderId: 'nothing' })), [429, true]);
  });
}
