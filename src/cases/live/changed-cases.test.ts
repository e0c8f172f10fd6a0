import { InfiniteQueryObserver, QueryClient } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import type { Case, CasePage } from '#src/desk/case.ts';
import { wire } from '#src/lib/http.ts';
import { openGateway } from '#src/mocks/testing/gateway.ts';
import { aCase, BEGINS_AT, HOUR_MS, tinyWorld } from '#src/mocks/testing/tiny-world.ts';
import { dice } from '#src/mocks/world/chance.ts';
import { showAnswered } from '../acts/answered.ts';
import { bringChanged } from './changed-cases.ts';
import { caseQuery, casesQuery, customerCasesQuery, listQuery, type Order } from '../queries.ts';
import type { View } from '#src/desk/case.ts';

const COUNT = 90;
const LISTS: readonly (readonly [View, Order, string])[] = [
  ['team', 'due', ''],
  ['mine', 'newest', ''],
  ['unowned', 'oldest', ''],
  ['team', 'due', 'priority=urgent'],
  ['resolved', 'newest', ''],
];

afterEach(() => vi.unstubAllGlobals());

const world = () =>
  tinyWorld({
    cases: Array.from({ length: COUNT }, (_, at) =>
      aCase(String(30_000 + at), {
        ownerId: ['priya', 'tom', null][at % 3] ?? null,
        replyDueAt: at % 2 === 0 ? BEGINS_AT + at * HOUR_MS : null,
        customerWroteAt: BEGINS_AT - ((at * 7919) % 1000) * 60_000,
      }),
    ),
  });

/** Tom's lists, open as on a screen, at a desk that others change. */
async function open() {
  const gateway = await openGateway({ world: world() });
  const tom = await gateway.as('tom');
  wire({ origin: '' });
  const asked: string[] = [];
  let before = async (_path: string): Promise<void> => undefined;
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    await before(path);
    const { status, body } = await tom(path);
    return new Response(JSON.stringify(body), { status });
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  const observers = LISTS.map((look) => new InfiniteQueryObserver(client, casesQuery(...look)));
  for (const observer of observers) observer.subscribe(() => undefined);
  await Promise.all(observers.map((observer) => observer.refetch()));
  const fresh = async (at: number): Promise<CasePage> => {
    const query = listQuery(...(LISTS[at] ?? ['team', 'due', '']));
    return (await tom(`/desk/v1/cases?${query.toString()}&limit=200`)).body as CasePage;
  };
  return {
    ...gateway,
    client,
    observers,
    asked,
    delay: (next: typeof before) => {
      before = next;
    },
    compare: async () => {
      for (const [at, observer] of observers.entries()) {
        const { data } = observer.getCurrentResult();
        const { items, counts } = await fresh(at);
        const until = data?.pages.at(-1)?.next;
        expect(data?.pages.flatMap((page) => page.items)).toEqual(
          items.filter(({ place }) => until === undefined || place <= until),
        );
        expect(data?.pages.at(-1)?.counts).toEqual(counts);
      }
    },
  };
}

test('whatever others do, the lists are what a fresh look shows, and no page of them is read again', async () => {
  const { backstage, client, asked, compare } = await open();
  const roll = dice(7);
  asked.length = 0;
  for (let round = 0; round < 20; round++) {
    const changed = new Set<string>();
    for (let step = 0; step <= roll.below(4); step++) {
      const caseId = String(30_000 + roll.below(COUNT));
      changed.add(caseId);
      await backstage.act(roll.pick(['priya', 'tom']), {
        do: roll.pick(['claim', 'release', 'resolve', 'reopen', 'wait'] as const),
        caseId,
      });
    }
    await bringChanged(client, changed);
    await compare();
  }
  expect(asked.filter((path) => !path.startsWith('/desk/v1/case-changes?'))).toEqual([]);
});

test('what one did oneself stands at once, and is brought to every list by one question', async () => {
  const { client, asked, compare, ...gateway } = await open();
  const tom = await gateway.as('tom');
  const path = '/desk/v1/cases/30002';
  const { customer, version } = (await tom(path)).body as Case;
  const { items } = (await tom(`/desk/v1/customers/${customer.id}/cases`)).body as { items: Case[] };
  client.setQueryData(customerCasesQuery(customer.id).queryKey, items);
  const headers = { 'If-Match': `"${String(version)}"`, 'Idempotency-Key': 'a' };
  const claimed = (await tom(`${path}/claim`, { method: 'POST', headers, json: {} })).body as Case;
  asked.length = 0;
  showAnswered(client, claimed);
  expect(client.getQueryData(caseQuery('30002').queryKey)).toEqual(claimed);
  const held = client.getQueryData(customerCasesQuery(customer.id).queryKey);
  expect(held?.filter(({ owner }) => owner?.id === 'tom').map(({ id }) => id)).toContain('30002');
  expect(held).toHaveLength(items.length);
  await vi.waitFor(compare);
  expect(asked.map((one) => one.split('?')[0])).toEqual(['/desk/v1/case-changes']);
});

test('a page that comes in meanwhile keeps the change', async () => {
  const { backstage, client, observers, delay, compare } = await open();
  await backstage.act('priya', { do: 'claim', caseId: '30002' });
  let further: Promise<unknown> | undefined;
  delay(async (path) => {
    if (path.includes('case-changes')) further ??= observers[0]?.fetchNextPage();
  });
  await bringChanged(client, new Set(['30002']));
  await further;
  await compare();
});

test('when the desk does not say what became of it, whoever asked is told', async () => {
  const { client, delay } = await open();
  delay((path) => (path.includes('case-changes') ? Promise.reject(new Error('gone')) : Promise.resolve()));
  await expect(bringChanged(client, new Set(['30002']))).rejects.toThrow();
});
