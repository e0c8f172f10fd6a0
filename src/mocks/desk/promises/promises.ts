// What was promised in a case: made, kept, moved, given up, handed on. The rules decide; every step stands on the line.
import {
  decideMaking,
  decidePromise,
  promiseActs,
  type PromiseAct,
  type PromiseDecision,
  type PromiseWish,
} from '#src/cases/rules/promise.ts';
import { problem, type Call, type Route, type Tx } from '../../backend.ts';
import type { CaseRecord, PromiseRecord } from '../../world/records/case.ts';
import type { DeskEntryRecord } from '../../world/records/desk-entry.ts';
import type { StaffRecord } from '../../world/records/group.ts';
import type { World } from '../../world/records/world.ts';
import { may, seesBrand } from '#src/staff/roles.ts';
import { answersForCase } from '../people/absences.ts';
import { stale } from '../cases/case-acts.ts';
import { standingOf } from '../cases/case-standing.ts';
import { heard } from '../cases/case-changes.ts';
import { caseFor, caseIn, putCase, standingCase } from '../cases/case-store.ts';
import { saveEntry } from '../entries/entry-store.ts';
import { spendWords, wordsFor } from '../words/given-words.ts';
import { notify } from '../people/notify.ts';
import { etagOf, outcome, postOnce, refusal, type Outcome } from '../posts.ts';
import { notFound } from '../problems.ts';
import { caseWire, instantFrom, staffRef, showingIn, type Showing } from '../wire.ts';

type Body = Readonly<Record<string, unknown>>;

export const promiseRoutes: readonly Route[] = [
  { method: 'POST', path: '/cases/:id/promises', needs: 'promise.make', writes: true, answer: make },
  ...promiseActs.map((act): Route => ({
    method: 'POST',
    path: `/cases/:id/promises/:promise/${act}`,
    needs: `promise.${act}`,
    writes: true,
    answer: (call) => perform(call, act),
  })),
];

const LONGEST_PROMISE = 200;
const LONGEST_REASON = 1000;

/** Adds and takes nothing away, so it names no version: a reply that is on its way cannot be outrun by a colleague. */
async function make(call: Call): Promise<Response> {
  const { ctx, params, principal } = call;
  const { staff } = principal;
  const id = params['id'] ?? '';
  if (!staff || !(await caseFor(ctx, principal, id))) return notFound();
  return postOnce(call, async (tx, body) => {
    const { world } = ctx;
    const now = ctx.now();
    const showing = await showingIn(tx, call);
    const current = await standingCase(tx, world, now, id);
    if (!current) return refusal(404, 'There is nothing here for you.');
    const wish = wishFrom(body);
    if (!wish) return refusal(400, 'The promise cannot be read.');
    const intentId = textFrom(body['intentId']);
    // One reply carries one promise, however often it is told and however long ago that was.
    if (intentId !== undefined && current.promises.some((one) => one.intentId === intentId))
      return outcome(caseWire(showing, current), 201);
    const channel = textFrom(body['channel']) ?? '';
    const words =
      intentId === undefined
        ? undefined
        : await wordsFor(tx, { one: current, caseId: id, staff, channel, now });
    const given = { ...wish, isGiven: words !== undefined };
    const decision = decideMaking(standingOf(current, showing.roster), staff, given, now);
    if (!decision.ok) return refused(decision, current, showing);
    if (words !== undefined) await spendWords(tx, words);
    const from = entryFrom(body['from']);
    const promise: PromiseRecord = {
      id: `pr-w${String(await tx.next('promise', 1))}`,
      text: (wish.text ?? '').trim(),
      ownerId: current.ownerId ?? staff.id,
      dueAt: wish.dueAt ?? now,
      channel,
      madeAt: now,
      state: 'open',
      madeBy: staff.id,
      ...(from && { from }),
      ...(intentId !== undefined && { intentId }),
    };
    const next = { ...current, promises: [...current.promises, promise] };
    return saved(tx, { act: 'make', next, promise, staff, showing, now, told: { state: 'made' } });
  });
}

async function perform(call: Call, act: PromiseAct): Promise<Response> {
  const { ctx, params, principal, request } = call;
  const { staff } = principal;
  const id = params['id'] ?? '';
  if (!staff || !(await caseFor(ctx, principal, id))) return notFound();
  const wanted = request.headers.get('If-Match');
  if (wanted === null) return problem(428, 'Say which version of the case you saw: If-Match.');
  return postOnce(call, async (tx, body) => {
    const { world } = ctx;
    const now = ctx.now();
    const showing = await showingIn(tx, call);
    const current = await caseIn(tx, world, now, id);
    const promise = current?.promises.find((one) => one.id === params['promise']);
    if (!current || !promise) return refusal(404, 'There is nothing here for you.');
    if (wanted !== '*' && wanted !== etagOf(current.version)) return stale(tx, showing, current);
    const wish = wishFrom(body);
    if (!wish) return refusal(400, 'The request cannot be read.');
    const decision = decidePromise(act, promise, standingOf(current, showing.roster), staff, wish, now);
    if (!decision.ok) return refused(decision, current, showing);
    if (act === 'hand' && !canOwe(world, current, wish.to ?? ''))
      return refused({ ok: false, reason: 'nobody' }, current, showing);
    const changed = changedBy(act, promise, wish, now);
    const next = {
      ...current,
      promises: current.promises.map((one) => (one.id === promise.id ? changed : one)),
    };
    return saved(tx, { act, next, promise: changed, staff, showing, now, told: toldOf(act, wish, promise) });
  });
}

