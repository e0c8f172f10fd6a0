// The envelope our own event lists use (CloudEvents 1.0), and a page of them.
import * as z from 'zod/mini';

/** An event whose `data` fits the given schema. */
export const cloudEvent = <Data extends z.core.SomeType>(data: Data) =>
  z.object({
    specversion: z.literal('1.0'),
    id: z.string().check(z.minLength(1)),
    /** Where it happened: a website, a campaign tool. */
    source: z.string(),
    type: z.string(),
    subject: z.optional(z.string()),
    time: z.iso.datetime({ offset: true }),
    datacontenttype: z.optional(z.string()),
    data,
  });

/**
 * Events in the order one walks: newest first, or oldest first when walking towards now. Cursors are opaque. No
 * `older`: the beginning. `newer` is always there, so that news can be asked for.
 */
export const EventPage = z.object({
  events: z.array(z.unknown()),
  older: z.optional(z.string()),
  newer: z.string(),
  /** Nothing newer exists at present. */
  at_newest: z.boolean(),
  /** All events of these keys. */
  total: z.int(),
});
export type EventPage = z.infer<typeof EventPage>;
