// Who works here: people, what they may be, their teams and their sessions.
import * as z from 'zod/mini';

const instant = z.iso.datetime({ offset: true });

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
