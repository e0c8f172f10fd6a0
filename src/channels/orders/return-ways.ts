// Why something comes back, what the customer gets for it, and how it had been paid.
export const returnReasons = ['changed-mind', 'wrong-size', 'faulty', 'not-as-described'] as const;
export type ReturnReason = (typeof returnReasons)[number];
export const remedies = ['refund', 'voucher', 'exchange'] as const;
export type Remedy = (typeof remedies)[number];
export const tenders = ['CARD', 'CASH'] as const;
export type Tender = (typeof tenders)[number];
