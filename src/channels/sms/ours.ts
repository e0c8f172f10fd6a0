// The number of ours a conversation goes through.
import { textAt } from './map.ts';

/** Answers go out through the number the customer wrote to; nothing where the conversation has none yet. */
export const oursOf = (body: unknown): string | undefined =>
  typeof body === 'object' && body !== null ? textAt(body, 'ours') : undefined;
