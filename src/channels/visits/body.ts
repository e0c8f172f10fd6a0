// What a visit's card, its facts and its search text are made of.
import type { Instant } from '#src/timeline/index.ts';
import type { Visit } from './wire.ts';

interface Price {
  readonly minor: number;
  readonly currency: string;
}
export interface VisitItem {
  readonly name: string;
  readonly price?: Price;
  readonly returned: boolean;
}
export interface VisitBody {
  readonly store: string;
  /** IANA zone of the store, whose clock the visitor saw. */
  readonly zone: string;
  /** Who served; absent where nobody did. */
  readonly associate?: string;
  readonly reason: Visit['reason'];
  readonly reasonText?: string;
  /** Minutes in the queue as the store logged them; absent where it did not. */
  readonly waitedMin?: number;
  /** Minutes the visitor says it was. */
  readonly saysWaitedMin?: number;
  readonly outcome?: {
    readonly kind: NonNullable<Visit['outcome']>['kind'];
    readonly text: string;
    readonly amount?: Price;
    readonly code?: string;
    readonly percent?: number;
  };
  readonly items: readonly VisitItem[];
  readonly orderIds: readonly string[];
  readonly summary: string;
  readonly sentHereBy?: string;
  readonly toldAgain: boolean;
  /** The store logged it; if not, the customer told us. */
  readonly isLogged: boolean;
  readonly notes: readonly { readonly at: Instant; readonly who: string; readonly text: string }[];
}
