// What the desk tells one person of: something happened to a case of theirs while they may not have been looking.
import * as z from 'zod/mini';
import { StaffRef } from './staff.ts';

const instant = z.iso.datetime({ offset: true });

/**
 * customer-wrote         on a case one owns or follows
 * owner-changed          of a case one owned or follows
 * hand-over-offered, hand-over-accepted, hand-over-declined, take-over-asked   between two people
 * mentioned              in an internal note
 * draft-given, draft-declined   words for the owner to use
 * promise-changed        made, kept, moved or broken, on a case one follows
 * cases-merged           a case one owned or follows is part of another, or is one by itself again
 * entries-moved          into or out of a case one owns or follows
 * promise-due, promise-late, wait-over     by the clock
 * feedback-given, feedback-answered   on a case that was read again
 * praised                a customer said thank you for an order one took by hand; somebody in a shop is told of this alone
 */
export const notificationKinds = [
  'customer-wrote',
  'owner-changed',
  'hand-over-offered',
  'hand-over-accepted',
  'hand-over-declined',
  'take-over-asked',
  'mentioned',
  'draft-given',
  'draft-declined',
  'promise-changed',
  'cases-merged',
  'entries-moved',
  'promise-due',
  'promise-late',
  'wait-over',
  'feedback-given',
  'feedback-answered',
  'praised',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

export const Notification = z.object({
  id: z.string(),
  kind: z.enum(notificationKinds),
  at: instant,
  case: z.object({ id: z.string(), subject: z.string() }),
  customer: z.object({ id: z.string(), name: z.string() }),
  /** Whose doing it was; absent: a customer's, or the clock's. */
  by: z.optional(StaffRef),
  /** The owner since, where that is what changed; null: nobody. */
  owner: z.optional(z.nullable(StaffRef)),
  /** Where it happened, and the entry that shows it. */
  channel: z.optional(z.string()),
  entryId: z.optional(z.string()),
  /** What was promised, asked or declined, or the order praised, in our own words; never what a customer wrote. */
  words: z.optional(z.string()),
  /** So many of the kind in a row, told as one; absent: one. */
  count: z.optional(z.int()),
  readAt: z.optional(instant),
});
export type Notification = z.infer<typeof Notification>;

/** Newest first. `unread` counts all there are, on this page or not. */
export const NotificationPage = z.object({
  items: z.array(z.unknown()),
  older: z.optional(z.string()),
  unread: z.int(),
});
export type NotificationPage = z.infer<typeof NotificationPage>;

/** How many were marked as read. */
export const Read = z.object({ read: z.int() });
