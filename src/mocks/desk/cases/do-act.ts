// One act on one case inside a transaction: judged by the rules, written down, told on the line and to those concerned.
import { decide } from '#src/cases/rules/acts.ts';
import type { Refusal } from '#src/cases/rules/standing.ts';
import type { Tx } from '../../backend.ts';
import type { CaseRecord } from '../../world/records/case.ts';
import type { StaffRecord } from '../../world/records/group.ts';
import type { Act, Order } from './act-orders.ts';
import { changed, entryOf, type Deed } from './case-changes.ts';
import { newsOf } from './case-news.ts';
import { standingOf } from './case-standing.ts';
import { putCase } from './case-store.ts';
import { saveEntry } from '../entries/entry-store.ts';
import { notify } from '../people/notify.ts';
import type { Showing } from '../wire.ts';

export interface Wish {
  readonly act: Act;
  readonly current: CaseRecord;
  readonly order: Order;
  readonly staff: StaffRecord;
  readonly showing: Showing;
  readonly now: number;
}

export type Done =
  | { readonly ok: true; readonly next: CaseRecord }
  | { readonly ok: false; readonly reason: Refusal };

export async function doAct(tx: Tx, wish: Wish): Promise<Done> {
  const { act, current, order, staff, showing, now } = wish;
  const decision = decide(act, standingOf(current, showing.roster), staff, order);
  if (!decision.ok) return decision;
  const deed: Deed = wish;
  const next = await putCase(tx, changed(deed), { by: staff.id, at: now });
  const entry = await saveEntry(tx, now, entryOf(deed, next));
  const news = newsOf(deed, next);
  if (news)
    await notify(tx, showing.world, {
      ...news,
      on: next,
      at: now,
      by: staff.id,
      channel: 'notes',
      entryId: entry.id,
    });
  await tx.journal({ act, case: current.id, by: staff.id, version: next.version });
  return { ok: true, next };
}
