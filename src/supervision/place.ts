// Where one is on the supervisor's screen and how one goes elsewhere; the address is the router's business.

/** In the order they stand in. */
export const tabs = ['overview'] as const;
export type Tab = (typeof tabs)[number];

export interface Place {
  readonly tab: Tab;
}

export interface Ways {
  readonly hrefOfTab: (tab: Tab) => string;
  readonly toTab: (tab: Tab) => void;
  /** A case in the workspace. */
  readonly hrefOfCase: (caseId: string) => string;
  readonly toCase: (caseId: string) => void;
}

/** What every tab is given. */
export interface ContentProps {
  readonly place: Place;
  readonly ways: Ways;
}
