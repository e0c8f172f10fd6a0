// A contact finds its case by itself: what a customer writes joins the case it belongs to or opens one that nobody owns
// yet; what the owner answers takes the reply off the list. All inside the transaction that wrote the contact.
import { caseFor } from '#src/cases/rules/arrival.ts';
import { placesIn, type HeldThread } from '#src/cases/rules/placing.ts';
import type { Principal, Tx } from '../../backend.ts';
import type { Settle } from '../../context.ts';
import type { CaseRecord } from '../../world/records/case.ts';
import type { OrderRecord } from '../../world/records/shop.ts';
import type { World } from '../../world/records/world.ts';
import { stopOf, type Stop } from '../../world/trail.ts';
import { channelOf, type Told } from '../../world/threads.ts';
import { answersForCase, rosterAt } from '../people/absences.ts';
import { reopened } from './case-changes.ts';
import { addCase, casesOf, putCase } from './case-store.ts';
import { saveEntry } from '../entries/entry-store.ts';
import { noteWords } from '../words/given-words.ts';
import { notify } from '../people/notify.ts';
import { joining, newCase, teamFor } from './joining.ts';
import { replyTo, wantsReply } from './reply-times.ts';
import { isOurWord, isProblem, isReply, threadIn, wordsOf } from './told.ts';

interface About {
  readonly world: World;
  readonly now: number;
  readonly principal: Principal;
}

export const settle: Settle = async (tx, saved, about) => {
  for (const told of saved) {
    const stop = stopOf(told);
    const { staff } = about.principal;
    if (staff && isOurWord(told))
      await noteWords(tx, told, staff, await casesOf(tx, about.world, about.now, told.record.customer));
    if (stop) await attach(tx, told, stop, about);
    else if (isReply(told)) await answeredBy(tx, told, about);
    else if (told.kind === 'order') await takenFor(tx, told.record, about);
  }
};

async function attach(tx: Tx, told: Told, stop: Stop, { world, now }: About): Promise<void> {
  const { customer, at } = told.record;
  const thread = await threadIn(world, told);
  const cases = await casesOf(tx, world, now, customer);
  const contact = { channel: stop.channel, ...(thread !== undefined && { thread }) };
  const found = caseFor({ ...contact, at }, cases);
  const current = cases.find(({ id }) => id === found?.id);
  if (!current && !isProblem(told)) return;
  const team = current?.team ?? teamFor(world, customer);
  const reply = wantsReply(told) ? replyTo(world, team, stop.channel, now) : undefined;
  const joined = joining(stop, newThread(told, contact, current, cases), current ?? undefined, {
    reply,
    now,
  });
  if (!current) {
    const opening = { customer, openedAt: at, subject: wordsOf(told) };
    const opened = await addCase(tx, world, (id) => ({
      ...newCase(world, opening, { id, team }),
      ...joined,
    }));
    await tx.journal({ act: 'opened', case: opened.id, by: `${channelOf(told.kind)}/${told.record.id}` });
    return;
  }
  const before = current.state === 'resolved' ? reopened(current, now) : current;
  const { waitingUntil: _until, backSince: _back, ...rest } = before;
  const next = await putCase(tx, { ...rest, ...joined }, { at: now });
  await tx.journal({ act: 'joined', case: next.id, by: `${channelOf(told.kind)}/${told.record.id}` });
  if (current.state === 'resolved')
    await saveEntry(tx, now, {
      customer,
      kind: 'ownership',
      caseId: current.id,
      who: '',
      text: '',
      act: 'reopened',
    });
  // Looking around on the website is no word to anybody.
  if (told.kind !== 'web-event')
    await notify(tx, world, {
      kind: 'customer-wrote',
      on: next,
      at: stop.at,
      channel: stop.channel,
      entryId: told.record.id,
    });
}

/**
 * An order taken by hand belongs to the case of the words it was taken from; what was brought back, and what a shop had
 * kept elsewhere, to the one that is open.
 */
async function takenFor(
  tx: Tx,
  { id, customer, at, takenFrom, returnOf, reserved }: OrderRecord,
  { world, now }: About,
): Promise<void> {
  if (!takenFrom && !returnOf && !reserved) return;
  const { channel, thread } = takenFrom ?? { channel: channelOf('order') };
  const cases = await casesOf(tx, world, now, customer);
  const found = caseFor({ channel, at, ...(thread !== undefined && { thread }) }, cases);
  const current = cases.find((one) => one.id === found?.id);
  if (!current || current.state === 'resolved') return;
  const held = { channel: channelOf('order'), thread: id };
  if (current.threads.some((one) => one.channel === held.channel && one.thread === held.thread)) return;
  await putCase(tx, { ...current, threads: [...current.threads, held] }, { at: now });
}

/** The thread a case has to hold from now on for the contact to belong to it; undefined: it does as it is. */
function newThread(
  { record: { id, at } }: Told,
  { channel, thread }: { readonly channel: string; readonly thread?: string },
  current: CaseRecord | undefined,
  cases: readonly CaseRecord[],
): HeldThread | undefined {
  if (thread === undefined) return undefined;
  const isSame = (held: HeldThread) => held.channel === channel && held.thread === thread;
  if (current?.threads.some((held) => held.to === undefined && isSame(held))) return undefined;
  if (current && placesIn(cases)({ channel, id, thread, at }) === current.id) return undefined;
  // What was said on it before is that of the case which was put into this one.
  const isInherited = cases.some((one) => one.mergedInto && one.threads.some(isSame));
  return { channel, thread, ...(isInherited && { from: at }) };
}

async function answeredBy(tx: Tx, told: Told, { world, now, principal }: About): Promise<void> {
  const actor = principal.staff?.id;
  if (actor === undefined) return;
  const thread = await threadIn(world, told);
  const cases = await casesOf(tx, world, now, told.record.customer);
  const roster = await rosterAt(tx, now);
  const mine = cases.filter(
    (one) => one.mergedInto ?? (answersForCase(one, actor, roster) && one.state !== 'resolved'),
  );
  const found = caseFor(
    { channel: channelOf(told.kind), at: now, ...(thread !== undefined && { thread }) },
    mine,
  );
  const current = mine.find(({ id }) => id === found?.id);
  if (!current) return;
  const { backSince, ...rest } = current;
  if (current.replyDueAt === null && current.unread === 0 && backSince === undefined) return;
  await putCase(tx, { ...rest, replyDueAt: null, unread: 0 }, { by: actor, at: now });
}
