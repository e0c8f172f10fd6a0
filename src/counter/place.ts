// Where one is at the counter and how one goes elsewhere; the address is the router's business.
import type { LineLook } from '#src/line/line-look.ts';

export interface Place {
  /** Absent: nobody is chosen yet. */
  readonly customerId: string | undefined;
  /** The whole timeline instead of what to know before one says hello. */
  readonly isLineOpen: boolean;
  readonly look: LineLook;
}

export interface Ways {
  readonly toCustomer: (customerId: string) => void;
  readonly toNobody: () => void;
  /** Opens the customer's whole timeline, or goes back from it. */
  readonly toLine: (isOpen: boolean) => void;
  readonly toLook: (look: LineLook) => void;
}
