// Entries go to another case, a case is split, two become one, and all of it is undone: both cases, the line and the
// journal in one transaction. The rules decide.
import {
  apart,
  decideMerge,
  decideMove,
  decideSplit,
  decideUndo,
  together,
  type JoiningCase,
  type JoiningDecision,
  type Shared,
} from '#src/cases/joining-rules.ts';
import { placesIn, type EntryName } from '#src/cases/placing-rules.ts';
import type { PlacingAct } from '#src/desk/schemas.ts';
import { problem, type Call, type Route, type Tx } from '../backend.ts';
import type { CaseRecord, DeskEntryRecord, Merge, StaffRecord } from '../world/records.ts';
import { stale } from './case-acts.ts';
import { entryOf, historyOf, retold, waitingWords, type Happened } from './case-history.ts';
import { standingOf } from './case-standing.ts';
import { addCase, caseFor, caseIn, casesOf, casesOfCustomer, putCase } from './case-store.ts';
import { saveEntry } from './entry-store.ts';
import { draftsAlong } from './given-drafts.ts';
import { notify } from './notify.ts';
import { etagOf, outcome, postOnce, readObject, refusal, type Outcome } from './posts.ts';
import { notFound } from './problems.ts';
import { replyTo } from './reply-times.ts';
import { caseWire, showingIn, type Showing } from './wire.ts';

type Body = Readonly<Record<string, unknown>>;
type Act = 'move' | 'split' | 'merge' | 'undo';

export const joiningRoutes: readonly Route[] = (['move', 'split', 'merge', 'undo'] as const).map((act) => ({
  method: 'POST',
  path: `/cases/:id/${act}`,
  needs: `case.${act}`,
  writes: true,
  answer: (call) => perform(call, act),
}));

const MOST_ENTRIES = 200;
const LONGEST_SUBJECT = 120;

interface Deed {
  readonly tx: Tx;
  readonly body: Body;
  /** The case in the address; its version is the one seen. */
  readonly one: CaseRecord;
  /** Every case of the customer. */
  readonly cases: readonly CaseRecord[];
  readonly history: readonly Happened[];
  readonly staff: StaffRecord;
  readonly showing: Showing;
  readonly now: number;
}

async function perform(call: Call, act: Act): Promise<Response> {
  const { ctx, params, principal, request } = call;
  const { staff } = principal;
  const id = params['id'] ?? '';
  const seen = await caseFor(ctx, principal, id);
  if (!staff || !seen) return notFound();
  const wanted = request.headers.get('If-Match');
  if (wanted === null) return problem(428, 'Say which version of the case you saw: If-Match.');
  const named = namesFrom(readObject(await request.clone().text())?.['entries']) ?? [];
  const theirs = await casesOfCustomer(ctx, seen.customer);
  const history = await historyOf(ctx, seen.customer, Math.min(...theirs.map(({ openedAt }) => openedAt)));
  const found = await Promise.all(named.map((name) => entryOf(ctx, seen.customer, name)));
  return postOnce(call, async (tx, body) => {
    const now = ctx.now();
    const showing = await showingIn(tx, call);
    const one = await caseIn(tx, ctx.world, now, id);
    if (!one) return refusal(404, 'There is nothing here for you.');
    if (wanted !== '*' && wanted !== etagOf(one.version)) return stale(tx, showing, one);
    const cases = await casesOf(tx, ctx.world, now, one.customer);
    const deed: Deed = { tx, body, one, cases, history, staff, showing, now };
    switch (act) {
      case 'move':
        return move(deed, found);
      case 'split':
        return split(deed, found);
      case 'merge':
        return merge(deed);
      case 'undo':
        return undo(deed);
    }
  });
}

/** The other case, in the version the person saw; an outcome when it is another by now, or none. */
async function otherOf({ tx, body, cases, showing }: Deed, id: unknown): Promise<CaseRecord | Outcome> {
  const other = cases.find((one) => one.id === id);
  if (!other) return refused('other-customer');
  const { otherVersion } = body;
  if (typeof otherVersion !== 'number')
    return refusal(428, 'Say which version of the other case you saw: `otherVersion`.');
  return otherVersion === other.version ? other : stale(tx, showing, other);
}
const isOutcome = (value: object): value is Outcome => 'status' in value;

const judged = ({ showing }: Deed, one: CaseRecord): JoiningCase => ({
  ...standingOf(one, showing.roster),
  id: one.id,
  customer: one.customer,
});

