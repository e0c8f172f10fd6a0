// Owning a case: claim, release, resolve, reopen, wait. The rules decide; two people at once cannot both win.
import { decide, type CaseAct } from '#src/cases/rules.ts';
import { problem, type Call, type Principal, type Route, type Tx } from '../backend.ts';
import type { CaseRecord, DeskEntryRecord, World } from '../world/records.ts';
import { caseFor, caseIn, lastChange, putCase } from './case-store.ts';
import { saveEntry } from './entry-store.ts';
import { notify } from './notify.ts';
import { etagOf, outcome, postOnce, refusal, type Outcome } from './posts.ts';
import { notFound } from './problems.ts';
import { caseWire, instantFrom, iso, staffRef } from './wire.ts';

type Act = Exclude<CaseAct, 'note'>;
type Body = Readonly<Record<string, unknown>>;

const acts: readonly Act[] = ['claim', 'release', 'resolve', 'reopen', 'wait'];

export const caseActRoutes: readonly Route[] = acts.map((act) => ({
  method: 'POST',
  path: `/cases/:id/${act}`,
  needs: `case.${act}`,
  writes: true,
  answer: (call) => perform(call, act),
}));

async function perform(call: Call, act: Act): Promise<Response> {
  const { ctx, params, principal, request } = call;
  const id = params['id'] ?? '';
  if (!(await caseFor(ctx, principal, id))) return notFound();
  const wanted = request.headers.get('If-Match');
  if (wanted === null) return problem(428, 'Say which version of the case you saw: If-Match.');
  return postOnce(call, async (tx, body) => {
    const current = await caseIn(tx, ctx.world, ctx.now(), id);
    if (!current) return refusal(404, 'There is nothing here for you.');
    if (wanted !== '*' && wanted !== etagOf(current.version)) return stale(tx, ctx.world, current);
    return decideAndDo(tx, { act, current, body, principal, world: ctx.world, now: ctx.now() });
  });
}

/** Who was faster, when, and how the case stands now. */
export async function stale(tx: Tx, world: World, current: CaseRecord): Promise<Outcome> {
  const change = await lastChange(tx, current.id);
  return refusal(412, 'The case has changed since you saw it.', {
    ...(change?.by !== undefined && { by: staffRef(world, change.by) }),
    ...(change && { at: iso(change.at) }),
    current: caseWire(world, current),
  });
}

interface Deed {
  readonly act: Act;
  readonly current: CaseRecord;
  readonly body: Body;
  readonly principal: Principal;
  readonly world: World;
  readonly now: number;
}

async function decideAndDo(tx: Tx, deed: Deed): Promise<Outcome> {
  const { act, current, body, principal, world, now } = deed;
  const { staff } = principal;
  if (!staff) return refusal(403, 'Only people own cases.');
  const openPromises = current.promises.filter(({ state }) => state === 'open').length;
  const standing = { state: current.state, ownerId: current.ownerId, openPromises };
  const decision = decide(act, standing, staff, { anyway: body['anyway'] === true });
  if (!decision.ok && decision.reason === 'already-yours') return outcome(caseWire(world, current, staff.id));
  if (!decision.ok)
    return refusal(409, 'The case does not allow this now.', {
      reason: decision.reason,
      current: caseWire(world, current),
    });
  const until = act === 'wait' ? instantFrom(body['until']) : undefined;
  const next = await putCase(tx, changed(deed, staff.id, until), { by: staff.id, at: now });
  const entry = await saveEntry(tx, now, entryOf(deed, staff));
  if (next.ownerId !== current.ownerId)
    await notify(tx, world, {
      kind: 'owner-changed',
      on: next,
      at: now,
      by: staff.id,
      to: [current.ownerId ?? '', ...(next.followers ?? [])],
      channel: 'notes',
      entryId: entry.id,
    });
  await tx.journal({ act, case: current.id, by: staff.id, version: next.version });
  return outcome(caseWire(world, next, staff.id));
}

function changed({ act, current, now }: Deed, actor: string, until: number | undefined): CaseRecord {
  const { waitingUntil: _until, resolvedAt: _resolved, ...rest } = current;
  switch (act) {
    case 'claim':
      return {
        ...current,
        ownerId: actor,
        ownedSince: now,
        ...(current.ownerId !== null && { ownedFrom: current.ownerId }),
      };
    case 'release': {
      const { ownedSince: _since, ownedFrom: _from, ...free } = current;
      return { ...free, ownerId: null };
    }
    case 'resolve':
      return { ...rest, state: 'resolved', resolvedAt: now, replyDueAt: null, unread: 0 };
    case 'reopen':
      return { ...rest, state: 'open' };
    case 'wait':
      return { ...rest, state: 'waiting', ...(until !== undefined && { waitingUntil: until }) };
  }
}

const ACT_WORDS = {
  claim: 'claimed',
  release: 'released',
  resolve: 'resolved',
  reopen: 'reopened',
  wait: 'waiting',
} as const;

/** What stands on the line of it: who did it, from whom to whom, and why. */
function entryOf(
  { act, current, body, world }: Deed,
  staff: { readonly id: string; readonly name: string },
): Omit<DeskEntryRecord, 'id' | 'at'> {
  const before = current.ownerId === null ? undefined : staffRef(world, current.ownerId).name;
  const takesOver = act === 'claim' && before !== undefined;
  return {
    customer: current.customer,
    kind: 'ownership',
    caseId: current.id,
    who: staff.name,
    staffId: staff.id,
    text: typeof body['reason'] === 'string' ? body['reason'] : '',
    ...(before !== undefined && { from: before }),
    ...(act === 'claim' && { to: staff.name }),
    act: takesOver ? 'handed-over' : ACT_WORDS[act],
  };
}
