// Our own API in schemas: everything about customers, cases and staff that no channel owns. The OpenAPI document in
// docs/ is generated from these.
import * as z from 'zod/mini';
import { Problem } from '#src/lib/problem.ts';

const instant = z.iso.datetime({ offset: true });
const money = z.object({ minor: z.int(), currency: z.string() });

export const StaffRef = z.object({
  id: z.string(),
  name: z.string(),
  givenName: z.string(),
  initials: z.string(),
});
export type StaffRef = z.infer<typeof StaffRef>;

export const absenceReasons = ['shift-end', 'sick', 'break'] as const;
export type AbsenceReason = (typeof absenceReasons)[number];

export const roles = ['agent', 'store', 'lead', 'supervisor', 'reviewer', 'admin'] as const;
export const Staff = z.object({
  id: z.string(),
  name: z.string(),
  givenName: z.string(),
  initials: z.string(),
  role: z.enum(roles),
  team: z.string(),
  /** The shop somebody works in, by its name and its brand's, as people call them. */
  store: z.optional(z.object({ id: z.string(), name: z.string(), brand: z.string() })),
  brands: z.array(z.string()),
  onShift: z.boolean(),
  /** Away: until when and who stands in. Why, only they themselves and those who spread the work are told. */
  away: z.optional(
    z.object({
      until: instant,
      standIn: z.optional(StaffRef),
      because: z.optional(z.enum(absenceReasons)),
    }),
  ),
});
export type Staff = z.infer<typeof Staff>;

const clock = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/));
/** When a team is there to answer and how much open time it takes, in milliseconds by channel. */
export const Team = z.object({
  name: z.string(),
  /** Absent: it is always there. */
  calendar: z.optional(
    z.object({
      /** IANA name. */
      zone: z.string(),
      /** Local `HH:MM` by weekday, 1 is Monday; `24:00` ends a day. Lunch lies between two of them. */
      hours: z.array(z.object({ day: z.int(), from: clock, to: clock })),
      /** Days nobody is there: `2026-04-03`. */
      holidays: z.array(z.object({ day: z.string(), name: z.string() })),
    }),
  ),
  replyWithinMs: z.record(z.string(), z.int()),
});
export type Team = z.infer<typeof Team>;

/** Through whose eyes somebody looks, whose own they are not, and until when at the latest. */
export const SeeingAs = z.object({
  role: z.enum(roles),
  own: z.enum(roles),
  from: instant,
  until: instant,
});
export type SeeingAs = z.infer<typeof SeeingAs>;

/** While `seeingAs` is there, nothing can be changed and `staff.role` is the role looked through. */
export const Session = z.object({ token: z.string(), staff: Staff, seeingAs: z.optional(SeeingAs) });
export type Session = z.infer<typeof Session>;

export const keyKinds = [
  'email',
  'phone',
  'chatwoot_contact',
  'mastodon_acct',
  'square_customer',
  'hubspot_contact',
  'loyalty',
  'web_user',
] as const;
export const IdentityKey = z.object({
  kind: z.enum(keyKinds),
  value: z.string(),
  verified: z.boolean(),
  /** Where we have it from, in plain words. */
  source: z.string(),
  /** Who of us linked it and when; absent: nobody of us did. */
  linkedBy: z.optional(StaffRef),
  linkedAt: z.optional(instant),
});
/** Who a customer is; its `version` is the ETag that writes of keys must name. */
export const Customer = z.object({
  id: z.string(),
  name: z.string(),
  givenName: z.string(),
  brand: z.string(),
  since: instant,
  language: z.enum(['en', 'fr']),
  pronoun: z.enum(['he', 'she', 'they']),
  keys: z.array(IdentityKey),
  tier: z.optional(z.string()),
  /** Absent for roles that may not see it. */
  value: z.optional(z.object({ ...money.shape, orders: z.int() })),
  cost: z.optional(money),
  consent: z.object({
    service: z.boolean(),
    offersEmail: z.boolean(),
    offersPhone: z.boolean(),
    offersSms: z.boolean(),
  }),
  doNotSell: z.optional(z.string()),
  version: z.int(),
});
export type Customer = z.infer<typeof Customer>;

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

