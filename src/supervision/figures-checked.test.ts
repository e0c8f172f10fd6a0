// Every figure again, from the pages anybody may ask for: cases, customers and what each channel hands out of them.
// Nothing here is shared with whoever counts the figures.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { FigureCasePage, Moves, Satisfaction, TakenOrders, Waiting } from '#src/desk/figures.ts';
import { Board, boardColumns } from '#src/desk/board.ts';
import { paths } from '#src/desk/paths.ts';
import { Shift, shiftNumbers } from '#src/desk/shift.ts';
import { PromiseFigures } from '#src/desk/promise-figures.ts';
import { CaseReviews } from '#src/desk/reviews.ts';
import { Scores } from '#src/desk/scores.ts';
import type { Entry } from '#src/timeline/index.ts';
import { casesSeen, ENDS, everyCase, FROM, second, STARTS, TO, type Seen } from './testing/cases-seen.ts';
import { openDemo } from './testing/open-demo.ts';

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
      entries
        .filter(({ at }) => isIn(at))
        .flatMap((entry) => {
          const visit = visitOf(entry);
          // Winter time, as above.
          return visit ? [{ ...visit, day: new Date(entry.at).toISOString().slice(0, 10) }] : [];
        }),
    );
    const told = await figure(`waiting?${inPeriod}`, Waiting);
    const waits = (all: typeof visits) => {
      const logged = all.flatMap(({ isLogged, waitedMin }) => (isLogged ? (waitedMin ?? []) : []));
      const said = all.flatMap(({ saysWaitedMin }) => saysWaitedMin ?? []);
      return {
        logged: logged.length,
        ...(logged.length > 0 && { loggedSeconds: 60 * middle(logged) }),
        said: said.length,
        ...(said.length > 0 && { saidMinutes: middle(said) }),
        unlogged: all.filter(({ isLogged }) => !isLogged).length,
      };
    };
    const again = [...Map.groupBy(visits, ({ store }) => store)].map(([name, all]) => ({
      name,
      ...waits(all),
      days: [...Map.groupBy(all, ({ day }) => day)]
        .map(([day, those]) => ({ day, ...waits(those) }))
        .toSorted((a, b) => (a.day < b.day ? 1 : -1)),
    }));
    const byName = (a: { readonly name: string }, b: { readonly name: string }) => (a.name < b.name ? -1 : 1);
    expect(told.stores.map(({ id: _id, ...store }) => store).toSorted(byName)).toEqual(
      again.toSorted(byName),
    );
    expect(visits.length).toBeGreaterThan(20);
  });

  test('what was promised, by who owes it', async () => {
    const promises = seen.flatMap(({ one }) => one.promises).filter(({ dueAt }) => isIn(Date.parse(dueAt)));
    const counts = (own: typeof promises) => {
      const isBroken = ({ state, brokenAt }: (typeof promises)[number]) =>
        state === 'broken' || brokenAt !== undefined;
      return {
        due: own.filter((one) => !isBroken(one) && one.state === 'open').length,
        kept: own.filter((one) => !isBroken(one) && one.state === 'kept').length,
        broken: own.filter(isBroken).length,
        moved: own.filter(({ wasDueAt }) => wasDueAt !== undefined).length,
      };
    };
    const told = await figure(`promises?${inPeriod}`, PromiseFigures);
    expect(told.total).toEqual(counts(promises));
    expect(Object.fromEntries(told.owners.map(({ owner, ...own }) => [owner.id, own]))).toEqual(
      Object.fromEntries(
        [...Map.groupBy(promises, ({ owner }) => owner.id)].map(([id, own]) => [id, counts(own)]),
      ),
    );
    expect(promises.length).toBeGreaterThan(5);
  });

  test('how the cases of a team scored', async () => {
    const FIRST = '2025-12-20';
    const cards = [];
    for (const { id, team } of await everyCase(demo.ask)) {
      const closed = CaseReviews.parse((await demo.ask(paths.caseReviews(id))).body);
      const { items } = closed.sealed
        ? CaseReviews.parse((await demo.ask(paths.openReviews(id), { json: {} })).body)
        : closed;
      for (const item of items) {
        const { savedAt, marks } = item;
        const due = marks.flatMap(({ mark }) => mark ?? []);
        if (due.length > 0 && savedAt >= FIRST && Date.parse(savedAt) < ENDS)
          cards.push({ team, share: due.reduce<number>((all, mark) => all + mark, 0) / (2 * due.length) });
      }
    }
    const { teams } = await figure(`scores?from=${FIRST}&to=${TO}`, Scores);
    expect(Object.fromEntries(teams.map(({ team, ...score }) => [team, score]))).toEqual(
      Object.fromEntries(
        [...Map.groupBy(cards, ({ team }) => team)].map(([team, own]) => [
          team,
          { cards: own.length, ...(own.length >= 5 && { median: middle(own.map(({ share }) => share)) }) },
        ]),
      ),
    );
    expect(cards.length).toBeGreaterThan(30);
  });
});

