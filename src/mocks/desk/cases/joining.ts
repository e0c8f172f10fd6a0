// What a contact makes of a case: one that it joins, or a new one that nobody owns yet.
import type { HeldThread } from '#src/cases/rules/placing.ts';
import { seesBrand } from '#src/staff/roles.ts';
import type { CaseRecord } from '../../world/records/case.ts';
import type { CustomerId } from '../../world/records/record.ts';
import type { World } from '../../world/records/world.ts';
import type { Stop } from '../../world/trail.ts';
import type { Reply } from './reply-times.ts';

type Joined = Pick<
  CaseRecord,
  | 'state'
  | 'trail'
  | 'threads'
  | 'entries'
  | 'customerWroteAt'
  | 'replyDueAt'
  | 'unread'
  | 'replyWithinMs'
  | 'silentFrom'
>;

/** What opens a case: whose it is, when, and in what words. */
interface Opening {
  readonly customer: CustomerId;
  readonly openedAt: number;
  readonly subject: string | undefined;
}

/** What a contact changes in the case it joins; `thread` where the case does not hold it yet. */
export function joining(
  stop: Stop,
  thread: HeldThread | undefined,
  current: CaseRecord | undefined,
  { reply, now }: { readonly reply: Reply | undefined; readonly now: number },
): Joined {
  // While a case waits nothing is due: the next word starts the clock anew.
  const runs = current?.state === 'waiting' ? null : (current?.replyDueAt ?? null);
  // The clock that runs is the one of the first question.
  const replyWithinMs =
    (runs === null ? reply?.withinMs : undefined) ?? current?.replyWithinMs ?? reply?.withinMs;
  const last = current?.trail.at(-1);
  const threads = current?.threads ?? [];
  const wrote = Math.max(current?.customerWroteAt ?? 0, stop.at);
  return {
    state: 'open',
    trail: [
      ...(current?.trail ?? []),
      ...(last?.channel === stop.channel ? [] : [{ channel: stop.channel, logged: stop.logged }]),
    ],
    threads: thread === undefined ? threads : [...threads, thread],
    entries: current?.entries ?? [],
    customerWroteAt: wrote,
    // Who asked twice has waited since the first time.
    replyDueAt: runs ?? reply?.dueAt ?? null,
    unread: (current?.unread ?? 0) + 1,
    ...(replyWithinMs !== undefined && { replyWithinMs }),
    ...(reply && { silentFrom: silentFrom(current, now) }),
  };
}

/** Who already waits for an answer does not start anew; what was due before the world began is nobody's silence. */
const silentFrom = (current: CaseRecord | undefined, now: number): number =>
  current && current.replyDueAt !== null && current.silentFrom !== undefined ? current.silentFrom : now;

/** Nobody's case, as it is before anything has joined it. */
export function newCase(
  world: World,
  { customer, openedAt, subject }: Opening,
  { id, team }: Pick<CaseRecord, 'id' | 'team'>,
): Omit<CaseRecord, keyof Joined> {
  const record = world.customer(customer);
  const brand = record?.brand ?? '';
  return {
    id,
    customer,
    subject: subjectFrom(subject) ?? record?.name ?? customer,
    brand,
    team,
    ownerId: null,
    openedAt,
    promises: [],
    remarks: [],
    version: 0,
  };
}

/** The team that knows the customer, else the first that works for the brand. */
export function teamFor(world: World, customer: CustomerId): string {
  const brand = world.customer(customer)?.brand ?? '';
  const agent = world.staff.find((staff) => staff.role === 'agent' && seesBrand(staff, brand));
  return world.casesOf(customer).at(-1)?.team ?? agent?.team ?? '';
}

const SUBJECT_LENGTH = 60;

function subjectFrom(words: string | undefined): string | undefined {
  const line = words?.replaceAll(/\s+/g, ' ').trim();
  if (line === undefined || line === '') return undefined;
  return line.length <= SUBJECT_LENGTH ? line : `${line.slice(0, SUBJECT_LENGTH - 1).trimEnd()}…`;
}
