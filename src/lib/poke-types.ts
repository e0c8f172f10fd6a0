/** What the event stream says has changed: asked for by the reader, promised by the desk. */
export const pokeTypes = [
  'channel.changed',
  'case.changed',
  'customer.changed',
  'presence.changed',
  'notifications.changed',
  'staff.changed',
  'review.changed',
] as const;
export type PokeType = (typeof pokeTypes)[number];
