// Every figure again, from the pages anybody may ask for: cases, customers and what each channel hands out of them.
// Nothing here is shared with whoever counts the figures.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FigureCasePage, Moves, Satisfaction, TakenOrders, Waiting } from '#src/desk/figures.ts';
import type { Entry } from '#src/timeline/index.ts';
import { casesSeen, ENDS, FROM, openDemo, second, STARTS, TO, type Seen } from './testing/cases-seen.ts';

let demo: Awaited<ReturnType<typeof openDemo>>;
let seen: readonly Seen[];
beforeAll(async () => {
  demo = await openDemo();
  seen = await casesSeen(demo.ask);
}, 120_000);
afterAll(() => demo.done());

const isIn = (at: number): boolean => at >= STARTS && at < ENDS;
const middle = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return Number.isInteger(half)
    ? ((sorted[half - 1] ?? Number.NaN) + (sorted[half] ?? Number.NaN)) / 2
    : (sorted[Math.floor(half)] ?? Number.NaN);
};

/** What a visit says on the line. */
interface Visited {
  readonly store: string;
  readonly isLogged: boolean;
  readonly toldAgain: boolean;
  readonly sentHereBy?: string;
  readonly waitedMin?: number;
  readonly saysWaitedMin?: number;
}
const visitOf = ({ kind, body }: Entry) => (kind === 'visit' ? (body as Visited) : undefined);

interface Move {
  readonly caseId: string;
  readonly cell: string;
  readonly at: number;
  readonly after: number;
  readonly sent: boolean;
  toldAgain: boolean;
  readonly unlogged: string | undefined;
}

/** Where the customer of a case went, and the channels they chose. */
function journeyOf({ one, entries }: Seen) {
  const moves: Move[] = [];
  const [came, chose] = [new Set<string>(), new Set<string>()];
  let stay: { channel: string; until: number; unlogged: string | undefined } | undefined;
  let sentTo: string[] = [];
  const closed = one.resolvedAt === undefined ? Infinity : Date.parse(one.resolvedAt);
  for (const entry of entries.filter(({ at }) => at <= closed)) {
    const remark = one.remarks.find(({ channel, id }) => channel === entry.channel && id === entry.nativeId);
    const visit = visitOf(entry);
    if (entry.stop !== undefined) {
      const left = stay !== undefined && stay.channel !== entry.stop ? stay : undefined;
      const sent = left !== undefined && (sentTo.includes(entry.stop) || visit?.sentHereBy === left.channel);
      if (left) {
        moves.push({
          caseId: one.id,
          cell: `${left.channel} ${entry.stop}`,
          at: entry.at,
          after: Math.max(0, second(entry.at) - left.until),
          sent,
          toldAgain: false,
          unlogged: left.unlogged,
        });
        sentTo = [];
      }
      if (entry.kind !== 'answer') {
        came.add(entry.stop);
        if ((left || !stay) && !sent) chose.add(entry.stop);
      }
      stay = {
        channel: entry.stop,
        until: Math.max(second(entry.until ?? entry.at), stay?.channel === entry.stop ? stay.until : 0),
        unlogged: visit?.isLogged === false ? visit.store : undefined,
      };
    }
    if (remark?.sentTo !== undefined) sentTo.push(remark.sentTo);
    const last = moves.at(-1);
    if (last && (remark?.toldAgain === true || visit?.toldAgain === true)) last.toldAgain = true;
  }
  return { moves: moves.filter(({ at }) => isIn(at)), came, chose };
}

const scoreOf = (entry: Entry): number | undefined => {
  if (entry.kind !== 'answer') return undefined;
  const { rating, score, of } = entry.body as { rating?: number; score?: number; of?: number };
  return rating ?? ((score ?? 0) * 5) / (of ?? 5);
};
const isAsking = ({ channel, body }: Entry): boolean =>
  channel === 'campaigns' && (body as { survey?: string }).survey === 'sent';

const inPeriod = `from=${FROM}&to=${TO}`;
async function figure<T>(path: string, schema: { parse: (value: unknown) => T }): Promise<T> {
  const { status, body } = await demo.ask(`/desk/v1/figures/${path}`);
  expect(status).toBe(200);
  return schema.parse(body);
}