export const Brand = z.object({ id: z.string(), name: z.string() });
export type Brand = z.infer<typeof Brand>;

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
export const CasePage = z.object({
  items: z.array(CaseRow),
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

export const ownershipActs = [
  'claimed',
  'released',
  'assigned',
  'offered',
  'accepted',
  'declined',
  'pulled-back',
  'handed-over',
  'passed',
  'asked',
  'kept',
  'given-back',
  'prioritised',
  'waiting',
  'wait-over',
  'resolved',
  'reopened',
  'undone',
] as const;
export type OwnershipAct = (typeof ownershipActs)[number];

export const placingActs = ['moved', 'split', 'merged', 'moved-back', 'taken-apart'] as const;
export type PlacingAct = (typeof placingActs)[number];
export const CaseName = z.object({ id: z.string(), subject: z.string() });
export type CaseName = z.infer<typeof CaseName>;

export const DeskEntry = z.object({
  id: z.string(),
  kind: z.enum(['note', 'ownership', 'promise', 'answer', 'key', 'placing', 'praise']),
  at: instant,
  caseId: z.optional(z.string()),
  who: z.string(),
  staffId: z.optional(z.string()),
  text: z.string(),
  from: z.optional(z.string()),
  to: z.optional(z.string()),
  act: z.optional(z.enum(ownershipActs)),
  /** `given-back`: how long the owner had been silent. */
  silentMs: z.optional(z.int()),
  /** So many promises the new owner owes now. */
  promisesAlong: z.optional(z.int()),
  /** `passed`: by when the customer was told that somebody is in touch. */
  answerBy: z.optional(instant),
  /** What went along with a hand-over. */
  story: z.optional(z.string()),
  priority: z.optional(z.enum(priorities)),
  /** The key that was linked, verified or unlinked, and which of these. */
  key: z.optional(z.object({ kind: z.enum(keyKinds), value: z.string(), verified: z.boolean() })),
  did: z.optional(z.enum(['linked', 'verified', 'unlinked'])),
  promise: z.optional(
    z.object({
      id: z.string(),
      state: z.enum(['made', 'kept', 'broken', 'moved', 'handed-on']),
      dueAt: instant,
      /** `moved`: by when it had been promised before. */
      wasDueAt: z.optional(instant),
      /** `moved`: the channel on which the customer was told. */
      told: z.optional(z.string()),
      /** `moved`: why the customer was not told. `broken`: why it was given up. */
      reason: z.optional(z.string()),
    }),
  ),
  answer: z.optional(
    z.object({ score: z.int(), of: z.int(), channel: z.string(), readAt: z.optional(instant) }),
  ),
  /**
   * Which entries went from which case to which. `split`: `to` is new. `merged`: `from` is part of `to` now, `promises` go
   * along. `moved-back`, `taken-apart`: a move, a merge was undone. Without `from` they had belonged to none.
   */
  placing: z.optional(
    z.object({
      did: z.enum(placingActs),
      from: z.optional(CaseName),
      to: CaseName,
      entries: z.array(z.object({ channel: z.string(), id: z.string() })),
      /** So many threads go along as a whole: what is still to come on them belongs to `to`. */
      threads: z.optional(z.int()),
      promises: z.optional(z.int()),
    }),
  ),
  /** The customer's thanks to a colleague, `to` by name, for an order taken by hand; `text`: in their words, if any. */
  praise: z.optional(z.object({ staffId: z.string(), order: z.string() })),
  /** Colleagues named in a note, by id. */
  mentions: z.optional(z.array(z.string())),
  intentId: z.optional(z.string()),
});
export type DeskEntry = z.infer<typeof DeskEntry>;
/** Newest first; `older`/`newer` cursors are opaque. `newer` is always there. */
export const DeskEntryPage = z.object({
  items: z.array(z.unknown()),
  older: z.optional(z.string()),
  newer: z.string(),
  total: z.int(),
});

/**
 * Entries per lane and month, with the lane's own position where it needs one to jump: at the last entry before `around`
 * in the month that holds it, at the month's first entry else. Asked with `around`, the months beside it and those of
 * the entries before and after it have one. What a position is made of, docs/decisions/0050 says.
 */
export const Density = z.object({
  from: z.nullable(instant),
  to: instant,
  lanes: z.array(
    z.object({
      channel: z.string(),
      total: z.int(),
      months: z.array(
        z.object({
          /** `2019-03`, in UTC. */
          month: z.string(),
          count: z.int(),
          position: z.optional(z.unknown()),
        }),
      ),
      /** Days of the last two months: `2026-03-14`. */
      days: z.array(z.object({ day: z.string(), count: z.int() })),
    }),
  ),
});
export type Density = z.infer<typeof Density>;

/** One poke of the stream, CloudEvents-shaped. `id` counts what this person is sent, without holes. */
export const Poke = z.object({
  specversion: z.literal('1.0'),
  id: z.string(),
  source: z.string(),
  type: z.enum([
    'channel.changed',
    'case.changed',
    'customer.changed',
    'presence.changed',
    'notifications.changed',
    'staff.changed',
    'review.changed',
  ]),
  /** `chat`, `20418`, `priya`: the channel, the case (also of a scorecard), or the person. */
  subject: z.string(),
  /** Ids of the customer concerned, if any. */
  customer: z.optional(z.string()),
  time: instant,
});
export type Poke = z.infer<typeof Poke>;

/** What a lost race says: who was faster, when, and the case as it stands. */
export const StaleCase = z.object({
  ...Problem.shape,
  by: z.optional(StaffRef),
  at: z.optional(instant),
  current: z.optional(Case),
});
export type StaleCase = z.infer<typeof StaleCase>;
