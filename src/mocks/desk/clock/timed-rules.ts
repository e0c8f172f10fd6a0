// What a case does by itself when its time has come.
import { waitIsOverAt } from '#src/cases/rules/life.ts';
import { givesBackAt } from '#src/cases/rules/ownership.ts';
import { nobodys } from '../cases/case-changes.ts';
import { ownerNews } from '../cases/case-news.ts';
import { putCase } from '../cases/case-store.ts';
import { saveEntry } from '../entries/entry-store.ts';
import { notify } from '../people/notify.ts';
import type { TimedRule } from './timed-rule.ts';
import { silenceOf, staffRef } from '../wire.ts';

/** Waiting until an instant ends at that instant: it is our turn again, and the owner has not been silent yet. */
export const waitingIsOver: TimedRule = {
  dueAt: waitIsOverAt,
  async perform(tx, one, at, world) {
    const { waitingUntil: _until, ...awake } = one;
    const next = await putCase(tx, { ...awake, state: 'open', silentFrom: at, backSince: at }, { at });
    const entry = await saveEntry(tx, at, {
      customer: one.customer,
      kind: 'ownership',
      caseId: one.id,
      who: '',
      text: '',
      act: 'wait-over',
    });
    await notify(tx, world, {
      kind: 'wait-over',
      to: [next.ownerId ?? ''],
      on: next,
      at,
      channel: 'notes',
      entryId: entry.id,
    });
    await tx.journal({ act: 'wait-over', case: one.id, by: 'clock', due: at, version: next.version });
  },
};

/** An owner who lets the customer wait past the team's time gives the case back to the queue. */
export const silenceGivesBack: TimedRule = {
  dueAt: (one, world) => givesBackAt(one, silenceOf(world, one.team)),
  async perform(tx, one, at, world) {
    const next = await putCase(tx, nobodys(one), { at });
    const entry = await saveEntry(tx, at, {
      customer: one.customer,
      kind: 'ownership',
      caseId: one.id,
      who: '',
      text: '',
      from: staffRef(world, one.ownerId ?? '').name,
      silentMs: at - (one.silentFrom ?? at),
      act: 'given-back',
    });
    await notify(tx, world, {
      ...ownerNews(one, next),
      on: next,
      at,
      channel: 'notes',
      entryId: entry.id,
    });
    await tx.journal({
      act: 'given-back',
      case: one.id,
      from: one.ownerId,
      by: 'clock',
      due: at,
      version: next.version,
    });
  },
};
