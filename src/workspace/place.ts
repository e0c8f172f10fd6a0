// Where one is in the workspace and how one goes elsewhere; the address is the router's business.
import type { View } from '#src/desk/case.ts';
import type { ListLook } from '#src/inbox/list-look.ts';
import type { LineLook } from '#src/line/line.tsx';

export interface Place {
  readonly list: ListLook;
  readonly caseId?: string;
  /** A customer without a case on screen. */
  readonly customerId?: string;
  readonly look: LineLook;
}

export interface Ways {
  readonly toCase: (caseId: string) => void;
  /** The case on screen has become part of this one. */
  readonly onAs: (caseId: string) => void;
  readonly hrefOfCase: (caseId: string) => string;
  readonly toCustomer: (customerId: string) => void;
  readonly toView: (view: View) => void;
  /** The same list, ordered or narrowed another way. */
  readonly toSame: (list: Partial<ListLook>) => void;
  readonly hrefOfList: (list: ListLook) => string;
  readonly toLook: (look: LineLook) => void;
  /** To the list without a case. */
  readonly toList: () => void;
}
