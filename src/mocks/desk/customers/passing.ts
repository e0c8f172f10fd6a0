// The counter passes a customer to the contact centre: with why and the story so far, into the case that is open or into
// one that nobody owns yet, and with a time by which somebody is in touch.
import { caseFor } from '#src/cases/rules/arrival.ts';
import { LONGEST_PASSED, type Passed } from '#src/desk/passing.ts';
import type { Call, Route, Tx } from '../../backend.ts';
import { seesCustomer } from '../../principals.ts';
import type { CaseRecord } from '../../world/records/case.ts';
import type { CustomerRecord } from '../../world/records/customer.ts';
import type { World } from '../../world/records/world.ts';
import { channelOf } from '../../world/threads.ts';
import { joining, newCase, teamFor } from '../cases/joining.ts';
import { addCase, casesOf, putCase } from '../cases/case-store.ts';
import { saveEntry } from '../entries/entry-store.ts';
import { notify } from '../people/notify.ts';
import { outcome, postOnce, refusal } from '../posts.ts';
import { notFound } from '../problems.ts';
import { replyTo } from '../cases/reply-times.ts';
import { iso, staffRef } from '../wire.ts';

export const passingRoutes: readonly Route[] = [
  { method: 'POST', path: '/customers/:id/pass', needs: 'case.pass', writes: true, answer: pass },
];

/** Where it was said, as far as clocks and the path of the case go. */
const COUNTER = channelOf('visit');

async function pass(call: Call): Promise<Response> {
  const { ctx, params, principal } = call;
  const { staff } = principal;
  const { world } = ctx;
  const customer = params['id'] ?? '';
  if (!staff || !seesCustomer(principal, world, customer)) return notFound();
  return postOnce(call, async (tx, { reason, story = '', intentId }) => {
    if (
      !isText(reason, LONGEST_PASSED.reason) ||
      reason.trim() === '' ||
      !isText(story, LONGEST_PASSED.story)
    )
      return refusal(400, 'It cannot be passed on like this.', {
        detail: `\`reason\` is a text of 1 to ${String(LONGEST_PASSED.reason)} characters, \`story\` one of at most ${String(LONGEST_PASSED.story)}.`,
      });
    const now = ctx.now();
    const words = reason.trim();
    const { one, isNew, answerBy } = await taken(tx, { world, now, customer, words, by: staff.id });
    const entry = await saveEntry(tx, now, {
      customer,
      kind: 'ownership',
      act: 'passed',
      caseId: one.id,
      who: staff.name,
      staffId: staff.id,
      text: words,
      to: one.ownerId === null ? one.team : staffRef(world, one.ownerId).name,
      answerBy,
      ...(story !== '' && { story }),
      ...(typeof intentId === 'string' && { intentId }),
    });
    await notify(tx, world, {
      kind: 'customer-wrote',
      on: one,
      at: now,
      by: staff.id,
      channel: COUNTER,
    });
    await tx.journal({ act: 'passed', case: one.id, customer, by: staff.id, entry: entry.id, isNew });
    return outcome(
      {
        id: entry.id,
        reference: one.id,
        isNew,
        team: one.team,
        ...(one.ownerId !== null && { owner: staffRef(world, one.ownerId) }),
        answerBy: iso(answerBy),
        channel: channelFor(one, world.customer(customer)),
      } satisfies Passed,
      201,
    );
  });
}

/** On these somebody can be got in touch with who is not there. */
const REACHES: readonly string[] = (['mail', 'sms', 'call', 'post'] as const).map(channelOf);

/** The one they came on last; else by a number, else by mail. */
function channelFor({ trail }: CaseRecord, customer: CustomerRecord | undefined): string {
  const last = trail.findLast(({ channel }) => REACHES.includes(channel));
  if (last) return last.channel;
  return customer?.keys.some(({ kind }) => kind === 'phone') === false
    ? channelOf('mail')
    : channelOf('call');
}

const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most;

interface Wish {
  readonly world: World;
  readonly now: number;
  readonly customer: string;
  readonly words: string;
  readonly by: string;
}

interface Taken {
  readonly one: CaseRecord;
  readonly isNew: boolean;
  readonly answerBy: number;
}

/** The case with it: the customer waits for an answer now, like one who wrote. */
async function taken(tx: Tx, { world, now, customer, words, by }: Wish): Promise<Taken> {
  const cases = await casesOf(tx, world, now, customer);
  const found = caseFor({ channel: COUNTER, at: now }, cases);
  const current = cases.find(({ id }) => id === found?.id);
  const team = current?.team ?? teamFor(world, customer);
  const reply = replyTo(world, team, COUNTER, now);
  // The store itself says that the customer is there.
  const joined = joining({ channel: COUNTER, at: now, logged: true }, undefined, current, { reply, now });
  const due = joined.replyDueAt ?? reply.dueAt;
  // A time that is over is nothing to tell anybody.
  const answerBy = due > now ? due : reply.dueAt;
  if (!current) {
    const opening = { customer, openedAt: now, subject: words };
    const one = await addCase(tx, world, (id) => ({ ...newCase(world, opening, { id, team }), ...joined }));
    return { one, isNew: true, answerBy };
  }
  const { waitingUntil: _until, ...rest } = current;
  const one = await putCase(tx, { ...rest, ...joined }, { by, at: now });
  return { one, isNew: false, answerBy };
}
