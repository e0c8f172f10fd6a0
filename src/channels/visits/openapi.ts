// The stores' visit log as an API that somebody else can build.
import { Problem } from '#src/lib/problem.ts';
import type { Api } from '#src/lib/openapi.ts';
import { NewNote, NewVisit, Visit, VisitPage } from './wire.ts';

export const visitsApi: Api = {
  title: 'Throughline store visits',
  description:
    'What the stores wrote down about visits. Instants carry the offset of the store and are whole seconds. A list without a customer key is refused. The list carries an ETag; If-None-Match is answered with 304. Page numbers drift when a visit is logged meanwhile: page by `started_before` or `started_from` and read an instant that fills a whole page by number.',
  server: '/gw/visits/v1',
  operations: [
    {
      method: 'GET',
      path: '/visits',
      id: 'listVisits',
      summary:
        'Visits of the people behind the keys, newest first; with `started_from` oldest first. `data` holds Visit.',
      query: {
        loyalty_id: { words: 'A loyalty card. One key at least, of either kind.', isRepeated: true },
        phone: { words: 'A phone number, E.164.', isRepeated: true },
        email: { words: 'An address, of who has neither.', isRepeated: true },
        page: 'From 1.',
        per_page: '1 to 100; 25 unless told.',
        started_before: 'Only visits that began before this instant.',
        started_from: 'Only visits that began at or after this instant.',
      },
      status: 200,
      answer: { schema: 'VisitPage' },
    },
    {
      method: 'POST',
      path: '/visits',
      id: 'logVisit',
      summary: 'Writes a visit down.',
      once: true,
      body: 'NewVisit',
      status: 201,
      answer: { schema: 'Visit' },
    },
    {
      method: 'POST',
      path: '/visits/{id}/notes',
      id: 'addVisitNote',
      summary: 'Adds a note to a visit.',
      once: true,
      body: 'NewNote',
      status: 201,
      answer: { schema: 'Visit' },
    },
  ],
  schemas: { Visit, VisitPage, NewVisit, NewNote, Problem },
  conflict: 'The same request still runs.',
  stale: { words: 'It has changed.', schema: 'Problem' },
};
