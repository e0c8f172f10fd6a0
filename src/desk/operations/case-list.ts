// The inbox: its views a page at a time, many cases at once, filters kept under a name.
import type { ApiOperation as Operation } from '#src/lib/openapi.ts';
import { manyActs, MOST_CASES } from '../case-acts.ts';
import { MOST_CHANGED } from '../case-changes.ts';
import { priorities, views } from '../case.ts';
import { cursor, instant, page, reason, target, text } from './parts.ts';

const several = (words: string) => ({ words: `${words} Any of several.`, isRepeated: true as const });
const listed = {
  ...page,
  view: '`mine`, `unowned`, `team`, `waiting` or `resolved`.',
  order: '`due` (what is late or due soonest first), `oldest` or `newest` word of the customer.',
  ...cursor,
  brand: several('Of customers of this brand.'),
  team: several('Of this team.'),
  channel: several('Whose customer used this channel last.'),
  priority: several('`normal`, `high` or `urgent`.'),
  owner: several('By id; `me`, `nobody`.'),
  unread: '`true`: unread for the person asking.',
  due: '`late`, or late or due within the `hour` or the `day`.',
};

export const caseListOperations: readonly Operation[] = [
  {
    method: 'GET',
    path: '/cases',
    id: 'listCases',
    summary:
      'One view of the inbox, a page at a time, with the counts of every view; narrowed by a filter, its counts too, but for `unread`.',
    query: listed,
    status: 200,
    answer: { schema: 'CasePage' },
  },
  {
    method: 'GET',
    path: '/case-versions',
    id: 'listCaseVersions',
    summary: 'All cases of a view and filter by id and version alone, for an act on all of them.',
    query: listed,
    status: 200,
    answer: { schema: 'CaseVersions' },
  },
  {
    method: 'GET',
    path: '/case-changes',
    id: 'listCaseChanges',
    summary:
      'What became of a few cases in lists that are held already, so that a change need not have them read again: of each list the cases among these that stand in it, with their places, and its counts. Any other of these cases stands in it no longer.',
    query: {
      id: { words: `The cases, at most ${MOST_CHANGED}.`, isRepeated: true },
      list: {
        words: 'The lists, at most 10: each the query of `/cases`, without `limit` and `cursor`.',
        isRepeated: true,
      },
    },
    status: 200,
    answer: { schema: 'CaseChanges' },
  },
  {
    method: 'POST',
    path: '/case-acts',
    id: 'actOnCases',
    summary:
      'One act on many cases in one transaction. Each is judged by itself, as if it were asked for alone; the answer says of each whether it was done, or why not. What an act needs (`staffId` or `team`, `until`, `anyway`, `priority`, `reason`) is the same for all. `read` and `unread` are marks of the person asking and look at no version.',
    once: true,
    body: {
      type: 'object',
      properties: {
        act: { enum: [...manyActs] },
        cases: {
          type: 'array',
          minItems: 1,
          maxItems: MOST_CASES,
          description: 'Each once, with the version seen.',
          items: { $ref: '#/components/schemas/CaseVersion' },
        },
        ...reason,
        ...target,
        until: instant,
        anyway: { type: 'boolean' },
        priority: { enum: [...priorities] },
      },
      required: ['act', 'cases'],
    },
    status: 200,
    answer: { schema: 'ManyOutcome' },
  },
  {
    method: 'POST',
    path: '/case-acts/{deed}/undo',
    id: 'undoCaseActs',
    summary:
      'Within the hour, whoever did it gives each case back exactly what the act had changed; a case that somebody changed since is left alone (`changed`). Once.',
    once: true,
    body: { type: 'object' },
    status: 200,
    answer: { schema: 'ManyOutcome' },
  },
  {
    method: 'GET',
    path: '/saved-filters',
    id: 'listSavedFilters',
    summary: 'The filters the person asking keeps under a name, with how many cases each holds now.',
    status: 200,
    answer: { items: 'SavedFilter' },
  },
  {
    method: 'POST',
    path: '/saved-filters',
    id: 'saveFilter',
    summary: 'Keeps a view and its filter under a name, in place of the one that had it. 409 `too-many`.',
    once: true,
    body: {
      type: 'object',
      properties: {
        name: { ...text, minLength: 1, maxLength: 60 },
        view: { enum: [...views] },
        filter: { ...text, description: 'Parts and values as in the query of `/cases`, sorted by part.' },
      },
      required: ['name', 'view', 'filter'],
    },
    status: 201,
    answer: { schema: 'SavedFilter' },
  },
  {
    method: 'DELETE',
    path: '/saved-filters/{id}',
    id: 'dropFilter',
    summary: 'Keeps it no longer.',
    status: 204,
  },
];
