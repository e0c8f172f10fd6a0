// The desk's API as an OpenAPI 3.1 document, made from the operations and the schemas that the client reads by.
import { openApiOf, type Json } from '#src/lib/openapi.ts';
import { Problem } from '#src/lib/problem.ts';
import { Board, BoardRow } from './board.ts';
import { CaseOutcome, CaseVersion, CaseVersions, ManyOutcome } from './case-acts.ts';
import {
  FigureCase,
  FigureCasePage,
  FigureChoices,
  Moves,
  Satisfaction,
  TakenOrders,
  Waiting,
} from './figures.ts';
import { GivenDraft, GivenFile } from './given-drafts.ts';
import { Journey, JourneyEntry, ServiceRates } from './journey.ts';
import { KeyRefusal, StaleCustomer } from './keys.ts';
import { Notification, NotificationPage, Read } from './notifications.ts';
import { Contradiction, ContradictionList, Offer, OfferDeed, OfferList } from './offers.ts';
import { operations } from './operations/index.ts';
import { Passed } from './passing.ts';
import { RefusedToo } from './refused-too.ts';
import { Reply } from './replies.ts';
import { SavedFilter } from './saved-filter.ts';
import { Look, OnShift, Shift } from './shift.ts';
import { SearchHits } from './search-hits.ts';
import { CaseReviews, Evidence, Mark, QueueItem, Review, ReviewQueue, StaleReview } from './reviews.ts';
import { PromiseFigures } from './promise-figures.ts';
import { Scores, TeamScore } from './scores.ts';
import { Presence, PresenceList } from './presence.ts';
import { CaseChanges } from './case-changes.ts';
import { Case, CasePage, CaseRow, ListedCase, StaleCase } from './case.ts';
import { Brand, Customer } from './customer.ts';
import { Density } from './density.ts';
import { DeskEntry, DeskEntryPage } from './entry.ts';
import { Poke } from './poke.ts';
import { SeeingAs, Session, Staff, Team } from './staff.ts';

/** The whole document; plain data. */
export const openApiDocument = (): Json =>
  openApiOf({
    title: 'Throughline desk',
    description:
      'Everything about customers, cases and staff that no channel owns. What a role may not see is answered like what is not there.',
    server: '/desk/v1',
    operations,
    schemas: {
      Staff,
      Team,
      Brand,
      SeeingAs,
      Session,
      Customer,
      CaseRow,
      Case,
      ListedCase,
      CasePage,
      CaseChanges,
      BoardRow,
      PromiseFigures,
      TeamScore,
      Scores,
      Evidence,
      Mark,
      Review,
      QueueItem,
      ReviewQueue,
      CaseReviews,
      StaleReview,
      Board,
      CaseVersion,
      CaseVersions,
      CaseOutcome,
      ManyOutcome,
      SavedFilter,
      DeskEntry,
      DeskEntryPage,
      Density,
      Offer,
      OfferList,
      OfferDeed,
      Contradiction,
      ContradictionList,
      SearchHits,
      Poke,
      Presence,
      PresenceList,
      GivenDraft,
      GivenFile,
      Reply,
      RefusedToo,
      Passed,
      Notification,
      NotificationPage,
      Read,
      OnShift,
      Look,
      Shift,
      Journey,
      JourneyEntry,
      ServiceRates,
      FigureChoices,
      Moves,
      Satisfaction,
      TakenOrders,
      Waiting,
      FigureCase,
      FigureCasePage,
      Problem,
      StaleCase,
      StaleCustomer,
      KeyRefusal,
    },
    conflict: 'The same request still runs, or the case does not allow this now (`reason`).',
    stale: { words: 'The case has changed: who did it, when, and how it stands.', schema: 'StaleCase' },
  });
