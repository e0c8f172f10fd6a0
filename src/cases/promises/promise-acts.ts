// Asks the desk to do something with a promise. Loaded when somebody does.
import { paths } from '#src/desk/paths.ts';
import { Case, StaleCase, type PromiseItem } from '#src/desk/case.ts';
import { askOnce } from '#src/lib/ask-once.ts';
import type { Failure } from '#src/lib/result.ts';
import type { Instant } from '#src/lib/time.ts';
import type { PromiseAct } from '../rules/promise.ts';

/** What is said with it. */
export interface PromiseWords {
  readonly dueAt?: Instant;
  /** The channel on which the customer was told. */
  readonly told?: string;
  readonly reason?: string;
  readonly to?: string;
}

export interface NewPromise {
  readonly text: string;
  readonly dueAt: Instant;
  readonly channel: string;
  /** The entry it is made from. */
  readonly from?: { readonly channel: string; readonly id: string };
}

export type PromiseOutcome =
  | { readonly kind: 'done'; readonly case: Case }
  /** A colleague did something else with this very promise. */
  | { readonly kind: 'lost'; readonly by?: string; readonly case: Case }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** POST …/promises/{id}/{act} with If-Match and Idempotency-Key. */
export async function actOnPromise(
  on: Case,
  promise: PromiseItem,
  act: PromiseAct,
  words: PromiseWords = {},
): Promise<PromiseOutcome> {
  const outcome = await post(
    paths.promiseAct(on.id, promise.id, act),
    { ...words, ...dueWords(words.dueAt) },
    on.version,
  );
  if (!('stale' in outcome)) return outcome;
  const { by, current } = outcome.stale;
  const now = current?.promises.find(({ id }) => id === promise.id);
  if (!current || !now) return { kind: 'failed', failure: outcome.failure };
  // Something else of the case changed meanwhile: what was decided about this promise still stands.
  if (isSame(now, promise)) return actOnPromise(current, now, act, words);
  return { kind: 'lost', case: current, ...(by && { by: by.name }) };
}

/** POST …/promises: recorded in the case without a reply. */
export async function makePromise(caseId: string, { dueAt, ...rest }: NewPromise): Promise<PromiseOutcome> {
  const outcome = await post(paths.promises(caseId), { ...rest, ...dueWords(dueAt) });
  return 'stale' in outcome ? { kind: 'failed', failure: outcome.failure } : outcome;
}

const isSame = (a: PromiseItem, b: PromiseItem): boolean =>
  a.state === b.state && a.dueAt === b.dueAt && a.owner.id === b.owner.id;

const dueWords = (dueAt: Instant | undefined) =>
  dueAt === undefined ? {} : { dueAt: new Date(dueAt).toISOString() };

interface Stale {
  readonly stale: StaleCase;
  readonly failure: Failure;
}

async function post(
  path: string,
  json: object,
  version?: number,
): Promise<Exclude<PromiseOutcome, { kind: 'lost' }> | Stale> {
  const reply = await askOnce(path, json, version);
  if (!reply.ok) {
    const { failure } = reply;
    const stale = failure.status === 412 ? StaleCase.safeParse(failure.problem) : undefined;
    return stale?.success === true ? { stale: stale.data, failure } : { kind: 'failed', failure };
  }
  const read = Case.safeParse(reply.value.body);
  return read.success
    ? { kind: 'done', case: read.data }
    : { kind: 'failed', failure: { kind: 'malformed', retryable: true } };
}