const refused = (reason: string): Outcome => refusal(409, 'The cases do not allow this now.', { reason });
const refusedBy = (decision: JoiningDecision): Outcome | undefined =>
  decision.ok ? undefined : refused(decision.reason);

function namesFrom(value: unknown): readonly EntryName[] | undefined {
  if (!Array.isArray(value) || value.length === 0 || value.length > MOST_ENTRIES) return undefined;
  const names = new Map<string, EntryName>();
  for (const item of value as readonly unknown[]) {
    if (typeof item !== 'object' || item === null || !('channel' in item) || !('id' in item))
      return undefined;
    const { channel, id } = item;
    if (typeof channel !== 'string' || typeof id !== 'string') return undefined;
    names.set(`${channel}/${id}`, { channel, id });
  }
  return [...names.values()];
}

/** The entries named, all of them in this case; with `mayBeFree` also those that belong to none. */
function chosen(
  { one, cases }: Deed,
  found: readonly (Happened | undefined)[],
  mayBeFree: boolean,
): readonly Happened[] | Outcome {
  const entries = found.flatMap((entry) => entry ?? []);
  if (entries.length === 0 || entries.length < found.length)
    return refusal(400, 'The entries cannot be read.', {
      detail: `\`entries\` names 1 to ${String(MOST_ENTRIES)} entries of this customer by channel and id.`,
    });
  if (entries.some(({ canMove }) => !canMove))
    return refusal(400, 'What happened to a case itself cannot be moved.', { detail: '`entries`' });
  const placeOf = placesIn(cases);
  const isHere = (entry: Happened) => {
    const place = placeOf(entry);
    return place === one.id || (mayBeFree && place === undefined);
  };
  return entries.every(isHere) ? entries : refused('moved-since');
}

/** How entries stood before they were moved, for undoing it. */
interface Before {
  readonly did: 'moved' | 'split';
  readonly from?: string;
  readonly to: string;
  readonly byId: string;
  readonly stood: readonly { readonly caseId: string; readonly entry: CaseRecord['entries'][number] }[];
  readonly entries: readonly EntryName[];
}
const BEFORE = 'placing-before';

const isNamed = (names: readonly EntryName[], { channel, id }: EntryName): boolean =>
  names.some((name) => name.channel === channel && name.id === id);
const nameOf = ({ channel, id }: EntryName): EntryName => ({ channel, id });
const caseName = ({ id, subject }: CaseRecord) => ({ id, subject });

async function move(deed: Deed, found: readonly (Happened | undefined)[]): Promise<Outcome> {
  const { one, body, staff } = deed;
  const isPlacing = body['to'] === one.id;
  const to = isPlacing ? one : await otherOf(deed, body['to']);
  if (isOutcome(to)) return to;
  const entries = chosen(deed, found, true);
  if (isOutcome(entries)) return entries;
  const placeOf = placesIn(deed.cases);
  const isFree = entries.every((entry) => placeOf(entry) === undefined);
  if (isPlacing && !isFree) return refused('same-case');
  const no = refusedBy(decideMove(isFree ? undefined : judged(deed, one), judged(deed, to), staff));
  if (no) return no;
  return moved(deed, { did: 'moved', from: isFree ? undefined : one, to, entries });
}

async function split(deed: Deed, found: readonly (Happened | undefined)[]): Promise<Outcome> {
  const { tx, one, body, staff, showing, now } = deed;
  const subject = typeof body['subject'] === 'string' ? body['subject'].trim() : '';
  if (subject === '' || subject.length > LONGEST_SUBJECT)
    return refusal(400, 'A case needs a subject.', {
      detail: `\`subject\` has 1 to ${String(LONGEST_SUBJECT)} characters.`,
    });
  const entries = chosen(deed, found, false);
  if (isOutcome(entries)) return entries;
  const no = refusedBy(decideSplit(judged(deed, one), staff));
  if (no) return no;
  const opened = await addCase(tx, showing.world, (id) => ({
    id,
    subject,
    customer: one.customer,
    brand: one.brand,
    team: one.team,
    state: 'open',
    // Whose problem it was, it stays; it can be handed over like any other.
    ownerId: one.ownerId,
    ...(one.ownerId !== null && { ownedSince: now, silentFrom: now }),
    openedAt: Math.min(...entries.map(({ at }) => at)),
    customerWroteAt: null,
    replyDueAt: null,
    unread: 0,
    trail: [],
    promises: [],
    threads: [],
    entries: [],
    remarks: [],
    version: 0,
  }));
  return moved({ ...deed, cases: [...deed.cases, opened] }, { did: 'split', from: one, to: opened, entries });
}

