// Why a key was not linked, verified or unlinked, in schemas.
import * as z from 'zod/mini';
import { Problem } from '#src/lib/problem.ts';
import { Customer } from './customer.ts';
import { StaffRef } from './staff.ts';

/** What a lost race says: who was faster, when, and the customer as they stand. */
export const StaleCustomer = z.object({
  ...Problem.shape,
  by: z.optional(StaffRef),
  at: z.optional(z.iso.datetime({ offset: true })),
  current: z.optional(Customer),
});
export type StaleCustomer = z.infer<typeof StaleCustomer>;

/** How a text fails to be a key of its kind. */
export const keyFlaws = ['empty', 'too-long', 'no-address', 'no-number', 'no-handle', 'no-id'] as const;

/**
 * A flaw; `no-reason`: nobody said where it is from, or why. `held`: somebody else has it, named where the person asking
 * may see them. `known` and `not-linked`: the customer has it already, or not.
 */
export const KeyRefusal = z.object({
  ...Problem.shape,
  reason: z.enum([...keyFlaws, 'no-reason', 'held', 'known', 'not-linked']),
  holders: z.optional(z.array(z.object({ id: z.string(), name: z.string() }))),
});
export type KeyRefusal = z.infer<typeof KeyRefusal>;
