// Words given to the owner of a case by a colleague: kept until the owner uses or declines them. They are among
// colleagues and no part of the line; what is sent of them is.
import { GivenFiles, type GivenDraft, type GivenFile } from '#src/desk/given-drafts.ts';
import { json, type Call, type Route, type Tx } from '../../backend.ts';
import { keyOf } from '../../storage.ts';
import type { CaseRecord } from '../../world/records/case.ts';
import type { StaffRecord } from '../../world/records/group.ts';
import type { World } from '../../world/records/world.ts';
import { caseFor, keepCase, standingCase } from '../cases/case-store.ts';
import { bring, bytesOf, dropFiles, giveFiles } from './given-files.ts';
import { notify } from '../people/notify.ts';
import { outcome, postOnce, refusal, type Outcome } from '../posts.ts';
import { notFound } from '../problems.ts';
import { iso, staffRef } from '../wire.ts';

/** By `<case>/<number>`. */
interface DraftRecord {
  readonly id: string;
  readonly channel: string;
  readonly text: string;
  readonly files?: readonly GivenFile[];
  readonly by: string;
  readonly at: number;
}
const DRAFTS = 'given-draft';
const LONGEST = 10_000;

/** The owner sees all that wait for them, whoever owned the case when they were given. */
async function show({ ctx, params, principal }: Call): Promise<Response> {
  const one = await caseFor(ctx, principal, params['id'] ?? '');
  if (!one) return notFound();
  const rows = one.ownerId === principal.staff?.id ? await ctx.list<DraftRecord>(DRAFTS, `${one.id}/`) : [];
  return json({ items: rows.map(({ value }) => wireOf(ctx.world, value)) });
}

/** What waits at a case goes along where it is put; answers which. */
export async function draftsAlong(
  tx: Tx,
  from: string,
  to: string,
  only?: readonly string[],
): Promise<readonly string[]> {
  const rows = await tx.list<DraftRecord>(DRAFTS, `${from}/`);
  const going = rows.map(({ value }) => value).filter(({ id }) => only?.includes(id) !== false);
  for (const draft of going) {
    await tx.delete(DRAFTS, `${from}/${draft.id}`);
    await tx.put(DRAFTS, `${to}/${draft.id}`, draft);
  }
  return going.map(({ id }) => id);
}

const wireOf = (world: World, { id, channel, text, files, by, at }: DraftRecord): GivenDraft => ({
  id,
  channel,
  text,
  ...(files && { files: [...files] }),
  by: staffRef(world, by),
  at: iso(at),
});

interface Doing {
  readonly tx: Tx;
  readonly one: CaseRecord;
  readonly staff: StaffRecord;
}

/** One write on a case the person asking sees, told to whoever shows the case. */
async function change(
  call: Call,
  run: (doing: Doing, body: Readonly<Record<string, unknown>>) => Promise<Outcome>,
) {
  const { ctx, params, principal } = call;
  const { staff } = principal;
  const id = params['id'] ?? '';
  if (!staff || !(await caseFor(ctx, principal, id))) return notFound();
  return postOnce(call, async (tx, body) => {
    const one = await standingCase(tx, ctx.world, ctx.now(), id);
    return one ? run({ tx, one, staff }, body) : refusal(404, 'There is nothing here for you.');
  });
}

const give = (call: Call): Promise<Response> =>
  change(call, async ({ tx, one, staff }, { channel, text, files: named = [], to }) => {
    const { ctx } = call;
    const { data: files } = GivenFiles.safeParse(named);
    if (!files) return refusal(400, '`files` are at most ten that were brought before.');
    if (typeof channel !== 'string' || channel === '' || typeof text !== 'string')
      return refusal(400, 'A draft has a `channel` and a `text`.');
    if (text.trim() === '' && files.length === 0) return refusal(400, 'A draft has a text, or files.');
    if (text.length > LONGEST)
      return refusal(400, 'The draft is too long.', { detail: `At most ${String(LONGEST)} characters.` });
    if (one.ownerId === null || one.ownerId !== to || to === staff.id)
      return refusal(409, 'A draft is given to the colleague who owns the case.', {
        reason: 'not-the-owner',
      });
    const id = keyOf(await tx.next(DRAFTS, 1));
    if (!(await giveFiles(tx, staff.id, id, files)))
      return refusal(409, 'A file of it is not here.', { reason: 'file-not-brought' });
    const draft: DraftRecord = {
      id,
      channel,
      text,
      ...(files.length > 0 && { files }),
      by: staff.id,
      at: ctx.now(),
    };
    await tx.put(DRAFTS, `${one.id}/${id}`, draft);
    await tx.journal({ act: 'give-draft', case: one.id, by: staff.id, to, draft: id, channel, text, files });
    await notify(tx, ctx.world, {
      kind: 'draft-given',
      on: one,
      at: ctx.now(),
      by: staff.id,
      to: [to],
      channel,
    });
    await keepCase(tx, { ...one, draftsWaiting: (one.draftsWaiting ?? 0) + 1 });
    return outcome(wireOf(ctx.world, draft), 201);
  });

const settle = (call: Call, how: 'take' | 'decline'): Promise<Response> =>
  change(call, async ({ tx, one, staff }) => {
    const { ctx, params } = call;
    const key = `${one.id}/${params['draft'] ?? ''}`;
    const draft = one.ownerId === staff.id ? await tx.get<DraftRecord>(DRAFTS, key) : undefined;
    if (!draft) return refusal(404, 'There is nothing here for you.');
    await tx.delete(DRAFTS, key);
    await dropFiles(tx, draft.id);
    await tx.journal({ act: `${how}-draft`, case: one.id, by: staff.id, draft: draft.id });
    if (how === 'decline')
      await notify(tx, ctx.world, {
        kind: 'draft-declined',
        on: one,
        at: ctx.now(),
        by: staff.id,
        to: [draft.by],
        channel: draft.channel,
      });
    await keepCase(tx, { ...one, draftsWaiting: (one.draftsWaiting ?? 1) - 1 });
    return outcome(wireOf(ctx.world, draft));
  });

async function file(call: Call): Promise<Response> {
  const { ctx, params, principal } = call;
  const { id = '', draft = '', file: named = '' } = params;
  const one = await caseFor(ctx, principal, id);
  if (!one || one.ownerId !== principal.staff?.id) return notFound();
  const found = await ctx.read<DraftRecord>(DRAFTS, `${one.id}/${draft}`);
  return found ? bytesOf(call, found.id, named) : notFound();
}

const needs = 'case.give-draft';
export const givenDraftRoutes: readonly Route[] = [
  { method: 'GET', path: '/cases/:id/drafts', needs, answer: show },
  { method: 'POST', path: '/cases/:id/drafts', needs, writes: true, answer: give },
  { method: 'PUT', path: '/cases/:id/draft-files/:file', needs, writes: true, answer: bring },
  { method: 'GET', path: '/cases/:id/drafts/:draft/files/:file', needs, answer: file },
  ...(['take', 'decline'] as const).map((how): Route => ({
    method: 'POST',
    path: `/cases/:id/drafts/:draft/${how}`,
    needs,
    writes: true,
    answer: (call) => settle(call, how),
  })),
];