/** What is asked for in a body; undefined when a part of it is too long or no instant. */
function wishFrom(body: Body): PromiseWish | undefined {
  const dueAt = instantFrom(body['dueAt']);
  if (body['dueAt'] !== undefined && dueAt === undefined) return undefined;
  const words = { text: textFrom(body['text']), reason: textFrom(body['reason']) };
  if ((words.text?.length ?? 0) > LONGEST_PROMISE || (words.reason?.length ?? 0) > LONGEST_REASON)
    return undefined;
  const { told, to } = { told: textFrom(body['told']), to: textFrom(body['to']) };
  return {
    ...(dueAt !== undefined && { dueAt }),
    ...(words.text !== undefined && { text: words.text }),
    ...(words.reason !== undefined && { reason: words.reason.trim() }),
    ...(told !== undefined && { told }),
    ...(to !== undefined && { to }),
  };
}

const textFrom = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;

function entryFrom(value: unknown): PromiseRecord['from'] {
  if (typeof value !== 'object' || value === null || !('channel' in value) || !('id' in value))
    return undefined;
  const { channel, id } = value;
  return typeof channel === 'string' && typeof id === 'string' ? { channel, id } : undefined;
}

/** Somebody who may keep it and is shown the customer. */
function canOwe(world: World, { brand }: CaseRecord, staffId: string): boolean {
  const staff = world.staff.find(({ id }) => id === staffId);
  return staff !== undefined && may(staff.role, 'promise.keep') && seesBrand(staff, brand);
}

const refused = (
  { reason }: Extract<PromiseDecision, { ok: false }>,
  current: CaseRecord,
  showing: Showing,
): Outcome =>
  refusal(409, 'This cannot be done with the promise now.', {
    reason,
    current: caseWire(showing, current),
  });

function changedBy(act: PromiseAct, promise: PromiseRecord, wish: PromiseWish, now: number): PromiseRecord {
  switch (act) {
    case 'keep':
      return { ...promise, state: 'kept', keptAt: now };
    case 'break':
      return {
        ...promise,
        state: 'broken',
        brokenAt: promise.brokenAt ?? now,
        ...(wish.reason !== undefined && { reason: wish.reason }),
      };
    case 'move': {
      const { brokenAt: _broken, rung: _rung, ...rest } = promise;
      return { ...rest, dueAt: wish.dueAt ?? promise.dueAt, wasDueAt: promise.dueAt };
    }
    case 'hand':
      return { ...promise, ownerId: wish.to ?? promise.ownerId };
  }
}

type Told = Omit<NonNullable<DeskEntryRecord['promise']>, 'id' | 'dueAt'>;
const STATES = { keep: 'kept', break: 'broken', move: 'moved', hand: 'handed-on' } as const;

const toldOf = (act: PromiseAct, { told, reason }: PromiseWish, before: PromiseRecord): Told => ({
  state: STATES[act],
  ...(act === 'move' && { wasDueAt: before.dueAt }),
  ...(act === 'move' && told !== undefined && { told }),
  ...(act !== 'keep' && reason !== undefined && { reason }),
});

interface Step {
  readonly act: PromiseAct | 'make';
  readonly next: CaseRecord;
  readonly promise: PromiseRecord;
  readonly staff: StaffRecord;
  readonly showing: Showing;
  readonly now: number;
  readonly told: Told;
}

/** Case, line and journal in one. */
async function saved(tx: Tx, { act, next, promise, staff, showing, now, told }: Step): Promise<Outcome> {
  const { world, roster } = showing;
  // Whose case it is, and who promises or keeps a promise, is not silent.
  const known = answersForCase(next, staff.id, roster) ? heard(next, now) : next;
  const one = await putCase(tx, known, { by: staff.id, at: now });
  const entry = await saveEntry(tx, now, {
    customer: one.customer,
    kind: 'promise',
    caseId: one.id,
    who: staff.name,
    staffId: staff.id,
    text: promise.text,
    ...(act === 'hand' && { to: staffRef(world, promise.ownerId).name }),
    promise: { id: promise.id, dueAt: promise.dueAt, ...told },
  });
  await notify(tx, world, {
    kind: 'promise-changed',
    on: one,
    at: now,
    by: staff.id,
    to: [one.ownerId ?? '', promise.ownerId, ...(one.followers ?? [])],
    channel: 'notes',
    entryId: entry.id,
    words: promise.text,
  });
  await tx.journal({
    act: `promise-${told.state}`,
    case: one.id,
    promise: promise.id,
    by: staff.id,
    dueAt: promise.dueAt,
    version: one.version,
    ...(promise.intentId !== undefined && { intent: promise.intentId }),
  });
  return outcome(caseWire(showing, one), act === 'make' ? 201 : 200);
}
