// What an order says when it is a return: of what, why, and what the customer got for it.
import * as z from 'zod/mini';
import type { ReturnOf } from './body.ts';
import type { Order } from './wire.ts';
import { remedies, returnReasons, tenders } from './return-ways.ts';

const Said = z.object({
  return_reason: z.enum(returnReasons),
  return_remedy: z.enum(remedies),
  return_tender: z.enum(tenders),
  return_of: z.optional(z.string()),
  return_voucher: z.optional(z.string()),
  return_voucher_minor: z.optional(z.string()),
  return_size: z.optional(z.string()),
});

/** Undefined: it is an order like any other. */
export function returnIn({ metadata, total_money }: Order): ReturnOf | undefined {
  const read = z.safeParse(Said, metadata);
  if (!read.success) return undefined;
  const { return_of, return_voucher, return_voucher_minor, return_size } = read.data;
  const worth = { minor: Number(return_voucher_minor ?? 0), currency: total_money?.currency ?? 'GBP' };
  return {
    reason: read.data.return_reason,
    remedy: read.data.return_remedy,
    tender: read.data.return_tender,
    ...(return_of !== undefined && { number: return_of }),
    ...(return_voucher !== undefined && { voucher: { code: return_voucher, worth } }),
    ...(return_size !== undefined && { size: return_size }),
  };
}
