// What happened in a shop or was bought.
import type { WorldRecord } from './record.ts';

export interface VisitRecord extends WorldRecord {
  readonly store: string;
  readonly endedAt: number | null;
  readonly reason: 'advice' | 'pickup' | 'return' | 'repair' | 'shopping' | 'complaint';
  readonly reasonText?: string;
  readonly joinedAt?: number;
  readonly servedAt?: number;
  readonly associate: { readonly id: string; readonly name: string } | null;
  readonly summary: string;
  readonly outcome?: {
    readonly kind:
      | 'bought'
      | 'refunded'
      | 'exchanged'
      | 'collected'
      | 'advised'
      | 'nothing'
      | 'sent-elsewhere';
    readonly text: string;
    readonly amount?: { readonly minor: number; readonly currency: string };
    readonly code?: string;
    readonly discountPercent?: number;
  };
  readonly items: readonly {
    readonly name: string;
    readonly minor?: number;
    readonly currency?: string;
    readonly returned?: boolean;
  }[];
  readonly orderIds: readonly string[];
  readonly identifiedBy: 'loyalty' | 'phone' | 'email' | 'receipt';
  readonly sentHereBy?: string;
  readonly toldAgain?: boolean;
  /** `customer`: nobody logged it, the customer told us later. */
  readonly reportedBy: 'store' | 'customer';
  readonly saysWaitedMin?: number;
  /** When it was written down, where that was later than it happened. */
  readonly recordedAt?: number;
  readonly notes?: readonly { readonly at: number; readonly who: string; readonly text: string }[];
  readonly wire?: unknown;
}

export interface OrderRecord extends WorldRecord {
  /** at = created. */
  readonly number: string;
  readonly squareCustomer: string;
  readonly location: string;
  readonly source: string;
  readonly takenBy?: string;
  /** Who took it by hand, by staff id, and the entry it was taken from. */
  readonly takenById?: string;
  readonly takenFrom?: {
    readonly channel: string;
    readonly id: string;
    readonly thread?: string;
    readonly at: number;
    readonly words: string;
  };
  readonly state: 'OPEN' | 'COMPLETED' | 'CANCELED' | 'DRAFT';
  readonly version: number;
  readonly updatedAt: number;
  readonly closedAt?: number;
  readonly items: readonly {
    readonly uid: string;
    readonly name: string;
    readonly variation?: string;
    readonly quantity: string;
    readonly minor: number;
  }[];
  readonly currency: string;
  readonly totalMinor: number;
  readonly paid: boolean;
  readonly fulfillment?: {
    readonly type: 'PICKUP' | 'SHIPMENT' | 'DELIVERY';
    readonly state: 'PROPOSED' | 'RESERVED' | 'PREPARED' | 'COMPLETED' | 'CANCELED' | 'FAILED';
    readonly place?: string;
    readonly shelf?: string;
    /** When the customer comes for it. */
    readonly pickUpAt?: number;
    readonly note?: string;
    readonly keptUntil?: number;
    readonly toldBy?: string;
    /** What was collected of an order of which the rest still waits. */
    readonly collected?: readonly { readonly uid: string; readonly at: number }[];
  };
  /** Steps with their instants, oldest first; the last may be `stopped` with its reason. */
  readonly steps: readonly {
    readonly kind:
      | 'ordered'
      | 'picking'
      | 'packed'
      | 'shipped'
      | 'ready'
      | 'collected'
      | 'delivered'
      | 'stopped'
      | 'returned'
      | 'cancelled';
    readonly at: number;
    readonly text?: string;
  }[];
  /** Until when it may be changed or cancelled. */
  readonly changeableUntil?: number;
  readonly discountPercent?: number;
  readonly returns?: readonly { readonly at: number; readonly item: string; readonly minor: number }[];
  /** Lines that came back later: each return is an order of its own. */
  readonly broughtBack?: readonly { readonly item: string; readonly quantity: number }[];
  /** It is such a return: of what, why, and what the customer got for it. `returns` says which things. */
  readonly returnOf?: {
    /** The order; absent: something bought at a till. */
    readonly number?: string;
    readonly reason: string;
    readonly remedy: string;
    readonly tender: string;
    readonly voucher?: string;
    /** The size that was handed out for it. */
    readonly size?: string;
  };
  /** It is kept for the customer in another shop than the one that promised it. */
  readonly reserved?: { readonly from: string; readonly code?: string };
  readonly wire?: unknown;
}
