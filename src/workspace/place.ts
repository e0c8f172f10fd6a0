// Where one is in the workspace and how one goes elsewhere; the address is the router's business.
import { createContext } from 'react';
import type { View } from '#src/desk/case.ts';
import type { ListLook } from '#src/inbox/list-look.ts';
import type { LineLook } from '#src/line/line-look.ts';

export interface Place {
  readonly list: ListLook;
  readonly caseId?: string;
  /** A customer without a case on screen. */
  readonly customerId?: string;
  readonly look: LineLook;
}

/** Of the line on screen; only the line is drawn anew when it changes. */
export const LookContext = createContext<LineLook>({ channels: [], caseOnly: false });

/** The address of a case beside the list one is in; only links are drawn anew when that changes. */
export const CaseHrefContext = createContext((caseId: string) => caseId);

export interface Ways {
  readonly toCase: (caseId: string) => void;
  /** The case on screen has become part of this one. */
  readonly onAs: (caseId: string) => void;
  readonly toCustomer: (customerId: string) => void;
  readonly toView: (view: View) => void;
  /** The same list, ordered or narrowed another way. */
  readonly toSame: (list: Partial<ListLook>) => void;
  readonly hrefOfList: (list: ListLook) => string;
  /** The same line, another part of it. */
  readonly toLook: (look: Partial<LineLook>) => void;
  /** To the list without a case. */
  readonly toList: () => void;
}
