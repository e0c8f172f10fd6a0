// The campaign tool as an API that somebody else can build.
import { EventPage } from '#src/lib/cloud-events.ts';
import type { Api } from '#src/lib/openapi.ts';
import { Problem } from '#src/lib/problem.ts';
import { Reason, Touch } from './wire.ts';

export const campaignsApi: Api = {
  title: 'Throughline campaigns',
  description:
    'What campaigns sent, plan and hold back, as CloudEvents 1.0. A list without a customer key is refused. Cursors are opaque; one that is gone is answered with 410, and one starts again from an instant.',
  server: '/gw/campaigns/v1',
  operations: [
    {
      method: 'GET',
      path: '/touches',
      id: 'listTouches',
      summary:
        'Touches of the people behind the keys: newest first below `before` or an older cursor, oldest first from `after` or a newer cursor on. `events` holds Touch.',
      query: {
        email: { words: 'An address. One key at least, of any kind.', isRepeated: true },
        phone: { words: 'A phone number, E.164.', isRepeated: true },
        loyalty_id: { words: 'A loyalty card.', isRepeated: true },
        limit: '1 to 200; 50 unless told.',
        before: 'Only touches before this instant.',
        after: 'Only touches at or after this instant.',
        cursor: '`older` or `newer` of a page; goes on where that page ended.',
      },
      status: 200,
      answer: { schema: 'EventPage' },
    },
    move('hold', 'Keeps a planned touch back.'),
    move('release', 'Lets a held touch go out as planned.'),
  ],
  schemas: { Touch, EventPage, Reason, Problem },
  conflict: 'The same request still runs, or the touch is not planned or held.',
  stale: { words: 'Somebody was faster.', schema: 'Problem' },
};

function move(act: 'hold' | 'release', summary: string): Api['operations'][number] {
  return {
    method: 'POST',
    path: `/touches/{id}/${act}`,
    id: `${act}Touch`,
    summary,
    ifMatch: true,
    once: true,
    body: 'Reason',
    status: 200,
    answer: { schema: 'Touch' },
  };
}
