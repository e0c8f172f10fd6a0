// The figures' book: what each case says, kept by day until the case changes. A case is told when a period first needs
// it, in slices, so that a page stays alive.
import { seesBrand } from '#src/staff/roles.ts';
import type { BackendContext, Principal } from '../../backend.ts';
import { feedAsOf } from '../../feeds.ts';
import { eachInSlices, inSlices } from '../../slices.ts';
import { KEYS, type KeyStanding } from '../../linked-world.ts';
import type { CaseRecord } from '../../world/records/case.ts';
import type { World } from '../../world/records/world.ts';
import { london, londonDate } from '../../world/when.ts';
import { boardOf, type Board } from '../lists/case-index.ts';
import { changedCases } from '../cases/case-store.ts';
import { entriesOf } from './case-entries.ts';
import { factsOf, type CaseFacts, type Move, type StoreVisit, type TakenOrder } from './case-facts.ts';

const NAME = 'figures';

/** What one case adds to one day. */
export interface Page {
  readonly day: string;
  readonly one: CaseRecord;
  readonly facts: CaseFacts;
  readonly moves: readonly Move[];
  readonly visits: readonly StoreVisit[];
  readonly taken: readonly TakenOrder[];
  readonly isOpening: boolean;
}
interface Book {
  /** Being told right now, whoever asked first. */
  readonly telling: Map<string, Promise<void>>;
  readonly told: Map<string, readonly string[]>;
  /** By day and case. */
  readonly days: Map<string, Map<string, Page>>;
  /** How the keys of customers stood. */
  keys: ReadonlyMap<string, number>;
}
const books = new WeakMap<Board['followers'], Book>();

/** First and last day of a period, both part of it. */
export interface Period {
  readonly from: string;
  readonly to: string;
}
export interface Reader {
  readonly ctx: BackendContext;
  readonly principal: Principal;
  /** The world without anybody's rights laid over it. */
  readonly whole: World;
}

/** What the cases this reader may see add to the days of a period, the newest day first. */
export async function pagesOf(reader: Reader, period: Period): Promise<readonly Page[]> {
  const { ctx, principal, whole } = reader;
  const board = await boardOf(ctx, whole);
  const book = bookOf(board);
  await forgetLinked(ctx, board, book);
  const sees = (brand: string) => !principal.staff || seesBrand(principal.staff, brand);
  const touches = touching(period);
  const wanted = await eachInSlices([...board.cases.values()], (one) =>
    touches(one) && sees(one.brand) && !book.told.has(one.id) ? [one] : [],
  );
  await tell(reader, { book, cases: board.cases, wanted });
  const days = [...book.days].filter(([day]) => day >= period.from && day <= period.to);
  return eachInSlices(
    days.toSorted(([a], [b]) => (a < b ? 1 : -1)),
    ([, byCase]) => [...byCase.values()].filter(({ one }) => sees(one.brand)),
  );
}

function bookOf({ followers }: Board): Book {
  const known = books.get(followers);
  if (known) return known;
  const book: Book = { telling: new Map(), told: new Map(), days: new Map(), keys: new Map() };
  followers.set(NAME, { move: (_before, { id }) => forget(book, id) });
  books.set(followers, book);
  return book;
}

function forget({ told, days }: Book, caseId: string): void {
  for (const day of told.get(caseId) ?? []) days.get(day)?.delete(caseId);
  told.delete(caseId);
}

/** A key that was linked or unlinked since leads to other records. */
async function forgetLinked(ctx: BackendContext, { cases }: Board, book: Book): Promise<void> {
  const standings = await ctx.list<KeyStanding>(KEYS, '');
  const keys = new Map(standings.map(({ value }) => [value.customer, value.version]));
  const changed = new Set(
    [...keys.keys(), ...book.keys.keys()].filter((id) => keys.get(id) !== book.keys.get(id)),
  );
  book.keys = keys;
  if (changed.size > 0)
    for (const { id, customer } of cases.values()) if (changed.has(customer)) forget(book, id);
}

/** Whether a case may have a page in the period: what was placed in it by hand may be older than its opening. */
function touching({ from, to }: Period): (one: CaseRecord) => boolean {
  const begins = london(`${from} 00:00`);
  // An hour more than a day: where the clocks go back it is one.
  const ends = london(`${to} 00:00`) + 25 * 3_600_000;
  return ({ openedAt, resolvedAt, entries }) =>
    (openedAt < ends || entries.length > 0) && (resolvedAt === undefined || resolvedAt >= begins);
}

interface ToTell {
  readonly book: Book;
  /** As they stand now, also while the wanted ones are told. */
  readonly cases: ReadonlyMap<string, CaseRecord>;
  readonly wanted: readonly CaseRecord[];
}

/** Seconds pass meanwhile: what somebody else has told is left alone, and what changed is told as it stands. */
async function tell({ ctx, whole }: Reader, { book, cases, wanted }: ToTell): Promise<void> {
  if (wanted.length === 0) return;
  const changed = new Set((await changedCases(ctx)).map(({ customer }) => customer));
  const quick = untouched(ctx, whole, changed);
  const tellOne = async (asWanted: CaseRecord): Promise<void> => {
    let one: CaseRecord | undefined;
    for (let now = cases.get(asWanted.id); now && now !== one && !book.told.has(now.id);) {
      one = now;
      const person = ctx.world.customer(one.customer);
      const seeded = whole.customer(one.customer);
      const from = one === asWanted ? quick : ctx;
      const entries = person && seeded ? await entriesOf(from, one, { person, seeded }) : [];
      now = cases.get(one.id);
      if (now === one) write(book, one, factsOf(one, entries));
    }
  };
  await inSlices(wanted, async (one) => {
    const underWay = book.telling.get(one.id) ?? tellOne(one).finally(() => book.telling.delete(one.id));
    book.telling.set(one.id, underWay);
    await underWay;
  });
}

/** Whose case nobody touched wrote nothing that counts: their records need not be looked for in the storage. */
function untouched(ctx: BackendContext, whole: World, changed: ReadonlySet<string>): BackendContext {
  return {
    ...ctx,
    feed: (kind, customer) =>
      changed.has(customer)
        ? ctx.feed(kind, customer)
        : Promise.resolve(feedAsOf(whole.feed(kind, customer), [], (id) => whole.find(kind, id), ctx.now())),
  };
}

function write({ told, days }: Book, one: CaseRecord, facts: CaseFacts): void {
  const dayOf = (second: number) => londonDate(second * 1000);
  const moves = Map.groupBy(facts.moves, ({ at }) => dayOf(at));
  const visits = Map.groupBy(facts.visits, ({ at }) => dayOf(at));
  const taken = Map.groupBy(facts.taken, ({ at }) => dayOf(at));
  const opening = londonDate(one.openedAt);
  const touched = [...new Set([opening, ...moves.keys(), ...visits.keys(), ...taken.keys()])];
  for (const day of touched) {
    const page = {
      day,
      one,
      facts,
      moves: moves.get(day) ?? [],
      visits: visits.get(day) ?? [],
      taken: taken.get(day) ?? [],
      isOpening: day === opening,
    };
    const byCase = days.get(day) ?? new Map<string, Page>();
    byCase.set(one.id, page);
    days.set(day, byCase);
  }
  told.set(one.id, touched);
}
