// What those who look over everybody's work may ask the desk, for the OpenAPI document.
import type { ApiOperation as Operation } from '#src/lib/openapi.ts';
import { cursor, page, text } from './parts.ts';

const stale = { words: 'The scorecard has changed: how it stands.', schema: 'StaleReview' };

const promised = {
  from: 'First day by which something was due, `2026-03-19`; 90 days with `to` unless told.',
  to: 'Last day; today unless told.',
  brand: 'Only cases of this brand.',
  team: 'Only cases of this team.',
};

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
  {
    method: 'GET',
    path: '/shift',
    id: 'getShift',
    summary:
      'Who is on: what each owns, what they owe until the end of their shift, and what is due when nobody of their team is there. What those who are off owe is all to be handed over.',
    status: 200,
    answer: { schema: 'Shift' },
  },
  {
    method: 'GET',
    path: '/figures/board/cases',
    id: 'listBoardCases',
    summary: 'All that stand in one column of the board, oldest first.',
    query: { only: '`unowned`, `due` or `broken`.', ...cursor, ...page },
    status: 200,
    answer: { schema: 'FigureCasePage' },
  },
  {
    method: 'GET',
    path: '/figures/shift/cases',
    id: 'listShiftCases',
    summary: 'What stands behind one of somebody’s numbers of the shift, what is due or waits longest first.',
    query: {
      in: 'The colleague.',
      only: '`open` or `waiting` cases of theirs; `due` by the end of the shift; due after it: `handOver`.',
      ...cursor,
      ...page,
    },
    status: 200,
    answer: { schema: 'FigureCasePage' },
  },
  {
    method: 'GET',
    path: '/cases/{id}/journey',
    id: 'getJourney',
    summary:
      'What a case took until it was closed: contacts, channels in order, time, money given back, cost, and where it could have ended, each with its entries.',
    status: 200,
    answer: { schema: 'Journey' },
  },
  {
    method: 'GET',
    path: '/contradictions',
    id: 'listContradictions',
    summary:
      'What was promised to some alone and is open to everybody in a shop, by the shop’s own prices or as reported there.',
    status: 200,
    answer: { schema: 'ContradictionList' },
  },
  {
    method: 'GET',
    path: '/figures/promises',
    id: 'getPromiseFigures',
    summary: 'What was promised and what became of it, by who owes it.',
    query: promised,
    status: 200,
    answer: { schema: 'PromiseFigures' },
  },
  {
    method: 'GET',
    path: '/figures/promises/cases',
    id: 'listPromiseFigureCases',
    summary: 'The promises behind a number, newest first.',
    query: {
      ...promised,
      owner: 'Owed by this colleague.',
      only: '`due`, `kept`, `broken` or `moved`.',
      ...cursor,
      ...page,
    },
    status: 200,
    answer: { schema: 'FigureCasePage' },
  },
  {
    method: 'GET',
    path: '/figures/scores',
    id: 'getScores',
    summary:
      'How cases scored that were read again, by team: how many scorecards, and the median share of the points that were due. Who scores blind is not told of today’s cases they have not scored.',
    query: { ...promised, from: 'First day a scorecard was saved; 90 days with `to` unless told.' },
    status: 200,
    answer: { schema: 'Scores' },
  },
  {
    method: 'GET',
    path: '/figures/scores/cases',
    id: 'listScoresCases',
    summary: 'The scorecards behind a median, newest first.',
    query: {
      ...promised,
      from: 'First day a scorecard was saved; 90 days with `to` unless told.',
      in: 'Of this team’s cases.',
      ...cursor,
      ...page,
    },
    status: 200,
    answer: { schema: 'FigureCasePage' },
  },
  {
    method: 'GET',
    path: '/review-queue',
    id: 'getReviewQueue',
    summary:
      'Cases of the last 28 days to read again today, picked once for everybody: some that stand out, each with the reason, and some by chance.',
    status: 200,
    answer: { schema: 'ReviewQueue' },
  },
  {
    method: 'GET',
    path: '/cases/{id}/reviews',
    id: 'listReviews',
    summary:
      'Scorecards of a case. Those of others come once one’s own is saved; who compares reviewers is told how many there are, and may open them.',
    status: 200,
    answer: { schema: 'CaseReviews' },
  },
  {
    method: 'POST',
    path: '/cases/{id}/reviews/open',
    id: 'openReviews',
    summary:
      'Who compares reviewers opens what others said before scoring. A scorecard they save afterwards is not blind, and says so.',
    once: true,
    status: 200,
    answer: { schema: 'CaseReviews' },
  },
  {
    method: 'POST',
    path: '/cases/{id}/reviews',
    id: 'saveReview',
    summary: 'The scorecard of the person asking, whole. Its first version is `"0"`.',
    ifMatch: true,
    once: true,
    body: {
      type: 'object',
      properties: {
        marks: {
          type: 'array',
          description: 'Every criterion once.',
          items: { $ref: '#/components/schemas/Mark' },
        },
        change: { ...text, maxLength: 2000, description: 'What should change.' },
      },
      required: ['marks'],
    },
    status: 200,
    answer: { schema: 'Review' },
    refusals: { 412: stale },
  },
  {
    method: 'POST',
    path: '/reviews/{id}/share',
    id: 'shareReview',
    summary: 'A colleague who may see the case is told, and may read and answer the scorecard from now on.',
    ifMatch: true,
    once: true,
    body: {
      type: 'object',
      properties: { with: { ...text, description: 'Staff id.' } },
      required: ['with'],
    },
    status: 200,
    answer: { schema: 'Review' },
    refusals: { 412: stale },
  },
  {
    method: 'POST',
    path: '/reviews/{id}/answer',
    id: 'answerReview',
    summary: 'Whom it was shared with answers; the reviewer is told.',
    ifMatch: true,
    once: true,
    body: {
      type: 'object',
      properties: { text: { ...text, minLength: 1, maxLength: 2000 } },
      required: ['text'],
    },
    status: 200,
    answer: { schema: 'Review' },
    refusals: { 412: stale },
  },
  {
    method: 'GET',
    path: '/feedback',
    id: 'listFeedback',
    summary: 'Scorecards shared with the person asking, newest first.',
    status: 200,
    answer: { items: 'Review' },
  },
];
