// The desk: our own back end. Everything about customers, cases and staff that no channel owns.
import { defineBackend, type Backend, type Call } from '../backend.ts';
import type { World } from '../world/records/world.ts';
import { absenceRoutes } from './people/absence-acts.ts';
import { boardRoutes } from './lists/board.ts';
import { brandRoute } from './customers/brands.ts';
import { caseActRoutes } from './cases/case-acts.ts';
import { caseListRoutes } from './lists/case-list.ts';
import { caseRoutes } from './cases/cases.ts';
import { turn } from './clock/clockwork.ts';
import { customerRoutes } from './customers/customers.ts';
import { densityRoutes } from './entries/density.ts';
import { entryRoutes } from './entries/entries.ts';
import { figureRoutes } from './figures/index.ts';
import { promiseFigureRoutes } from './figures/promises.ts';
import { scoreRoutes } from './figures/scores.ts';
import { followRoutes } from './cases/follow.ts';
import { givenDraftRoutes } from './words/given-drafts.ts';
import { joiningRoutes } from './joining/index.ts';
import { journeyRoute } from './journey/index.ts';
import { keyRoutes } from './customers/keys.ts';
import { manyActRoutes } from './cases/many-acts.ts';
import { newCustomerRoute } from './customers/new-customer.ts';
import { notificationRoutes } from './people/notifications.ts';
import { passingRoutes } from './customers/passing.ts';
import { offerActRoutes } from './offers/offer-acts.ts';
import { offerRoutes } from './offers/offers.ts';
import { praiseRoute } from './customers/praise.ts';
import { presenceRoutes } from './people/presence.ts';
import { refusals } from './problems.ts';
import { promiseRoutes } from './promises/promises.ts';
import { refusedTooRoute } from './customers/refused-too.ts';
import { replyRoutes } from './words/replies.ts';
import { savedFilterRoutes } from './lists/saved-filters.ts';
import { reviewRoutes } from './reviews/reviews.ts';
import { searchRoute } from './customers/search.ts';
import { shiftRoutes } from './lists/shift.ts';
import { seeingAsRoutes } from './people/seeing-as.ts';
import { sessionRoutes } from './people/session.ts';

export interface DeskParts {
  /** The world without anybody's rights laid over it, for what is computed once for all readers. */
  readonly world: () => World;
  readonly stream: (call: Call) => Response;
}

export const createDesk = ({ world, stream }: DeskParts): Backend =>
  defineBackend({
    id: 'desk',
    base: '/desk/v1',
    refusals,
    routes: [
      ...sessionRoutes,
      ...seeingAsRoutes,
      ...boardRoutes(world),
      ...caseListRoutes(world),
      ...savedFilterRoutes(world),
      ...caseActRoutes,
      ...manyActRoutes,
      ...joiningRoutes,
      ...absenceRoutes,
      ...caseRoutes,
      refusedTooRoute(world),
      ...promiseRoutes,
      ...customerRoutes,
      newCustomerRoute(world),
      ...keyRoutes(world),
      ...passingRoutes,
      praiseRoute,
      ...entryRoutes,
      ...offerRoutes,
      ...offerActRoutes,
      ...densityRoutes(world),
      ...figureRoutes(world),
      ...promiseFigureRoutes(world),
      ...scoreRoutes(world),
      journeyRoute(world),
      ...shiftRoutes(world),
      ...presenceRoutes,
      ...givenDraftRoutes,
      ...followRoutes,
      ...notificationRoutes,
      ...replyRoutes,
      brandRoute(world),
      ...reviewRoutes(world),
      searchRoute(world),
      { method: 'GET', path: '/events', needs: 'events', answer: stream },
    ],
    tick: turn,
  });
