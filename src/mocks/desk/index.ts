// The desk: our own back end. Everything about customers, cases and staff that no channel owns.
import { defineBackend, type Backend, type Call } from '../backend.ts';
import type { World } from '../world/records/world.ts';
import { absenceRoutes } from './absence-acts.ts';
import { boardRoutes } from './board.ts';
import { brandRoute } from './brands.ts';
import { caseActRoutes } from './case-acts.ts';
import { caseListRoutes } from './case-list.ts';
import { caseRoutes } from './cases.ts';
import { turn } from './clockwork.ts';
import { customerRoutes } from './customers.ts';
import { densityRoutes } from './density.ts';
import { entryRoutes } from './entries.ts';
import { figureRoutes } from './figures/index.ts';
import { promiseFigureRoutes } from './figures/promises.ts';
import { scoreRoutes } from './figures/scores.ts';
import { followRoutes } from './follow.ts';
import { givenDraftRoutes } from './given-drafts.ts';
import { joiningRoutes } from './joining/index.ts';
import { journeyRoute } from './journey/index.ts';
import { keyRoutes } from './keys.ts';
import { manyActRoutes } from './many-acts.ts';
import { newCustomerRoute } from './new-customer.ts';
import { notificationRoutes } from './notifications.ts';
import { passingRoutes } from './passing.ts';
import { offerActRoutes } from './offer-acts.ts';
import { offerRoutes } from './offers.ts';
import { praiseRoute } from './praise.ts';
import { presenceRoutes } from './presence.ts';
import { refusals } from './problems.ts';
import { promiseRoutes } from './promises.ts';
import { refusedTooRoute } from './refused-too.ts';
import { replyRoutes } from './replies.ts';
import { savedFilterRoutes } from './saved-filters.ts';
import { reviewRoutes } from './reviews.ts';
import { searchRoute } from './search.ts';
import { shiftRoutes } from './shift.ts';
import { seeingAsRoutes } from './seeing-as.ts';
import { sessionRoutes } from './session.ts';

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
