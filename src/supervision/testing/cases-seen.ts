// Every case of a period with what the channels hand out of it, for tests that count figures again: asked for page by
// page, as anybody may. Nothing here is shared with whoever counts the figures.
import { registry } from '#src/channels/registry.ts';
import { Case, CasePage, type CaseRow } from '#src/desk/case.ts';
import { Customer } from '#src/desk/customer.ts';
import type { Entry } from '#src/timeline/index.ts';

export const FROM = '2026-02-20';
export const TO = '2026-03-19';
/** Winter time: days of London are days of UTC. */
export const STARTS = Date.parse(`${FROM}T00:00:00Z`);
export const ENDS = Date.parse(`${TO}T00:00:00Z`) + 86_400_000;
const never = new AbortController().signal;

export interface Seen {
  readonly one: Case;
  readonly entries: readonly Entry[];
}
export type Ask = (path: string) => Promise<{ readonly status: number; readonly body: unknown }>;

/** Every case that was open in the period, or those of them that are picked. */
export async function casesSeen(
  ask: Ask,
  isPicked: (row: CaseRow, place: number) => boolean = () => true,
): Promise<readonly Seen[]> {
  const rows = (await everyCase(ask)).filter(isPicked);
  const all: Seen[] = [];
  for (const { id } of rows.filter(
    ({ openedAt, resolvedAt }) =>
      Date.parse(openedAt) < ENDS && (resolvedAt === undefined || Date.parse(resolvedAt) >= STARTS),
  )) {
    const one = Case.parse((await ask(`/desk/v1/cases/${id}`)).body);
    all.push({ one, entries: await entriesOf(ask, one) });
  }
  return all;
}

/** Every case there is, as the inbox lists it. */
export async function everyCase(ask: Ask): Promise<readonly CaseRow[]> {
  const rows = new Map<string, CaseRow>();
  for (const view of ['unowned', 'team', 'waiting', 'resolved'])
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const { body } = await ask(
        `/desk/v1/cases?view=${view}&limit=200&cursor=${encodeURIComponent(cursor)}`,
      );
      const page = CasePage.parse(body);
      for (const row of page.items) rows.set(row.id, row);
      cursor = page.next;
    }
  return [...rows.values()];
}

/** What the channels say of a case, until it was closed, and what was answered since; by second and channel. */
async function entriesOf(ask: Ask, one: Case): Promise<readonly Entry[]> {
  const customer = Customer.parse((await ask(`/desk/v1/customers/${one.customer.id}`)).body);
  const identity = { customerId: customer.id, name: customer.name, keys: customer.keys };
  const all: Entry[] = [];
  for (const channel of registry) {
    if (channel.keysOf(identity).length === 0) continue;
    for (let cursor: string | undefined; ;) {
      const page = await channel.fetchPage(
        identity,
        { direction: 'older', limit: 200, ...(cursor !== undefined && { cursor }) },
        never,
      );
      if (!page.ok) throw new Error(`${channel.id}: ${JSON.stringify(page.failure)}`);
      all.push(...page.value.entries);
      cursor = page.value.older;
      if (cursor === undefined) break;
    }
  }
  const opened = Date.parse(one.openedAt);
  const closed = one.resolvedAt === undefined ? Infinity : Date.parse(one.resolvedAt);
  const belongs = ({ channel, nativeId, thread, at }: Entry): boolean => {
    if (channel === 'notes') return thread === one.id;
    if (one.entries.some((entry) => entry.channel === channel && entry.id === nativeId)) return at <= closed;
    return (
      at >= opened &&
      at <= closed &&
      one.threads.some((held) => held.channel === channel && held.thread === thread)
    );
  };
  return all
    .filter(belongs)
    .toSorted(
      (a, b) => second(a.at) - second(b.at) || (a.channel < b.channel ? -1 : a.channel > b.channel ? 1 : 0),
    );
}

export const second = (at: number): number => Math.floor(at / 1000);
