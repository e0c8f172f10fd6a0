// A customer's thanks to whoever of us took their order by hand.

/** In characters. */
export const LONGEST_PRAISE = 1000;

/**
 * nobody   the customer ordered it by themselves
 * own      who records it is who took it
 * already  somebody has recorded it
 */
export type PraiseRefusal = 'nobody' | 'own' | 'already';
