// The figures' operations, for the OpenAPI document.
import type { ApiOperation as Operation } from '#src/lib/openapi.ts';
import { cursor, page } from './parts.ts';

const narrowed = {
  from: 'First day, `2026-03-19`; 90 days with `to` unless told.',
  to: 'Last day; today unless told.',
  brand: 'Only cases of this brand.',
  store: 'Only cases with a visit to this store.',
  team: 'Only cases of this team.',
};

const figure = (name: string, schema: string, summary: string): Operation => ({
  method: 'GET',
  path: `/figures/${name}`,
  id: `get${schema}`,
  summary,
  query: narrowed,
  status: 200,
  answer: { schema },
});
const cases = (
  name: string,
  id: string,
  summary: string,
  of: Readonly<Record<string, string>>,
): Operation => ({
  method: 'GET',
  path: `/figures/${name}/cases`,
  id,
  summary,
  query: { ...narrowed, ...of, ...cursor, ...page },
  status: 200,
  answer: { schema: 'FigureCasePage' },
});

export const figureOperations: readonly Operation[] = [
  {
    method: 'GET',
    path: '/figures',
    id: 'getFigureChoices',
    summary: 'What figures can be narrowed to, and the day it is where the group is at home.',
    status: 200,
    answer: { schema: 'FigureChoices' },
  },
  figure('moves', 'Moves', 'Where customers had to go next: changes of channel inside a case.'),
  cases('moves', 'listMovesCases', 'The changes of channel behind a figure, newest first.', {
    leaves: 'The channel they left.',
    reaches: 'The channel they went to.',
    only: '`toldAgain`, `sent` or `unlogged`.',
  }),
  figure('satisfaction', 'Satisfaction', 'How satisfied customers were, by channel and by how many it took.'),
  cases('satisfaction', 'listSatisfactionCases', 'The cases behind a figure, newest first.', {
    channel: 'Scored for this channel.',
    channels: '1, 2 or 3 (and more) channels.',
    only: '`asked`, `answers` or `satisfied`.',
  }),
  figure('waiting', 'Waiting', 'Waiting in store, as stores log it and as visitors say.'),
  figure('taken', 'TakenOrders', 'Orders our own people took by hand, newest first.'),
  cases('waiting', 'listWaitingCases', 'The visits behind a figure, newest first.', {
    in: 'The store.',
    only: '`logged`, `said` or `unlogged`.',
  }),
];
