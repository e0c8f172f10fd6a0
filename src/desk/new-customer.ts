// Somebody nobody knows becomes a customer, by the one key they give.
import * as z from 'zod/mini';

/** By which keys a stranger may be taken in: what a person has with them at a counter. */
export const strangerKeys = ['phone', 'email', 'loyalty'] as const;
export const LONGEST_NAME = 120;

export const NewCustomer = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(LONGEST_NAME)),
  kind: z.enum(strangerKeys),
  value: z.string(),
});
export type NewCustomer = z.infer<typeof NewCustomer>;
