// Where one is on the supervisor's screen and how one goes elsewhere; the address is the router's business.
import type { Instant } from '#src/lib/time.ts';
import type { Look } from './look.ts';

/** In the order they stand in. */
export const tabs = ['overview', 'shift', 'review', 'stores', 'promises'] as const;
export type Tab = (typeof tabs)[number];

export interface Place {
  readonly tab: Tab;
  /** What of the tab is open: a case under review. */
  readonly id?: string;
  readonly look: Look;
}

export interface Ways {
  readonly hrefOfTab: (tab: Tab) => string;
  readonly toTab: (tab: Tab) => void;
  /** The same tab, looked at in another way. */
  readonly toLook: (look: Look) => void;
  /** Where the reader's own work begins. */
  readonly hrefOfHome: string;
  readonly toHome: () => void;
  /** A case in the workspace; at an instant of its timeline. */
  readonly hrefOfCase: (caseId: string, at?: Instant) => string;
  readonly toCase: (caseId: string, at?: Instant) => void;
  /** What a case took, over this very screen. */
  readonly toJourney: (caseId: string) => void;
  /** A case under review. */
  readonly hrefOfReview: (caseId: string) => string;
  readonly toReview: (caseId: string) => void;
}

/** What every tab is given. */
export interface ContentProps {
  readonly place: Place;
  readonly ways: Ways;
}
