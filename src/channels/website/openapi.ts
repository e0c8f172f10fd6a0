// The websites' event list as an API that somebody else can build.
import { EventPage } from '#src/lib/cloud-events.ts';
import type { Api } from '#src/lib/openapi.ts';
import { Problem } from '#src/lib/problem.ts';
import { WebEvent } from './wire.ts';

export const websiteApi: Api = {
  title: 'Throughline website events',
  description:
    'What signed-in customers did on the websites, as CloudEvents 1.0. A list without an account is refused. Cursors are opaque; one that is gone is answered with 410, and one starts again from an instant. Events may be reported up to a day after they happened.',
  server: '/gw/website/v1',
  operations: [
    {
      method: 'GET',
      path: '/events',
      id: 'listEvents',
      summary:
        'Events of these accounts: newest first below `before` or an older cursor, oldest first from `after` or a newer cursor on. `events` holds WebEvent.',
      query: {
        user: { words: 'An account. One at least.', isRepeated: true },
        limit: '1 to 200; 50 unless told.',
        before: 'Only events before this instant.',
        after: 'Only events at or after this instant.',
        cursor: '`older` or `newer` of a page; goes on where that page ended.',
      },
      status: 200,
      answer: { schema: 'EventPage' },
    },
  ],
  schemas: { WebEvent, EventPage, Problem },
  conflict: 'The same request still runs.',
  stale: { words: 'It has changed.', schema: 'Problem' },
};
