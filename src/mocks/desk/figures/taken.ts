// Orders our own people took by hand, from a message, a call or a visit: which shop, when, who, and whether they were
// collected.
import type { TakenOrders } from '#src/desk/figures.ts';
import type { World } from '../../world/records/world.ts';
import { iso } from '../wire.ts';
import type { Asked } from './asked.ts';
import { figureCase } from './behind.ts';
import type { Page } from './book.ts';

/** Newest first. */
export const takenOf = (pages: readonly Page[], world: World, { store }: Asked): TakenOrders['orders'] =>
  pages
    .flatMap(({ one, taken }) =>
      taken
        .filter(({ record }) => store === undefined || record.location === store)
        .map(({ at, record }) => {
          const {
            id,
            number,
            location,
            source,
            takenBy = '',
            takenById,
            takenFrom,
            totalMinor,
            currency,
          } = record;
          const { caseId, customer } = figureCase(world, one, at);
          const shop = world.stores.find(({ id: shopId }) => shopId === location);
          const collected = record.steps.find(({ kind }) => kind === 'collected');
          return {
            id,
            number,
            caseId,
            customer,
            at: iso(at * 1000),
            store: { id: location, ...(shop && { name: shop.name }) },
            takenBy,
            ...(takenById !== undefined && { takenById }),
            source,
            ...(takenFrom && {
              from: { channel: takenFrom.channel, id: takenFrom.id, at: iso(takenFrom.at) },
            }),
            state: collected
              ? ('collected' as const)
              : record.state === 'CANCELED'
                ? ('cancelled' as const)
                : ('open' as const),
            amount: { minor: totalMinor, currency },
          };
        }),
    )
    .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? -1 : 1));