interface Moving {
  readonly did: 'moved' | 'split';
  readonly from: CaseRecord | undefined;
  readonly to: CaseRecord;
  readonly entries: readonly Happened[];
}

async function moved(deed: Deed, { did, from, to, entries }: Moving): Promise<Outcome> {
  const { tx, cases, staff, showing } = deed;
  const names = entries.map(nameOf);
  const told = await tell(deed, did, { from, to, entries: names });
  const stood = cases.flatMap((one) =>
    one.entries.filter((entry) => isNamed(names, entry)).map((entry) => ({ caseId: one.id, entry })),
  );
  const placed = { entry: told.id, byId: staff.id, ...(from && { from: from.id }) };
  const next = cases.map((one): CaseRecord => {
    const rest = one.entries.filter((entry) => !isNamed(names, entry));
    const added = one.id === to.id ? names.map((name) => ({ ...name, placed })) : [];
    const isTouched = one.id === from?.id || one.id === to.id || rest.length < one.entries.length;
    return !isTouched ? one : { ...one, entries: [...rest, ...added] };
  });
  await tx.put(BEFORE, told.id, {
    did,
    ...(from && { from: from.id }),
    to: to.id,
    byId: staff.id,
    stood,
    entries: names,
  } satisfies Before);
  const written = await settled(deed, next, from);
  await tx.journal({
    act: did === 'split' ? 'split' : 'move',
    case: from?.id ?? null,
    to: to.id,
    by: staff.id,
    entries: names,
    entry: told.id,
  });
  const there = written.get(to.id) ?? to;
  await hear(deed, 'entries-moved', [...(from ? [from] : []), there], told);
  return outcome(caseWire(showing, there), did === 'split' ? 201 : 200);
}

/**
 * Writes the cases that changed: their path and last word are told anew, and a reply that is due goes with the words that
 * wait for it.
 */
async function settled(
  deed: Deed,
  next: readonly CaseRecord[],
  from: CaseRecord | undefined,
): Promise<ReadonlyMap<string, CaseRecord>> {
  const { tx, cases, history, staff, showing, now } = deed;
  const written = new Map<string, CaseRecord>();
  const before = from ? waitingWords(from, cases, history) : [];
  for (const one of next) {
    if (cases.includes(one)) continue;
    const waiting = waitingWords(one, next, history);
    const came = waiting.filter((word) => before.includes(word));
    const isLeft = one.id === from?.id;
    const dueOf = (word: Happened) => replyTo(showing.world, one.team, word.channel, word.at);
    const first = !isLeft && from?.replyDueAt !== null && one.state === 'open' ? came[0] : undefined;
    const reply = first && dueOf(first);
    const isAnswered = isLeft && one.replyDueAt !== null && before.length > 0 && waiting.length === 0;
    const isSooner = reply && (one.replyDueAt === null || reply.dueAt < one.replyDueAt);
    written.set(
      one.id,
      await putCase(
        tx,
        {
          ...(one.mergedInto ? one : retold(one, next, history)),
          ...(isAnswered && { replyDueAt: null, unread: 0 }),
          ...(isSooner && { replyDueAt: reply.dueAt, replyWithinMs: reply.withinMs, silentFrom: now }),
        },
        { by: staff.id, at: now },
      ),
    );
  }
  return written;
}

interface Telling {
  readonly from: CaseRecord | undefined;
  readonly to: CaseRecord;
  readonly entries?: readonly EntryName[];
  readonly promises?: number;
}

/** What stands on the line, in the case where things are now. */
const tell = (
  { tx, staff, now }: Deed,
  did: PlacingAct,
  { from, to, entries = [], promises = 0 }: Telling,
): Promise<DeskEntryRecord> =>
  saveEntry(tx, now, {
    customer: to.customer,
    kind: 'placing',
    caseId: to.id,
    who: staff.name,
    staffId: staff.id,
    text: '',
    placing: {
      did,
      ...(from && { from: caseName(from) }),
      to: caseName(to),
      entries,
      ...(promises > 0 && { promises }),
    },
  });

async function hear(
  { tx, staff, showing, now }: Deed,
  kind: 'entries-moved' | 'cases-merged',
  cases: readonly CaseRecord[],
  told: DeskEntryRecord,
): Promise<void> {
  for (const on of cases)
    await notify(tx, showing.world, { kind, on, at: now, by: staff.id, channel: 'notes', entryId: told.id });
}

