// How the desk says no: RFC 9457 problems, the same one for what is absent and what is not yours to see.
import { problem } from '../backend.ts';

export const notFound = (): Response => problem(404, 'There is nothing here for you.');
export const badRequest = (detail: string): Response =>
  problem(400, 'The request cannot be read.', { detail });

export const refusals = {
  rateLimited: () => problem(429, 'Too many requests.', {}, { 'Retry-After': '5' }),
  broken: () => problem(500, 'Something broke at the desk.'),
  unauthenticated: () => problem(401, 'Sign in first.'),
  forbidden: () => problem(403, 'Your role does not allow this.'),
  notFound,
  badRequest,
} as const;
