// Names for things made here: intents, idempotency keys, tabs.

/** A fresh random id, RFC 9562 version 4. */
export const freshId = (): string => crypto.randomUUID();
