// Promises by who owes them: due, kept, broken, moved; and the cases behind each number.
import { promiseOutcomes, type PromiseFigures, type PromiseOutcome } from '#src/desk/promise-figures.ts';
import { json, type Call, type Route } from '../../backend.ts';
import { customersSeenBy } from '../../principals.ts';
import { eachInSlices } from '../../slices.ts';
import type { CaseRecord, PromiseRecord } from '../../world/records/case.ts';
import type { World } from '../../world/records/world.ts';
import { londonDate } from '../../world/when.ts';
import { boardOf } from '../lists/case-index.ts';
import { badRequest } from '../problems.ts';
import { staffRef } from '../wire.ts';
import { askedOf, type Asked } from './asked.ts';
import { pageOf, type Hit } from './behind.ts';

/** `whole`: the world without anybody's rights laid over it. */
export function promiseFigureRoutes(whole: () => World): readonly Route[] {
  const route = (path: string, answer: (found: Found) => unknown): Route => ({
    method: 'GET',
    path: `/figures/promises${path}`,
    needs: 'supervision.read',
    async answer(call) {
      const asked = askedOf(call.url.searchParams, call.ctx.now());
      if (typeof asked === 'string') return badRequest(asked);
      const answered = answer({ call, asked, promised: await promisedIn(call, whole(), asked) });
      return typeof answered === 'string' ? badRequest(answered) : json(answered);
    },
  });
  return [route('', figures), route('/cases', behind)];
}

/** One promise in its case. */
export interface Promised {
  readonly one: CaseRecord;
  readonly promise: PromiseRecord;
}
interface Found {
  readonly call: Call;
  readonly asked: Asked;
  readonly promised: readonly Promised[];
}

async function promisedIn(
  { ctx, url: { searchParams: query }, principal }: Call,
  whole: World,
  { from, to }: Asked,
): Promise<readonly Promised[]> {
  const { cases } = await boardOf(ctx, whole);
  const sees = customersSeenBy(principal, whole);
  const [brand, team] = [query.get('brand'), query.get('team')];
  return eachInSlices([...cases.values()], (one) => {
    if (one.promises.length === 0 || !sees(one.customer)) return [];
    if ((brand !== null && one.brand !== brand) || (team !== null && one.team !== team)) return [];
    return one.promises.flatMap((promise) => {
      const day = londonDate(promise.dueAt);
      return promise.madeAt <= ctx.now() && day >= from && day <= to ? [{ one, promise }] : [];
    });
  });
}

/** What became of a promise; the one it was moved to counts where it stands now. */
export function outcomesOf({ state, brokenAt, wasDueAt }: PromiseRecord): readonly PromiseOutcome[] {
  const isBroken = state === 'broken' || brokenAt !== undefined;
  const now = isBroken ? 'broken' : state === 'kept' ? 'kept' : 'due';
  return wasDueAt === undefined ? [now] : [now, 'moved'];
}

const NONE = { due: 0, kept: 0, broken: 0, moved: 0 };
const countsOf = (promised: readonly Promised[]) => {
  const counts = { ...NONE };
  for (const { promise } of promised) for (const outcome of outcomesOf(promise)) counts[outcome] += 1;
  return counts;
};

function figures({ call, asked, promised }: Found): PromiseFigures {
  const byOwner = Map.groupBy(promised, ({ promise }) => promise.ownerId);
  const owners = [...byOwner].map(([id, own]) => ({ owner: staffRef(call.ctx.world, id), ...countsOf(own) }));
  return {
    from: asked.from,
    to: asked.to,
    owners: owners.toSorted((a, b) => (a.owner.name < b.owner.name ? -1 : 1)),
    total: countsOf(promised),
  };
}

function behind({ call: { ctx, url }, promised }: Found): unknown {
  const [owner, asked] = [url.searchParams.get('owner'), url.searchParams.get('only')];
  const only = promiseOutcomes.find((one) => one === asked);
  if (asked !== null && !only) return `\`only\` is one of ${promiseOutcomes.join(', ')}.`;
  const meant = promised.filter(
    ({ promise }) =>
      (owner === null || promise.ownerId === owner) && (!only || outcomesOf(promise).includes(only)),
  );
  const hits = meant.map(({ one, promise }): Hit => ({
    one,
    at: promise.dueAt / 1000,
    more: { promise: promise.text },
  }));
  return pageOf(hits, ctx.world, url.searchParams);
}