const sharedOf = (one: CaseRecord): Shared => ({
  state: one.state,
  ownerId: one.ownerId,
  ownedSince: one.ownedSince,
  silentFrom: one.silentFrom,
  waitingUntil: one.waitingUntil,
  customerWroteAt: one.customerWroteAt,
  replyDueAt: one.replyDueAt,
  replyWithinMs: one.replyWithinMs,
  unread: one.unread,
  complaint: one.complaint,
  priority: one.priority,
});

/** The case with what it shares; what is absent there is absent here. */
function sharing(one: CaseRecord, shared: Shared): CaseRecord {
  const {
    ownedSince: _since,
    silentFrom: _silent,
    waitingUntil: _until,
    replyWithinMs: _within,
    complaint: _complaint,
    priority: _priority,
    ...rest
  } = one;
  const { ownedSince, silentFrom, waitingUntil, replyWithinMs, complaint, priority, ...more } = shared;
  return {
    ...rest,
    ...more,
    ...(ownedSince !== undefined && { ownedSince }),
    ...(silentFrom !== undefined && { silentFrom }),
    ...(waitingUntil !== undefined && { waitingUntil }),
    ...(replyWithinMs !== undefined && { replyWithinMs }),
    ...(complaint !== undefined && { complaint }),
    ...(priority && { priority }),
  };
}

async function merge(deed: Deed): Promise<Outcome> {
  const { tx, one, body, cases, history, staff, showing, now } = deed;
  const into = await otherOf(deed, body['to']);
  if (isOutcome(into)) return into;
  const no = refusedBy(decideMerge(judged(deed, one), judged(deed, into), staff));
  if (no) return no;
  const before = sharedOf(into);
  const sum = together(before, sharedOf(one));
  // Whose case has grown has not been silent about what came.
  const after = { ...sum, ...(sum.ownerId !== null && { silentFrom: now }) };
  const told = await tell(deed, 'merged', { from: one, to: into, promises: one.promises.length });
  const listening = [...(one.followers ?? []), ...(one.ownerId === null ? [] : [one.ownerId])];
  const followers = [...new Set(listening)].filter(
    (id) => id !== after.ownerId && into.followers?.includes(id) !== true,
  );
  const drafts = await draftsAlong(tx, one.id, into.id);
  const mergedInto: Merge = {
    id: into.id,
    at: told.at,
    byId: staff.id,
    placing: told.id,
    promises: one.promises.map(({ id }) => id),
    drafts,
    followers,
    before,
    after,
  };
  const part: CaseRecord = { ...one, promises: [], draftsWaiting: 0, mergedInto };
  const whole: CaseRecord = {
    ...sharing(into, after),
    promises: [...into.promises, ...one.promises],
    followers: [...(into.followers ?? []), ...followers],
    draftsWaiting: (into.draftsWaiting ?? 0) + drafts.length,
  };
  const next = cases.map((each) => (each.id === one.id ? part : each.id === into.id ? whole : each));
  await putCase(tx, part, { by: staff.id, at: now });
  const { trail } = retold(whole, next, history);
  const made = await putCase(tx, { ...whole, trail }, { by: staff.id, at: now });
  await tx.journal({
    act: 'merge',
    case: one.id,
    to: into.id,
    by: staff.id,
    promises: mergedInto.promises,
    version: made.version,
  });
  await hear(deed, 'cases-merged', [made], told);
  return outcome(caseWire(showing, made));
}

async function undo(deed: Deed): Promise<Outcome> {
  const { tx, body, one, cases } = deed;
  const entry = typeof body['entry'] === 'string' ? body['entry'] : '';
  const part = cases.find(({ mergedInto }) => mergedInto?.id === one.id && mergedInto.placing === entry);
  if (part?.mergedInto) return takeApart(deed, part, part.mergedInto);
  const before = await tx.get<Before>(BEFORE, entry);
  if (before?.to !== one.id) return refused('not-undoable');
  // What was made a case of its own becomes part of the other again, with all that has come to it since.
  if (before.did === 'split') return merge({ ...deed, body: { ...body, to: before.from } });
  return moveBack(deed, entry, before);
}

