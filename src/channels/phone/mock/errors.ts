// How the call log says no.
import { json } from '#src/mocks/backend.ts';

export const error = (
  status: number,
  category: string,
  message: string,
  more: Readonly<Record<string, unknown>> = {},
): Response => json({ status: 'error', message, correlationId: CORRELATION, category, ...more }, status);

const CORRELATION = '5a1ce0b2-0000-4000-8000-000000000000';
