// What was done with offers at the counters, as the desk keeps it: used once a customer, reported once a shop.
import type { BackendContext } from '../../backend.ts';
import type { CustomerId } from '../../world/records/record.ts';

/** `<customer>/<offer>`. */
export const USES = 'offer-use';
export interface OfferUse {
  readonly at: number;
  /** Staff id, and id of the shop. */
  readonly by: string;
  readonly store: string;
}
/** `<store>/<offer>`: the first to say so in a shop says it for all. */
export const REPORTS = 'offer-report';
export interface OfferReport extends OfferUse {
  readonly customer: CustomerId;
  readonly offer: string;
}

/** By offer. */
export interface OfferDeeds {
  readonly uses: ReadonlyMap<string, OfferUse>;
  /** In the shop of whoever asks. */
  readonly reports: ReadonlyMap<string, OfferReport>;
}

export async function doneWith(
  ctx: BackendContext,
  customer: CustomerId,
  store: string | undefined,
): Promise<OfferDeeds> {
  const byOffer = async <T>(table: string, prefix: string) =>
    new Map(
      (await ctx.list<T>(table, prefix)).map(({ key, value }) => [key.slice(prefix.length), value] as const),
    );
  return {
    uses: await byOffer<OfferUse>(USES, `${customer}/`),
    reports: store === undefined ? new Map() : await byOffer<OfferReport>(REPORTS, `${store}/`),
  };
}

const DAY_MS = 86_400_000;

/** The same shop, the same day. */
export const isReversible = (use: OfferUse, store: string | undefined, now: number): boolean =>
  use.store === store && Math.floor(use.at / DAY_MS) === Math.floor(now / DAY_MS);
