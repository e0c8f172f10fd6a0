// A case: its line in the inbox, the whole of it, and what a lost race says of it.
import * as z from 'zod/mini';
import { Problem } from '#src/lib/problem.ts';
import { StaffRef } from './staff.ts';

const instant = z.iso.datetime({ offset: true });

export const PromiseItem = z.object({
  id: z.string(),
  text: z.string(),
  owner: StaffRef,
  dueAt: instant,
  channel: z.string(),
  madeAt: instant,
  /** `open` is owed, late or not; `broken` is given up, with a reason. */
  state: z.enum(['open', 'kept', 'broken']),
  madeBy: z.optional(StaffRef),
  /** The entry it was made from. */
  from: z.optional(z.object({ channel: z.string(), id: z.string() })),
  /** The reply it was made with. */
  intentId: z.optional(z.string()),
  /** After `dueAt`: kept late. */
  keptAt: z.optional(instant),
  /** When the line was told that it was not kept in time. It is still owed while `open`. */
  brokenAt: z.optional(instant),
  /** Why it was given up. */
  reason: z.optional(z.string()),
  /** By when it had been promised before it was moved. */
  wasDueAt: z.optional(instant),
});
export type PromiseItem = z.infer<typeof PromiseItem>;

export const TrailStop = z.object({ channel: z.string(), logged: z.boolean() });

export const caseStates = ['open', 'waiting', 'resolved'] as const;

export const priorities = ['normal', 'high', 'urgent'] as const;
export type Priority = (typeof priorities)[number];

/** One line of the inbox. */
export const CaseRow = z.object({
  id: z.string(),
  customer: z.object({ id: z.string(), name: z.string() }),
  subject: z.string(),
  brand: z.string(),
  team: z.string(),
  state: z.enum(caseStates),
  owner: z.nullable(StaffRef),
  /** The owner is away: until when, and who does what the owner may. */
  ownerAway: z.optional(z.object({ until: instant, standIn: z.optional(StaffRef) })),
  /** It is being handed to somebody who has not accepted yet. */
  offeredTo: z.optional(StaffRef),
  priority: z.enum(priorities),
  openedAt: instant,
  resolvedAt: z.optional(instant),
  /** The last time it was opened again. */
  reopenedAt: z.optional(instant),
  waitingUntil: z.optional(instant),
  /** Its wait was over then, and neither who answers for it nor the customer has done or said anything since. */
  backSince: z.optional(instant),
  customerWroteAt: z.nullable(instant),
  replyDueAt: z.nullable(instant),
  nextPromiseAt: z.nullable(instant),
  /** Words of the customer nobody who answers for the case has read; at least one where the person asking says so. */
  unread: z.int(),
  /** When the person asking marked it as unread. */
  markedUnreadAt: z.optional(instant),
  trail: z.array(TrailStop),
  version: z.int(),
});
export type CaseRow = z.infer<typeof CaseRow>;

/** A whole case; its `version` is the ETag that writes must name. */
export const Case = z.object({
  ...CaseRow.shape,
  /** When the person asking last had the case open; absent: never. */
  readAt: z.optional(instant),
  /** The person asking is told of what happens to it; absent: not. */
  isFollowed: z.optional(z.boolean()),
  /** So many drafts of colleagues wait for the person asking, who owns it; absent: none. */
  draftsWaiting: z.optional(z.int()),
  ownedSince: z.optional(instant),
  ownedFrom: z.optional(z.string()),
  replyWithinMs: z.optional(z.int()),
  /** When it goes back to the queue unless the owner does something. */
  givesBackAt: z.optional(instant),
  /** How often it was opened again. */
  reopened: z.optional(z.int()),
  prioritySetBy: z.optional(StaffRef),
  offer: z.optional(
    z.object({ by: StaffRef, to: StaffRef, at: instant, why: z.string(), story: z.string() }),
  ),
  /** A colleague asks to take over. */
  asked: z.optional(z.object({ by: StaffRef, at: instant, why: z.string() })),
  complaint: z.boolean(),
  promises: z.array(PromiseItem),
  /** From its opening until it was resolved, or between the instants given. */
  threads: z.array(
    z.object({
      channel: z.string(),
      thread: z.string(),
      from: z.optional(instant),
      to: z.optional(instant),
    }),
  ),
  /** Placed by hand; `placed`: the entry of the desk's lane that tells of it, by whom, and from which case. */
  entries: z.array(
    z.object({
      channel: z.string(),
      id: z.string(),
      placed: z.optional(z.object({ entry: z.string(), by: z.string(), from: z.optional(z.string()) })),
    }),
  ),
  /** It is part of another case now, where everything that belongs to it is; `placing` tells of it on the line. */
  mergedInto: z.optional(z.object({ id: z.string(), at: instant, by: StaffRef, placing: z.string() })),
  remarks: z.array(
    z.object({
      channel: z.string(),
      id: z.string(),
      sentTo: z.optional(z.string()),
      toldAgain: z.optional(z.boolean()),
    }),
  ),
});
export type Case = z.infer<typeof Case>;

export const views = ['mine', 'unowned', 'team', 'waiting', 'resolved'] as const;
export type View = (typeof views)[number];

/**
 * A case where it stands in a list: of two, the one whose `place` is smaller, character by character, stands first. What
 * a place is made of is the desk's.
 */
export const ListedCase = z.object({ ...CaseRow.shape, place: z.string() });
export type ListedCase = z.infer<typeof ListedCase>;

export const CasePage = z.object({
  items: z.array(ListedCase),
  /** The place of the last, where more stand behind it. */
  next: z.optional(z.string()),
  counts: z.object({
    mine: z.int(),
    unowned: z.int(),
    team: z.int(),
    waiting: z.int(),
    resolved: z.int(),
    unread: z.int(),
  }),
});
export type CasePage = z.infer<typeof CasePage>;

/** What a lost race says: who was faster, when, and the case as it stands. */
export const StaleCase = z.object({
  ...Problem.shape,
  by: z.optional(StaffRef),
  at: z.optional(instant),
  current: z.optional(Case),
});
export type StaleCase = z.infer<typeof StaleCase>;
