// Takes back what was done to many cases: each gets back exactly what the act had changed, unless somebody changed the
// case since. It is a change like any other, and stands on the line.
import type { CaseOutcome, ManyOutcome } from '#src/desk/case-acts.ts';
import type { Call, Tx } from '../../backend.ts';
import { seesCustomer } from '../../principals.ts';
import type { CaseRecord } from '../../world/records/case.ts';
import { ownerNews } from './case-news.ts';
import { caseIn, keepCase, lastChange, putCase } from './case-store.ts';
import { saveEntry } from '../entries/entry-store.ts';
import { notify } from '../people/notify.ts';
import { outcome, postOnce, refusal } from '../posts.ts';
import { iso, showingIn, staffRef, type Showing } from '../wire.ts';

const DEEDS = 'many-deed';
/** So long it can be undone. */
const UNDO_MS = 3_600_000;

type Fields = Readonly<Record<string, unknown>>;

/** What an act changed about one case: the fields that differ, before and after; an absent one was not there. */
export interface DeedPart {
  readonly id: string;
  /** What it changed, as it was and as it became; a field that only one of them has came or went. */
  readonly before: Partial<CaseRecord>;
  readonly after: Partial<CaseRecord>;
  /** The version it left; the one before where nothing was decided. */
  readonly version: number;
  readonly isDecision: boolean;
}

interface Deed {
  readonly by: string;
  readonly at: number;
  readonly parts: readonly DeedPart[];
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export function differencesOf(before: CaseRecord, after: CaseRecord): DeedPart {
  const [was, is]: readonly [Fields, Fields] = [{ ...before }, { ...after }];
  const names = Object.keys({ ...was, ...is }).filter(
    (name) => name !== 'version' && !same(was[name], is[name]),
  );
  const only = (one: CaseRecord): Partial<CaseRecord> =>
    Object.fromEntries(Object.entries(one).filter(([name]) => names.includes(name)));
  const { id, version } = after;
  return { id, before: only(before), after: only(after), version, isDecision: version !== before.version };
}

export const keepDeed = (tx: Tx, id: string, deed: Deed): Promise<void> => tx.put(DEEDS, id, deed);

export async function undoDeed(call: Call): Promise<Response> {
  const { ctx, params, principal } = call;
  const id = params['deed'] ?? '';
  return postOnce(call, async (tx) => {
    const deed = await tx.get<Deed>(DEEDS, id);
    const { staff } = principal;
    if (!deed || !staff || deed.by !== staff.id || ctx.now() - deed.at > UNDO_MS)
      return refusal(404, 'There is nothing here for you to undo.');
    const showing = await showingIn(tx, call);
    const items: CaseOutcome[] = [];
    for (const part of deed.parts) {
      const one = await caseIn(tx, ctx.world, ctx.now(), part.id);
      if (!one || !seesCustomer(principal, ctx.world, one.customer))
        items.push({ id: part.id, done: false, reason: 'not-found' });
      else items.push(await undoOne(tx, part, one, { showing, by: staff.id, now: ctx.now() }));
    }
    await tx.delete(DEEDS, id);
    await tx.journal({
      act: 'undo-many',
      by: staff.id,
      undone: items.filter(({ done }) => done).map((item) => item.id),
      refused: items.filter(({ done }) => !done).map((item) => item.id),
    });
    return outcome({ items } satisfies ManyOutcome);
  });
}

interface Undoing {
  readonly showing: Showing;
  readonly by: string;
  readonly now: number;
}

async function undoOne(tx: Tx, part: DeedPart, current: CaseRecord, how: Undoing): Promise<CaseOutcome> {
  const { id } = part;
  const { showing, by, now } = how;
  const before = restored(part, current);
  if (!before) return changedSince(tx, showing, current);
  if (!part.isDecision) return { id, done: true, version: (await keepCase(tx, before)).version };
  const next = await putCase(tx, before, { by, at: now });
  const [from, to] = [current, next].map(({ ownerId }) =>
    ownerId === null ? undefined : staffRef(showing.world, ownerId).name,
  );
  const entry = await saveEntry(tx, now, {
    customer: next.customer,
    kind: 'ownership',
    caseId: id,
    who: staffRef(showing.world, by).name,
    staffId: by,
    text: '',
    act: 'undone',
    ...(from !== to && from !== undefined && { from }),
    ...(from !== to && to !== undefined && { to }),
  });
  if (next.ownerId !== current.ownerId)
    await notify(tx, showing.world, {
      ...ownerNews(current, next),
      on: next,
      at: now,
      by,
      channel: 'notes',
      entryId: entry.id,
    });
  return { id, done: true, version: next.version };
}

/** The case with what the act had changed as it was before; undefined when any of that was changed since. */
function restored({ before, after, version }: DeedPart, current: CaseRecord): CaseRecord | undefined {
  const names = Object.keys({ ...before, ...after });
  const [is, became]: readonly [Fields, Fields] = [{ ...current }, { ...after }];
  if (current.version !== version || names.some((name) => !same(is[name], became[name]))) return undefined;
  const back: CaseRecord = { ...current, ...before };
  for (const name of names) if (!Object.hasOwn(before, name)) Reflect.deleteProperty(back, name);
  return back;
}

/** Somebody was faster: who, and when. */
export async function changedSince(tx: Tx, { world }: Showing, { id }: CaseRecord): Promise<CaseOutcome> {
  const change = await lastChange(tx, id);
  return {
    id,
    done: false,
    reason: 'changed',
    ...(change?.by !== undefined && { by: staffRef(world, change.by) }),
    ...(change && { at: iso(change.at) }),
  };
}
