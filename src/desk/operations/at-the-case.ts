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
    summary:
      'Gives words and files to the owner to use. 409 `not-the-owner` when the case is not `to`’s, `file-not-brought` when a file is not here.',
    once: true,
    body: {
      type: 'object',
      properties: {
        channel: text,
        text: { ...text, maxLength: 10_000 },
        files: { type: 'array', maxItems: 10, items: { $ref: '#/components/schemas/GivenFile' } },
        to: text,
      },
      required: ['channel', 'text', 'to'],
    },
    status: 201,
    answer: { schema: 'GivenDraft' },
  },
  {
    method: 'PUT',
    path: '/cases/{id}/draft-files/{file}',
    id: 'bringDraftFile',
    summary:
      'Brings a file, up to 25 MB, before the draft that names it; under the id the person asking gave it.',
    takesBytes: true,
    status: 204,
    refusals: { 413: { words: 'The file is too large.', schema: 'Problem' } },
  },
  {
    method: 'GET',
    path: '/cases/{id}/drafts/{draft}/files/{file}',
    id: 'readGivenFile',
    summary: 'The bytes of a file given along, for the owner.',
    status: 200,
    answer: { media: 'application/octet-stream', words: 'The bytes, never to be opened as a page.' },
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
