// Whom the clients ask about: two people of the pretend world.

/** A million entries: enough for every kind of page. */
export const margaret = { phone: '+447700900499', acct: 'mashdown', orders: 'SQ6F6608EB441E5K' };
/** The customer of the broken trousers. */
export const james = {
  id: 'james-whitcombe',
  phone: '+447700900184',
  acct: 'jwhitcombe',
  contact: '20001',
  calls: '510001',
  orders: 'SQC23921C7E70001',
  loyalty: 'DUN-300007',
};
/** The number messages to both go out from. */
export const SHOP = '+447700900902';
export const ACCOUNT = `AC${'0'.repeat(32)}`;
