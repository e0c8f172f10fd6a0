// What the campaign tool sent, plans and holds back, as CloudEvents. It is our own API: its OpenAPI document is made
// from these.
import * as z from 'zod/mini';
import { cloudEvent } from '#src/lib/cloud-events.ts';

const media = ['email', 'sms', 'post', 'push', 'phone'] as const;
const states = ['sent', 'opened', 'clicked', 'held', 'leaked', 'planned'] as const;

/** By which of the customer's keys the tool knew them. */
const Recipient = z.object({ kind: z.enum(['email', 'phone', 'loyalty']), value: z.string() });

export const Touch = cloudEvent(
  z.object({
    recipient: Recipient,
    medium: z.enum(media),
    /** The campaign's or survey's own name. */
    campaign: z.string(),
    /** `leaked`: it went out although contacts were held back. */
    state: z.enum(states),
    /** Present for surveys; `not-sent`: it was due and kept back. */
    survey: z.optional(z.enum(['sent', 'not-sent'])),
    held_because: z.optional(z.string()),
    /** What If-Match must name. */
    version: z.int(),
  }),
);
export type Touch = z.infer<typeof Touch>;

export const TYPE = 'throughline.campaigns.touch.v1';

export const Reason = z.object({ reason: z.string().check(z.minLength(1), z.maxLength(500)) });
