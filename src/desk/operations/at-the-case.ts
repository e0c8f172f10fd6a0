// Working together at a case: who is there, drafts that are given, following.
import type { ApiOperation as Operation } from '#src/lib/openapi.ts';
import { text } from './parts.ts';

export const atTheCaseOperations: readonly Operation[] = [
  {
    method: 'GET',
    path: '/cases/{id}/presence',
    id: 'listPresence',
    summary: 'Who else has the case before them, doing what, and when they last said so.',
    status: 200,
    answer: { schema: 'PresenceList' },
  },
  {
    method: 'PUT',
    path: '/cases/{id}/presence/{tab}',
    id: 'tellPresence',
    summary:
      'One tab of the person asking has the case before it. Said again every 15 s; after 5 min of silence it counts no more.',
    body: {
      type: 'object',
      properties: {
        doing: { type: 'string', enum: ['reading', 'writing'] },
        channel: { ...text, description: 'What is written on; only with `writing`.' },
      },
      required: ['doing'],
    },
    status: 200,
    answer: { schema: 'PresenceList' },
  },
  {
    method: 'DELETE',
    path: '/cases/{id}/presence/{tab}',
    id: 'leaveCase',
    summary: 'That tab has left it.',
    status: 204,
  },
  {
    method: 'GET',
    path: '/cases/{id}/drafts',
    id: 'listGivenDrafts',
    summary: 'Words of colleagues that wait for the owner, oldest first. Nobody else sees any.',
    status: 200,
    answer: { items: 'GivenDraft' },
  },
  {
    method: 'POST',
    path: '/cases/{id}/drafts',
    id: 'giveDraft',
    summary: 'Gives words to the owner to use. 409 `not-the-owner` when the case is not `to`’s.',
    once: true,
    body: {
      type: 'object',
      properties: { channel: text, text: { ...text, minLength: 1, maxLength: 10_000 }, to: text },
      required: ['channel', 'text', 'to'],
    },
    status: 201,
    answer: { schema: 'GivenDraft' },
  },
  {
    method: 'POST',
    path: '/cases/{id}/drafts/{draft}/take',
    id: 'takeDraft',
    summary: 'The owner uses it: it waits no more.',
    once: true,
    body: { type: 'object' },
    status: 200,
    answer: { schema: 'GivenDraft' },
  },
  {
    method: 'POST',
    path: '/cases/{id}/drafts/{draft}/decline',
    id: 'declineDraft',
    summary: 'The owner does not use it; who gave it is told.',
    once: true,
    body: { type: 'object' },
    status: 200,
    answer: { schema: 'GivenDraft' },
  },
  {
    method: 'PUT',
    path: '/cases/{id}/follow',
    id: 'followCase',
    summary: 'The person asking is told of what happens to the case. Changes no version.',
    status: 200,
    answer: { schema: 'Case' },
  },
  {
    method: 'DELETE',
    path: '/cases/{id}/follow',
    id: 'unfollowCase',
    summary: 'They are told no more.',
    status: 200,
    answer: { schema: 'Case' },
  },
];
