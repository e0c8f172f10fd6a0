// Where one is in the workspace and how one goes elsewhere; the address is the router's business.
import type { Order } from '#src/cases/queries.ts';
import type { View } from '#src/desk/schemas.ts';
import type { LineLook } from '#src/line/line.tsx';

export interface Place {
  readonly view: View;
  readonly order: Order;
  readonly caseId?: string;
  /** A customer without a case on screen. */
  readonly customerId?: string;
  readonly look: LineLook;
}

export interface Ways {
  readonly toCase: (caseId: string) => void;
  readonly hrefOfCase: (caseId: string) => string;
  readonly toCustomer: (customerId: string) => void;
  readonly toView: (view: View) => void;
  readonly toOrder: (order: Order) => void;
  readonly toLook: (look: LineLook) => void;
  /** To the list without a case. */
  readonly toList: () => void;
}
