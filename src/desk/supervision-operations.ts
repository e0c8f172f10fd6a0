// What those who look over everybody's work may ask the desk, for the OpenAPI document.
import type { ApiOperation as Operation } from '#src/lib/openapi.ts';

export const supervisionOperations: readonly Operation[] = [
  {
    method: 'GET',
    path: '/board',
    id: 'getBoard',
    summary:
      'What needs a person now, oldest first: open cases nobody owns; replies and promises of owned cases due within the hour or late; promises still owed five minutes past their time.',
    query: { limit: 'How many of each column at most.' },
    status: 200,
    answer: { schema: 'Board' },
  },
];
