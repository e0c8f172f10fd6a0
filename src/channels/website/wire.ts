// What the websites report of a signed-in visitor, as CloudEvents. It is our own API: its OpenAPI document is made
// from these.
import * as z from 'zod/mini';
import { cloudEvent } from '#src/lib/cloud-events.ts';

const actions = [
  'viewed',
  'searched',
  'basket',
  'checkout',
  'code-refused',
  'bill-opened',
  'self-service-failed',
  'signed-in',
] as const;

export const WebEvent = cloudEvent(
  z.object({
    /** The visitor's account. */
    user: z.string(),
    action: z.enum(actions),
    /** Path on the website. */
    page: z.string(),
    /** What happened, or what the page said. */
    text: z.string(),
    signed_in: z.boolean(),
    /** The code that was tried. */
    code: z.optional(z.string()),
    /** How often it was tried. */
    times: z.optional(z.int()),
    /** What stayed in the basket. */
    left: z.optional(z.string()),
  }),
);
export type WebEvent = z.infer<typeof WebEvent>;

export const typeOf = (action: WebEvent['data']['action']): string => `throughline.website.${action}.v1`;
