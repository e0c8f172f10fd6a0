// What one is told, and what one looks up.
import type { ApiOperation as Operation } from '#src/lib/openapi.ts';
import { page, text } from './parts.ts';

export const toldOperations: readonly Operation[] = [
  {
    method: 'GET',
    path: '/notifications',
    id: 'listNotifications',
    summary:
      'What the person asking was told of, newest first, of cases they may see now. Items are Notification.',
    query: { ...page, older: '`older` of a page: what comes before it.' },
    status: 200,
    answer: { schema: 'NotificationPage' },
  },
  {
    method: 'POST',
    path: '/notifications/read',
    id: 'readNotifications',
    summary: 'The person asking has read some of them, or everything up to the newest one seen.',
    once: true,
    body: {
      type: 'object',
      properties: {
        ids: { type: 'array', items: text },
        until: { ...text, description: 'The id of the newest one seen; instead of `ids`.' },
      },
    },
    status: 200,
    answer: { schema: 'Read' },
  },
  {
    method: 'GET',
    path: '/replies',
    id: 'listReplies',
    summary: 'Saved replies of the brands the person asking works for.',
    query: {
      brand: 'Those that speak for this brand.',
      language: '`en` or `fr`.',
      channel: 'Those that fit this channel.',
    },
    status: 200,
    answer: { items: 'Reply' },
  },
  {
    method: 'GET',
    path: '/search',
    id: 'search',
    summary:
      'Customers, cases and orders by name, number in any notation, address, handle, case or order number.',
    query: { q: 'What to look for.' },
    status: 200,
    answer: { schema: 'SearchHits' },
  },
];

export const eventOperations: readonly Operation[] = [
  {
    method: 'GET',
    path: '/events',
    id: 'listen',
    summary: 'What changes, as it changes, for the person asking. `Last-Event-ID` resumes.',
    status: 200,
    answer: {
      media: 'text/event-stream',
      words:
        'Events: `ready` (its id is where the person’s sequence stands), `poke` (data is a Poke, its id the next number, without holes), `reset` (the place asked for is not kept: ask for everything anew), `ping` every 15 s.',
    },
  },
];
