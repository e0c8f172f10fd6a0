// Names for things made here: intents, idempotency keys, tabs.

/** A fresh random id, RFC 9562 version 4. */
export const freshId = (): string => crypto.randomUUID();

/** An id made comparable as plain text: every run of digits padded, so `v9` stands before `v10`. */
export const sortable = (id: string): string => id.replaceAll(/\d+/g, (digits) => digits.padStart(20, '0'));
