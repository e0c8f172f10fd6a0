// Who a customer is: keys, consent, standing. Spending figures only for those who may.
import { json, type Route } from '../backend.ts';
import { notFound } from './problems.ts';
import { customerWire } from './wire.ts';

export const customerRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/customers/:id',
    needs: 'customer.read',
    answer: ({ ctx, params, principal }) => {
      const customer = ctx.world.customer(params['id'] ?? '');
      return customer ? json(customerWire(customer, principal)) : notFound();
    },
  },
];
