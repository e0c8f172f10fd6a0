// What the counter asks of a visit, and the visit it makes of the answers. Pure.
import type { LoggedVisit } from '#src/channels/visits/index.ts';
import type { Customer } from '#src/desk/customer.ts';
import { MINUTE, SECOND, type Instant } from '#src/lib/time.ts';

type Outcome = NonNullable<LoggedVisit['outcome']>['kind'];
type Party = LoggedVisit['matched_key'];

export interface VisitForm {
  readonly reason?: LoggedVisit['reason'] | undefined;
  /** Minutes in the queue, as somebody says. */
  readonly waitedMin?: number | undefined;
  /** When they joined it, by the clock that was started then. */
  readonly joinedAt?: Instant | undefined;
  readonly outcome?: Outcome | undefined;
  readonly items: readonly string[];
  readonly note: string;
  /** The channel that sent them here. */
  readonly sentHereBy?: string | undefined;
  readonly toldAgain: boolean;
}
export const EMPTY: VisitForm = { items: [], note: '', toldAgain: false };

/** The key a store knows somebody by: their card, a number, else their address; nothing: the visit log could not say whose visit it was. */
export function partyOf({ keys }: Pick<Customer, 'keys'>): Party | undefined {
  const loyalty = keys.find(({ kind }) => kind === 'loyalty');
  if (loyalty) return { kind: 'loyalty', value: loyalty.value };
  return surest(keys, 'phone') ?? surest(keys, 'email');
}

function surest(keys: Customer['keys'], wanted: 'phone' | 'email'): Party | undefined {
  const all = keys.filter(({ kind }) => kind === wanted);
  const one = all.find(({ verified }) => verified) ?? all[0];
  return one && { kind: wanted, value: one.value };
}

export interface Around {
  readonly party: Party;
  readonly store: LoggedVisit['store'];
  readonly servedAt: Instant;
  readonly endedAt: Instant;
  /** The outcome in the words of whoever serves. */
  readonly outcomeWords: string;
}

/** Without a reason there is no visit yet. */
export function visitOf(form: VisitForm, around: Around): LoggedVisit | undefined {
  const { reason, waitedMin, joinedAt, outcome, items, sentHereBy, toldAgain } = form;
  if (reason === undefined) return undefined;
  const { party, store, endedAt } = around;
  const servedAt = Math.min(around.servedAt, endedAt);
  const joined = joinedAt ?? (waitedMin === undefined ? undefined : servedAt - waitedMin * MINUTE);
  const note = form.note.trim();
  return {
    store,
    started_at: iso(Math.min(joined ?? servedAt, servedAt)),
    ended_at: iso(endedAt),
    reason,
    queue:
      joined === undefined
        ? null
        : {
            joined_at: iso(Math.min(joined, servedAt)),
            served_at: iso(servedAt),
            wait_seconds: Math.max(0, Math.round((servedAt - joined) / SECOND)),
          },
    summary: note,
    outcome: outcome
      ? { kind: outcome, text: [around.outcomeWords, note].filter((words) => words !== '').join('. ') }
      : null,
    items: items.map((name) => ({ name, ...(reason === 'return' && { returned: true }) })),
    order_ids: [],
    party_identified_by: party.kind,
    matched_key: party,
    ...(sentHereBy !== undefined && { sent_here_by: sentHereBy }),
    told_again: toldAgain,
    reported_by: 'store',
    notes: [],
  };
}

/** The log keeps whole seconds. */
const iso = (at: Instant): string => new Date(Math.floor(at / SECOND) * SECOND).toISOString();