describe('counted again from what the channels hand out', () => {
  test('where customers had to go next', async () => {
    const moves = seen.flatMap((one) => journeyOf(one).moves);
    const told = await figure(`moves?${inPeriod}`, Moves);
    const cells = told.cells.map(({ leaves, reaches, stores, ...cell }) => [
      `${leaves} ${reaches}`,
      { ...cell, stores: Object.fromEntries(stores.map(({ name, count }) => [name, count])) },
    ]);
    const again = [...Map.groupBy(moves, ({ cell }) => cell)].map(([cell, all]) => {
      const unlogged = all.flatMap((move) => move.unlogged ?? []);
      return [
        cell,
        {
          count: all.length,
          toldAgain: all.filter(({ toldAgain }) => toldAgain).length,
          sent: all.filter(({ sent }) => sent).length,
          unlogged: unlogged.length,
          medianSeconds: middle(all.map(({ after }) => after)),
          stores: Object.fromEntries(
            [...Map.groupBy(unlogged, (store) => store)].map(([store, those]) => [store, those.length]),
          ),
        },
      ];
    });
    expect(Object.fromEntries(cells)).toEqual(Object.fromEntries(again));
    expect(told.total).toBe(moves.length);
    expect(moves.length).toBeGreaterThan(100);
    expect(moves.filter(({ unlogged }) => unlogged !== undefined).length).toBeGreaterThan(10);
  });

  test('the very cases behind a cell', async () => {
    const cell = seen
      .flatMap((one) => journeyOf(one).moves)
      .filter((move) => move.cell === 'visits phone' && move.unlogged !== undefined);
    const page = await figure(
      `moves/cases?${inPeriod}&leaves=visits&reaches=phone&only=unlogged&limit=200`,
      FigureCasePage,
    );
    expect(page.total).toBe(cell.length);
    expect(
      page.items.map(({ caseId, afterSeconds }) => `${caseId} ${String(afterSeconds)}`).toSorted(),
    ).toEqual(cell.map(({ caseId, after }) => `${caseId} ${String(after)}`).toSorted());
  });

  test('how satisfied customers were', async () => {
    const cases = seen
      .filter(({ one }) => isIn(Date.parse(one.openedAt)))
      .map((one) => {
        const scores = one.entries.flatMap((entry) => scoreOf(entry) ?? []);
        return {
          ...journeyOf(one),
          score: scores.at(-1),
          asked: scores.length > 0 || one.entries.some(isAsking),
        };
      });
    const tally = (all: typeof cases) => ({
      cases: all.length,
      asked: all.filter(({ asked }) => asked).length,
      answers: all.filter(({ score }) => score !== undefined).length,
      satisfied: all.filter(({ score }) => score !== undefined && score >= 4).length,
    });
    const told = await figure(`satisfaction?${inPeriod}`, Satisfaction);
    const channels = [...new Set(cases.flatMap(({ chose }) => [...chose]))].toSorted();
    expect(told.channels).toEqual(
      channels.map((channel) => ({ channel, ...tally(cases.filter(({ chose }) => chose.has(channel))) })),
    );
    expect(told.journeys).toEqual([
      { channels: 1, ...tally(cases.filter(({ came }) => came.size === 1)) },
      { channels: 2, ...tally(cases.filter(({ came }) => came.size === 2)) },
      { channels: 3, ...tally(cases.filter(({ came }) => came.size > 2)) },
    ]);
    expect(tally(cases).answers).toBeGreaterThan(20);
  });

  test('which orders were taken by hand', async () => {
    interface Ordered {
      readonly number: string;
      readonly milestone: string;
      readonly location: string;
      readonly takenBy?: string;
      readonly source?: string;
      readonly state: string;
      readonly total?: { readonly minor: number; readonly currency: string };
      readonly steps: readonly { readonly kind: string; readonly at?: number }[];
    }
    const told = await figure(`taken?${inPeriod}`, TakenOrders);
    const again = seen.flatMap(({ one, entries }) =>
      entries
        .filter(({ kind, at }) => kind === 'order' && isIn(at))
        .flatMap(({ at, body }) => {
          const { number, milestone, location, takenBy, source, state, total, steps } = body as Ordered;
          if (milestone === 'ready' || takenBy === undefined) return [];
          const isCollected = steps.some((step) => step.kind === 'collected' && step.at !== undefined);
          return [
            {
              caseId: one.id,
              number,
              at: second(at),
              store: location,
              takenBy,
              source,
              state: isCollected ? 'collected' : state === 'CANCELED' ? 'cancelled' : 'open',
              amount: total,
            },
          ];
        }),
    );
    const byNumber = (a: { readonly number: string }, b: { readonly number: string }) =>
      a.number < b.number ? -1 : 1;
    expect(
      told.orders
        .map(({ caseId, number, at, store, takenBy, source, state, amount }) => ({
          caseId,
          number,
          at: second(Date.parse(at)),
          store: store.id,
          takenBy,
          source,
          state,
          amount,
        }))
        .toSorted(byNumber),
    ).toEqual(again.toSorted(byNumber));
    expect(again.map(({ number }) => number)).toContain('R-2217');
  });

  test('how long they waited in store', async () => {
    const visits = seen.flatMap(({ entries }) =>
      entries.filter(({ at }) => isIn(at)).flatMap((entry) => visitOf(entry) ?? []),
    );
    const told = await figure(`waiting?${inPeriod}`, Waiting);
    const again = [...Map.groupBy(visits, ({ store }) => store)].map(([name, all]) => {
      const logged = all.flatMap(({ isLogged, waitedMin }) => (isLogged ? (waitedMin ?? []) : []));
      const said = all.flatMap(({ saysWaitedMin }) => saysWaitedMin ?? []);
      return {
        name,
        logged: logged.length,
        ...(logged.length > 0 && { loggedSeconds: 60 * middle(logged) }),
        said: said.length,
        ...(said.length > 0 && { saidMinutes: middle(said) }),
        unlogged: all.filter(({ isLogged }) => !isLogged).length,
      };
    });
    const byName = (a: { readonly name: string }, b: { readonly name: string }) => (a.name < b.name ? -1 : 1);
    expect(told.stores.map(({ id: _id, ...store }) => store).toSorted(byName)).toEqual(
      again.toSorted(byName),
    );
    expect(visits.length).toBeGreaterThan(20);
  });
});