async function moveBack(deed: Deed, entry: string, before: Before): Promise<Outcome> {
  const { tx, one, cases, staff, showing } = deed;
  const from = before.from === undefined ? undefined : await otherOf(deed, before.from);
  if (from && isOutcome(from)) return from;
  const no = refusedBy(decideUndo(judged(deed, one), staff, before.byId));
  if (no) return no;
  if (from?.mergedInto) return refused('merged');
  const isStill = before.entries.every((name) =>
    one.entries.some((there) => there.placed?.entry === entry && isNamed([name], there)),
  );
  if (!isStill) return refused('moved-since');
  const told = await tell(deed, 'moved-back', { from: one, to: from ?? one, entries: before.entries });
  const next = cases.map((each): CaseRecord => {
    const rest = each.entries.filter(({ placed }) => placed?.entry !== entry);
    const stood = before.stood.filter(({ caseId }) => caseId === each.id).map((was) => was.entry);
    const isLeft = each.id === one.id || each.id === from?.id;
    return isLeft || stood.length > 0 ? { ...each, entries: [...rest, ...stood] } : each;
  });
  const written = await settled(deed, next, one);
  await tx.delete(BEFORE, entry);
  await tx.journal({
    act: 'move-back',
    case: one.id,
    to: from?.id ?? null,
    by: staff.id,
    entries: before.entries,
    undoes: entry,
  });
  const now = written.get(one.id) ?? one;
  await hear(deed, 'entries-moved', [now, ...(from ? [written.get(from.id) ?? from] : [])], told);
  return outcome(caseWire(showing, now));
}

async function takeApart(deed: Deed, part: CaseRecord, merged: Merge): Promise<Outcome> {
  const { tx, one, cases, history, staff, showing, now } = deed;
  const seen = await otherOf(deed, part.id);
  if (isOutcome(seen)) return seen;
  const no = refusedBy(decideUndo(judged(deed, one), staff, merged.byId));
  if (no) return no;
  const isLast = cases.every(
    ({ mergedInto }) => mergedInto?.id !== one.id || mergedInto.placing <= merged.placing,
  );
  if (!isLast) return refused('later-merge');
  const told = await tell(deed, 'taken-apart', { from: one, to: part });
  const left = apart(sharedOf(one), merged.before, merged.after);
  const drafts = await draftsAlong(tx, one.id, part.id, merged.drafts);
  const isTheirs = ({ id }: { readonly id: string }) => merged.promises.includes(id);
  const { mergedInto: _merged, ...alone } = part;
  // What was read and answered since is not unread and unanswered again.
  const isAnswered = merged.after.replyDueAt !== null && one.replyDueAt === null;
  const separate: CaseRecord = {
    ...alone,
    promises: one.promises.filter(isTheirs),
    draftsWaiting: drafts.length,
    unread: Math.min(part.unread, one.unread),
    ...(isAnswered && { replyDueAt: null }),
    ...(part.silentFrom !== undefined && { silentFrom: now }),
  };
  const rest: CaseRecord = {
    ...sharing(one, left),
    promises: one.promises.filter((promise) => !isTheirs(promise)),
    followers: (one.followers ?? []).filter((id) => !merged.followers.includes(id)),
    draftsWaiting: Math.max(0, (one.draftsWaiting ?? 0) - drafts.length),
    // What was said on its threads while the two were one stays.
    threads: [...one.threads, ...heldMeanwhile(part, cases, merged.at, told.at)],
  };
  const next = cases.map((each) => (each.id === part.id ? separate : each.id === one.id ? rest : each));
  const back = await putCase(
    tx,
    { ...separate, trail: retold(separate, next, history).trail },
    { by: staff.id, at: now },
  );
  const made = await putCase(
    tx,
    { ...rest, trail: retold(rest, next, history).trail },
    { by: staff.id, at: now },
  );
  await tx.journal({
    act: 'take-apart',
    case: one.id,
    to: part.id,
    by: staff.id,
    promises: back.promises.map(({ id }) => id),
    undoes: merged.placing,
  });
  await hear(deed, 'cases-merged', [made, back], told);
  return outcome(caseWire(showing, made));
}

/** The threads of a case, and of those that are part of it, from when it was merged until that was undone. */
function heldMeanwhile(
  part: CaseRecord,
  cases: readonly CaseRecord[],
  from: number,
  to: number,
): CaseRecord['threads'] {
  const inside = cases.filter(({ mergedInto }) => mergedInto?.id === part.id);
  return [
    ...part.threads
      .filter((held) => held.to === undefined)
      .map(({ channel, thread }) => ({ channel, thread, from, to })),
    ...inside.flatMap((one) => heldMeanwhile(one, cases, from, to)),
  ];
}
