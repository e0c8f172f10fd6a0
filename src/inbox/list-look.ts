// What of the inbox is looked at.
import type { Order } from '#src/cases/queries.ts';
import type { View } from '#src/desk/case.ts';

export interface ListLook {
  readonly view: View;
  readonly order: Order;
  /** What the view is narrowed to, as in an address; `''`: to nothing. */
  readonly filter: string;
}
