// One case, the cases of a customer, a note in a case, and "I have read it".
import { may } from '#src/staff/roles.ts';
import { json, type Call, type Route } from '../../backend.ts';
import { seesCustomer } from '../../principals.ts';
import type { CaseRecord } from '../../world/records/case.ts';
import { caseFor, caseIn, casesOfCustomer, keepCase, standingCase } from './case-store.ts';
import { saveEntry } from '../entries/entry-store.ts';
import { readThose } from '../people/notifications.ts';
import { mayBeTold, notify } from '../people/notify.ts';
import { heard } from './case-changes.ts';
import { answered, outcome, postOnce, refusal } from '../posts.ts';
import { notFound } from '../problems.ts';
import { answersForCase, rosterAt } from '../people/absences.ts';
import { entryWire } from '../entries/entry-wire.ts';
import { caseWire, showingFor, showingIn } from '../wire.ts';

export const caseRoutes: readonly Route[] = [
  { method: 'GET', path: '/cases/:id', needs: 'case.read', answer: showCase },
  { method: 'GET', path: '/customers/:id/cases', needs: 'case.read', answer: showCases },
  { method: 'POST', path: '/cases/:id/read', needs: 'case.read', writes: true, answer: markRead },
  { method: 'POST', path: '/cases/:id/notes', needs: 'case.note', writes: true, answer: addNote },
];

async function showCase({ ctx, params, principal }: Call): Promise<Response> {
  const one = await caseFor(ctx, principal, params['id'] ?? '');
  return one ? answered(outcome(caseWire(await showingFor({ ctx, principal }), one))) : notFound();
}

async function showCases({ ctx, params, principal }: Call): Promise<Response> {
  const customer = params['id'] ?? '';
  if (!seesCustomer(principal, ctx.world, customer)) return notFound();
  const cases = await casesOfCustomer(ctx, customer);
  const showing = await showingFor({ ctx, principal });
  return json({ items: cases.map((one) => caseWire(showing, one)) });
}

/** Everybody has their own mark of what is new; what waits unread is the owner's to read. */
async function markRead(call: Call): Promise<Response> {
  const { ctx, params, principal } = call;
  const id = params['id'] ?? '';
  if (!(await caseFor(ctx, principal, id))) return notFound();
  return postOnce(call, async (tx) => {
    const current = await caseIn(tx, ctx.world, ctx.now(), id);
    if (!current) return refusal(404, 'There is nothing here for you.');
    const reader = principal.staff?.id ?? '';
    const showing = await showingIn(tx, call);
    const unread = answersForCase(current, reader, showing.roster) ? 0 : current.unread;
    // Who has the case before them need not be told again that the customer wrote.
    await readThose(tx, reader, ctx.now(), ({ caseId, kind }) => caseId === id && kind === 'customer-wrote');
    const next = { ...readBy(current, reader, ctx.now()), unread };
    await tx.journal({ act: 'read', case: id, by: reader });
    return outcome(caseWire(showing, await keepCase(tx, next)));
  });
}

/** Seen by somebody, who wants to be told of nothing more. */
export const readBy = (one: CaseRecord, reader: string, at: number): CaseRecord => ({
  ...one,
  ...(one.markedUnread && {
    markedUnread: Object.fromEntries(Object.entries(one.markedUnread).filter(([other]) => other !== reader)),
  }),
  readAt: { ...one.readAt, [reader]: at },
});

const LONGEST_NOTE = 10_000;

async function addNote(call: Call): Promise<Response> {
  const { ctx, params, principal } = call;
  const { staff } = principal;
  const id = params['id'] ?? '';
  if (!staff || !(await caseFor(ctx, principal, id))) return notFound();
  return postOnce(call, async (tx, body) => {
    const one = await standingCase(tx, ctx.world, ctx.now(), id);
    if (!one) return refusal(404, 'There is nothing here for you.');
    const { text, intentId, mentions = [] } = body;
    if (typeof text !== 'string' || text.trim() === '')
      return refusal(400, 'A note needs words.', { detail: '`text` is empty.' });
    if (text.length > LONGEST_NOTE)
      return refusal(400, 'The note is too long.', { detail: `At most ${String(LONGEST_NOTE)} characters.` });
    const named = colleaguesNamed(mentions, call, one);
    if (!named)
      return refusal(400, 'Somebody named in the note may not see the case.', { detail: '`mentions`' });
    const entry = await saveEntry(tx, ctx.now(), {
      customer: one.customer,
      kind: 'note',
      caseId: one.id,
      who: staff.name,
      staffId: staff.id,
      text,
      ...(named.length > 0 && { mentions: named }),
      ...(typeof intentId === 'string' && { intentId }),
    });
    if (named.length > 0)
      await notify(tx, ctx.world, {
        kind: 'mentioned',
        on: one,
        at: entry.at,
        by: staff.id,
        to: named,
        channel: 'notes',
        entryId: entry.id,
      });
    await tx.journal({
      act: 'note',
      case: one.id,
      by: staff.id,
      entry: entry.id,
      text,
      key: call.request.headers.get('Idempotency-Key'),
    });
    const roster = await rosterAt(tx, ctx.now());
    // Who writes a note is not silent.
    if (answersForCase(one, staff.id, roster)) await keepCase(tx, heard(one, ctx.now()));
    return outcome(entryWire(entry), 201);
  });
}

/** Undefined when one of them is nobody here, or may not see the case or its notes. */
function colleaguesNamed(mentions: unknown, { ctx }: Call, one: CaseRecord): readonly string[] | undefined {
  if (!Array.isArray(mentions)) return undefined;
  const ids = [...new Set<unknown>(mentions)];
  const named = ctx.world.staff.filter(
    (staff) =>
      ids.includes(staff.id) && mayBeTold(staff, one, 'mentioned') && may(staff.role, 'notes.internal'),
  );
  return named.length === ids.length ? named.map(({ id }) => id) : undefined;
}
