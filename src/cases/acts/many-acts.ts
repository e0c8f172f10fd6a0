// One act on many cases, a slice at a time. Whatever happens on the way, for every case it is known whether it was done,
// refused, or not asked for.
import {
  CaseVersions,
  ManyOutcome,
  MOST_CASES,
  type CaseOutcome,
  type CaseVersion,
  type ManyAct,
} from '#src/desk/case-acts.ts';
import { paths } from '#src/desk/paths.ts';
import { askOnce } from '#src/lib/ask-once.ts';
import { ask } from '#src/lib/http.ts';
import { failed, ok, type Failure, type Result } from '#src/lib/result.ts';
import type { ActWishes } from './mutations.ts';

export interface ManyDone {
  readonly act: ManyAct;
  readonly wishes: ActWishes;
  readonly done: readonly string[];
  readonly refused: readonly CaseOutcome[];
  /** Nobody asked for these: it was stopped, or a slice failed. Those of that slice may have been done. */
  readonly left: readonly CaseVersion[];
  readonly failure?: Failure;
  /** What was done, slice by slice, to undo it. */
  readonly deeds: readonly string[];
}

export interface ManyOrder {
  readonly act: ManyAct;
  readonly cases: readonly CaseVersion[];
  readonly wishes?: ActWishes;
  /** Called after each slice. */
  readonly onProgress?: (soFar: ManyDone) => void;
  /** Ends it after the slice under way. */
  readonly signal?: AbortSignal;
}

/** POST /desk/v1/case-acts until all were asked for. Asked again for what is left, a doubtful slice is not done twice. */
export async function actOnMany({
  act,
  cases,
  wishes = {},
  onProgress,
  signal,
}: ManyOrder): Promise<ManyDone> {
  const { until, ...others } = wishes;
  const words = { ...others, ...(until !== undefined && { until: new Date(until).toISOString() }) };
  let soFar: ManyDone = { act, wishes, done: [], refused: [], left: cases, deeds: [] };
  while (soFar.left.length > 0 && signal?.aborted !== true) {
    const slice = soFar.left.slice(0, MOST_CASES);
    const reply = read(await askOnce(paths.manyActs, { act, cases: slice, ...words }));
    if (!reply.ok) return { ...soFar, failure: reply.failure };
    const { items, deed } = reply.value;
    const told = new Set(items.map(({ id }) => id));
    soFar = {
      ...soFar,
      done: [...soFar.done, ...items.filter(({ done }) => done).map(({ id }) => id)],
      refused: [
        ...soFar.refused,
        ...items.filter(({ done }) => !done),
        // A desk that says nothing of a case has not done it.
        ...slice.filter(({ id }) => !told.has(id)).map(({ id }): CaseOutcome => ({ id, done: false })),
      ],
      left: soFar.left.slice(slice.length),
      deeds: deed === undefined ? soFar.deeds : [...soFar.deeds, deed],
    };
    onProgress?.(soFar);
  }
  return soFar;
}

export interface ManyUndone {
  readonly done: readonly string[];
  readonly refused: readonly CaseOutcome[];
  /** Deeds nobody has undone yet, because one could not be asked for. */
  readonly left: readonly string[];
  readonly failure?: Failure;
}

/** POST /desk/v1/case-acts/{deed}/undo for each, the last first. */
export async function undoMany(deeds: readonly string[]): Promise<ManyUndone> {
  let soFar: ManyUndone = { done: [], refused: [], left: deeds.toReversed() };
  for (const deed of soFar.left) {
    const reply = read(await askOnce(paths.undoMany(deed), {}));
    if (!reply.ok) return { ...soFar, failure: reply.failure };
    const { items } = reply.value;
    soFar = {
      done: [...soFar.done, ...items.filter(({ done }) => done).map(({ id }) => id)],
      refused: [...soFar.refused, ...items.filter(({ done }) => !done)],
      left: soFar.left.filter((one) => one !== deed),
    };
  }
  return soFar;
}

function read(reply: Awaited<ReturnType<typeof ask>>): Result<ManyOutcome> {
  if (!reply.ok) return reply;
  const parsed = ManyOutcome.safeParse(reply.value.body);
  return parsed.success ? ok(parsed.data) : failed('malformed');
}

/** GET /desk/v1/case-versions: every case of a list, whether it was loaded or not. */
export async function allVersions(query: URLSearchParams): Promise<Result<readonly CaseVersion[]>> {
  const all: CaseVersion[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined;) {
    const asked = new URLSearchParams(query);
    if (cursor !== '') asked.set('cursor', cursor);
    const reply = await ask(`${paths.caseVersions}?${asked.toString()}`);
    if (!reply.ok) return reply;
    const parsed = CaseVersions.safeParse(reply.value.body);
    if (!parsed.success) return failed('malformed');
    all.push(...parsed.data.items);
    cursor = parsed.data.next;
  }
  return ok(all);
}
