// One case: who owns it, how it stands, which entries are its own.
import type { ApiOperation as Operation } from '#src/lib/openapi.ts';
import { priorities } from '../case.ts';
import { instant, reason, target, text } from './parts.ts';

/** `hand-over` as `handOver`. */
const idOf = (name: string): string => name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());

const act = (
  name: string,
  summary: string,
  fields: Readonly<Record<string, unknown>> = {},
  required?: readonly string[],
): Operation => ({
  method: 'POST',
  path: `/cases/{id}/${name}`,
  id: `${idOf(name)}Case`,
  summary,
  ifMatch: true,
  once: true,
  body: { type: 'object', properties: { ...reason, ...fields }, ...(required && { required }) },
  status: 200,
  answer: { schema: 'Case' },
});

/** An act that changes two cases of one customer. */
const joining = (
  name: string,
  summary: string,
  properties: Readonly<Record<string, unknown>>,
  required: readonly string[],
  status: 200 | 201 = 200,
): Operation => ({
  method: 'POST',
  path: `/cases/{id}/${name}`,
  id: `${name}Case`,
  summary,
  ifMatch: true,
  once: true,
  body: { type: 'object', properties, required },
  status,
  answer: { schema: 'Case' },
});
const otherVersion = {
  otherVersion: {
    type: 'integer',
    description: 'The version of the other case that was seen; 412 as for If-Match.',
  },
};
const wholeThreads = {
  whole: {
    type: 'boolean',
    description: 'With everything of this case on their threads, and what is still to come on them.',
  },
};
const entryNames = {
  entries: {
    type: 'array',
    minItems: 1,
    maxItems: 200,
    items: { type: 'object', properties: { channel: text, id: text }, required: ['channel', 'id'] },
    description: 'By channel and the id their back end gave them.',
  },
};

export const caseOperations: readonly Operation[] = [
  {
    method: 'GET',
    path: '/cases/{id}',
    id: 'getCase',
    summary: 'One case. Its version is the ETag.',
    status: 200,
    answer: { schema: 'Case' },
  },
  {
    method: 'GET',
    path: '/cases/{id}/refused-too',
    id: 'refusedToo',
    summary:
      'Other customers of the brand who were refused the same (a code a website did not take) in cases opened in the last 30 days.',
    status: 200,
    answer: { schema: 'RefusedToo' },
  },
  act('claim', 'Become the owner. A lead may take over from a colleague.'),
  act('release', 'Give the case back: nobody owns it.'),
  act(
    'assign',
    'Give the case to a colleague, or to the queue of a team: at once, without their word.',
    target,
  ),
  act(
    'hand-over',
    'Offer the case to a colleague, who must accept: until then the owner stays the owner. Or give it to the queue of a team, at once.',
    { ...target, story: { ...text, maxLength: 20_000, description: 'What goes along: the story so far.' } },
    ['reason'],
  ),
  act('accept', 'Become the owner of a case that is handed over to the person asking.'),
  act('decline', 'Do not take it; the owner stays.'),
  act('pull-back', 'Take a hand-over back that was not accepted yet.'),
  act('ask-to-take-over', 'Ask the owner for the case.'),
  act('let-take-over', 'The owner says yes: the colleague who asked owns it.'),
  act('keep', 'The owner says no.'),
  act('prioritise', 'Say how urgent the case is.', { priority: { enum: [...priorities] } }, ['priority']),
  act('resolve', 'The problem is solved. 409 `open-promises` unless `anyway` says so.', {
    anyway: { type: 'boolean', description: 'Although promises are open.' },
  }),
  act('reopen', 'It is not solved after all.'),
  act('wait', 'Nothing to do for us until the customer, or somebody else, acts.', {
    until: { ...instant, description: 'When to look again.' },
  }),
  joining(
    'move',
    'Puts entries of this case, or of none, into another case of the customer; with `to` this very case, entries of none come here. What happened to a case itself (owners, promises) cannot be moved. Answers the case they are in. 409 `owned`, `resolved`, `merged`, `moved-since`, `same-case`, `other-customer`.',
    { ...entryNames, ...wholeThreads, to: { ...text, description: 'The other case.' }, ...otherVersion },
    ['entries', 'to'],
  ),
  joining(
    'split',
    'Opens a new case with entries of this one. It stays with the same owner. Answers the new case.',
    { ...entryNames, ...wholeThreads, subject: { ...text, minLength: 1, maxLength: 120 } },
    ['entries', 'subject'],
    201,
  ),
  joining(
    'merge',
    'Puts this case into another of the customer: entries, promises, followers and drafts that wait go along, and what comes on its threads arrives there. Answers the other case. 409 `owned`, `resolved`, `merged`, `same-case`, `other-customer`.',
    { to: { ...text, description: 'The case it becomes part of.' }, ...otherVersion },
    ['to', 'otherVersion'],
  ),
  joining(
    'undo',
    'Undoes a move, a split or a merge that led here. What was split becomes part of the other case again. After a merge the other case is as it was; what came meanwhile stays. 409 `moved-since`, `later-merge`, `not-undoable`, `owned`, `merged`.',
    { entry: { ...text, description: 'The entry of the desk’s lane that tells of it.' }, ...otherVersion },
    ['entry'],
  ),
  {
    method: 'POST',
    path: '/cases/{id}/read',
    id: 'readCase',
    summary: 'The person asking has seen everything up to now. Changes no version.',
    once: true,
    body: { type: 'object' },
    status: 200,
    answer: { schema: 'Case' },
  },
];
