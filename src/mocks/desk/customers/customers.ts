// Who a customer is: keys, consent, standing. Spending figures only for those who may.
import type { Route } from '../../backend.ts';
import { KEYS, type KeyStanding } from '../../linked-world.ts';
import { answered, outcome } from '../posts.ts';
import { notFound } from '../problems.ts';
import { customerWire } from './customer-wire.ts';

/** The version of a customer whose keys nobody changed. */
export const FIRST_VERSION = 1;

export const customerRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/customers/:id',
    needs: 'customer.read',
    answer: async ({ ctx, params, principal }) => {
      const id = params['id'] ?? '';
      // Keys and version of one moment.
      const standing = await ctx.read<KeyStanding>(KEYS, id);
      const customer = ctx.world.customer(id);
      if (!customer) return notFound();
      const now = { ...customer, keys: standing?.keys ?? customer.keys };
      return answered(outcome(customerWire(ctx.world, now, principal, standing?.version ?? FIRST_VERSION)));
    },
  },
];
