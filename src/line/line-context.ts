// What every row of one timeline shares: whose it is, what day it is, and what can be done.
import { createContext, useContext, type ComponentType, type ReactNode } from 'react';
import type { Entry, EntryRow, Instant } from '#src/timeline/index.ts';

export interface LineWords {
  readonly customerName: string;
  /** The present, refreshed every half minute; "today" and "5 days ago" hang on it. */
  readonly presentAt: Instant;
  /** Keys that are only believed to be the customer’s, as `kind value`. */
  readonly unsureKeys: ReadonlySet<string>;
  /** The case looked at: where it starts. */
  readonly caseSpan?: { readonly from: Instant };
  /** Stands at the corner of every entry. */
  readonly Pin?: ComponentType<{ readonly entry: Entry }>;
}

export interface LineActions {
  readonly retry: (channel: string) => void;
  readonly unfold: (foldKey: string) => void;
  /** Whether the person may do something with an entry of a channel; absent where the line is only read. */
  readonly mayAct?: (channel: string) => boolean;
  /** Offers to link an account; absent where the person may not. */
  readonly link?: (channel: string) => void;
  /** Opens the menu of an entry beside its button; absent where there is none. */
  readonly menu?: (row: EntryRow, button: HTMLElement) => void;
  /** What stands below an entry about a case: its undoing. */
  readonly below?: (entry: Entry) => ReactNode;
  readonly resend: (intentId: string) => void;
  readonly edit: (intentId: string) => void;
  readonly sendElsewhere: (intentId: string) => void;
  readonly lookAgain: (intentId: string) => void;
}

const nothing = () => {};
export const LineWordsContext = createContext<LineWords>({
  customerName: '',
  presentAt: 0,
  unsureKeys: new Set(),
});
export const LineActionsContext = createContext<LineActions>({
  retry: nothing,
  unfold: nothing,
  resend: nothing,
  edit: nothing,
  sendElsewhere: nothing,
  lookAgain: nothing,
});

export const useLineWords = (): LineWords => useContext(LineWordsContext);
export const useLineActions = (): LineActions => useContext(LineActionsContext);
