// What the clock does about promises: it reminds whoever owes one, and tells the line of one that was not kept. The
// promise stays owed until somebody keeps it late, moves it or says why not.
import { nextAlarm, type Alarm } from '#src/cases/rules/promise.ts';
import type { Tx } from '../../backend.ts';
import type { CaseRecord, PromiseRecord } from '../../world/records/case.ts';
import type { World } from '../../world/records/world.ts';
import { rosterAt } from '../people/absences.ts';
import { keepCase, putCase } from '../cases/case-store.ts';
import { saveEntry } from '../entries/entry-store.ts';
import { notify } from '../people/notify.ts';
import type { TimedRule } from './timed-rule.ts';

interface Ringing {
  readonly promise: PromiseRecord;
  readonly alarm: Alarm;
}

/** The first of the case's promises about which something is to be said. */
function firstOf({ promises }: CaseRecord): Ringing | undefined {
  const ringing = promises.flatMap((promise): readonly Ringing[] => {
    const alarm = nextAlarm(promise);
    return alarm ? [{ promise, alarm }] : [];
  });
  return ringing.toSorted((a, b) => a.alarm.at - b.alarm.at)[0];
}

export const promiseRings: TimedRule = {
  dueAt: (one) => firstOf(one)?.alarm.at,
  async perform(tx, one, at, world) {
    const first = firstOf(one);
    if (!first) return;
    if (first.alarm.kind === 'broken') await tellLine(tx, one, first.promise, at);
    else await remind(tx, one, { ...first, at, world });
  },
};

const withPromise = (one: CaseRecord, changed: PromiseRecord): CaseRecord => ({
  ...one,
  promises: one.promises.map((promise) => (promise.id === changed.id ? changed : promise)),
});

async function tellLine(tx: Tx, one: CaseRecord, promise: PromiseRecord, at: number): Promise<void> {
  const next = await putCase(tx, withPromise(one, { ...promise, brokenAt: at }), { at });
  await saveEntry(tx, at, {
    customer: one.customer,
    kind: 'promise',
    caseId: one.id,
    who: '',
    text: promise.text,
    promise: { id: promise.id, state: 'broken', dueAt: promise.dueAt },
  });
  await tx.journal({
    act: 'promise-broken',
    case: one.id,
    promise: promise.id,
    by: 'clock',
    due: at,
    version: next.version,
  });
}

/** To the one who owes it, and to whoever stands in. It is nobody's decision, so it outruns none. */
async function remind(
  tx: Tx,
  one: CaseRecord,
  { promise, alarm, at, world }: Ringing & { readonly at: number; readonly world: World },
): Promise<void> {
  const rung = alarm.kind === 'late' ? 'late' : 'soon';
  const next = await keepCase(tx, withPromise(one, { ...promise, rung }));
  // Made with less than a quarter of an hour to go: who has just promised it need not be told.
  if (rung === 'soon' && promise.madeAt > at) return;
  const standIn = (await rosterAt(tx, at)).standInOf(promise.ownerId);
  const kind = rung === 'late' ? 'promise-late' : 'promise-due';
  await notify(tx, world, {
    kind,
    on: next,
    at,
    to: [promise.ownerId, ...(standIn === undefined ? [] : [standIn])],
    channel: promise.channel,
    words: promise.text,
    once: `${kind}/${promise.id}/${String(promise.dueAt)}`,
  });
}