test('every figure opens as many cases as it counts', async () => {
  const of = (fields: Readonly<Record<string, string>>) => new URLSearchParams(fields).toString();
  const { cells } = await figure(`moves?${inPeriod}`, Moves);
  const { channels, journeys } = await figure(`satisfaction?${inPeriod}`, Satisfaction);
  const { stores } = await figure(`waiting?${inPeriod}`, Waiting);
  const { owners } = await figure(`promises?${inPeriod}`, PromiseFigures);
  const { teams } = await figure(`scores?${inPeriod}`, Scores);
  const board = Board.parse((await demo.ask(paths.board)).body);
  const { people } = Shift.parse((await demo.ask(paths.shift)).body);
  type Score = Readonly<Record<'asked' | 'answers' | 'satisfied', number>>;
  const scored = (name: 'channel' | 'channels', value: string, { asked, answers, satisfied }: Score) =>
    Object.entries({ asked, answers, satisfied }).map(([only, count]) => ({
      path: `satisfaction/cases?${inPeriod}&${of({ [name]: value, only })}`,
      count,
    }));
  const figures = [
    ...cells.flatMap(({ leaves, reaches, count, toldAgain, sent, unlogged }) => [
      { path: `moves/cases?${inPeriod}&${of({ leaves, reaches })}`, count },
      ...Object.entries({ toldAgain, sent, unlogged }).map(([only, some]) => ({
        path: `moves/cases?${inPeriod}&${of({ leaves, reaches, only })}`,
        count: some,
      })),
    ]),
    ...channels.flatMap((one) => scored('channel', one.channel, one)),
    ...journeys.flatMap((one) => scored('channels', String(one.channels), one)),
    ...stores.flatMap(({ id, days, ...whole }) =>
      [whole, ...days].flatMap(({ logged, said, unlogged, ...of_ }) =>
        Object.entries({ logged, said, unlogged }).map(([only, count]) => ({
          path: `waiting/cases?${inPeriod}&${of({ in: id, only, ...('day' in of_ && { day: of_.day }) })}`,
          count,
        })),
      ),
    ),
    ...owners.flatMap(({ owner, ...counts }) =>
      Object.entries(counts).map(([only, count]) => ({
        path: `promises/cases?${inPeriod}&${of({ owner: owner.id, only })}`,
        count,
      })),
    ),
    ...boardColumns.map((only) => ({
      path: `board/cases?${of({ only })}`,
      count: board[only].count,
    })),
    ...people.flatMap(({ staff, open, waiting, due, handOver }) =>
      shiftNumbers.map((only) => ({
        path: `shift/cases?${of({ in: staff.id, only })}`,
        count: { open, waiting, due: due.count, handOver: handOver.count }[only],
      })),
    ),
    ...teams.map(({ team, cards }) => ({
      path: `scores/cases?${inPeriod}&${of({ in: team })}`,
      count: cards,
    })),
  ];
  const opened = [];
  for (const { path } of figures) {
    const page = await figure(`${path}&limit=200`, FigureCasePage);
    opened.push({ path, count: page.total, shown: page.items.length });
  }
  expect(opened).toEqual(figures.map(({ path, count }) => ({ path, count, shown: Math.min(200, count) })));
  expect(figures.length).toBeGreaterThan(150);
});

test('nothing that counts again comes from whoever counts, or from this screen', () => {
  const files = ['figures-checked.test.ts', 'journey-checked.test.ts', 'testing/cases-seen.ts'];
  const imported = files.flatMap((file) =>
    [...readFileSync(new URL(file, import.meta.url), 'utf8').matchAll(/ from '([^']+)';/g)].map(
      ([, from]) => from,
    ),
  );
  const ALLOWED =
    /^(?:vitest|node:fs|#src\/(?:desk|timeline|channels|lib)\/.*|\.\/testing\/(?:cases-seen|open-demo)\.ts)$/;
  expect(imported.filter((from) => !ALLOWED.test(from ?? ''))).toEqual([]);
});
