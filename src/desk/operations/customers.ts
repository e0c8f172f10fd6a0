// Customers: by which keys they are known, what happened, where they are passed on to.
import type { ApiOperation as Operation } from '#src/lib/openapi.ts';
import { LONGEST_NAME, strangerKeys } from '../new-customer.ts';
import type { OfferAct } from '../offers.ts';
import { LONGEST_PASSED } from '../passing.ts';
import { LONGEST_PRAISE } from '../praise.ts';
import { keyKinds } from '../customer.ts';
import { page, reason, text } from './parts.ts';

const keyAct = (
  name: string,
  summary: string,
  fields: Readonly<Record<string, unknown>>,
  required: readonly string[],
): Operation => ({
  method: 'POST',
  path: `/customers/{id}/keys${name === 'link' ? '' : `/${name}`}`,
  id: `${name}Key`,
  summary,
  ifMatch: true,
  once: true,
  body: {
    type: 'object',
    properties: {
      kind: { enum: keyKinds },
      value: { ...text, description: 'As people write it.' },
      ...fields,
    },
    required: ['kind', 'value', ...required],
  },
  status: 200,
  answer: { schema: 'Customer' },
  refusals: {
    400: { words: 'It is no key of its kind, or nobody says why (`reason`).', schema: 'KeyRefusal' },
    409: { words: 'Somebody else has it, or there is nothing to do (`reason`).', schema: 'KeyRefusal' },
    412: { words: 'The keys have changed: who did it, when, and how they stand.', schema: 'StaleCustomer' },
  },
});
const source = { source: { ...text, maxLength: 500, description: 'Where we have it from.' } };

const offerAct = (name: OfferAct, id: string, summary: string): Operation => ({
  method: 'POST',
  path: `/customers/{id}/offers/{offer}/${name}`,
  id,
  summary,
  once: true,
  status: 201,
  answer: { schema: 'OfferDeed' },
  refusals: { 400: { words: 'It is not done; `detail` says why.', schema: 'Problem' } },
});

export const customerOperations: readonly Operation[] = [
  {
    method: 'GET',
    path: '/customers/{id}',
    id: 'getCustomer',
    summary: 'Who a customer is and by which key each channel knows them. The version is the ETag.',
    status: 200,
    answer: { schema: 'Customer' },
  },
  {
    method: 'POST',
    path: '/customers',
    id: 'makeCustomer',
    summary:
      'Somebody nobody knows becomes a customer of the brand of whoever asks, by the one key they give. Names no version: there was nobody.',
    once: true,
    body: {
      type: 'object',
      properties: {
        name: { ...text, minLength: 1, maxLength: LONGEST_NAME },
        kind: { enum: strangerKeys },
        value: { ...text, description: 'As people write it.' },
      },
      required: ['name', 'kind', 'value'],
    },
    status: 201,
    answer: { schema: 'Customer' },
    refusals: {
      400: { words: 'It is no key of its kind (`reason`).', schema: 'KeyRefusal' },
      409: { words: 'Somebody is known by it already (`holders`).', schema: 'KeyRefusal' },
    },
  },
  keyAct(
    'link',
    'The customer is known by this key from now on. Somebody else’s is only linked as `shared`, never verified.',
    {
      ...source,
      verified: { type: 'boolean', description: 'It is known to be theirs.' },
      shared: { type: 'boolean', description: 'Although somebody else has it.' },
    },
    ['source'],
  ),
  keyAct('verify', 'The key is known to be theirs, and only theirs.', source, ['source']),
  keyAct('unlink', 'The customer is no longer known by this key. Linking it again undoes it.', reason, [
    'reason',
  ]),
  {
    method: 'GET',
    path: '/customers/{id}/cases',
    id: 'listCustomerCases',
    summary: 'Every case of a customer, newest first.',
    status: 200,
    answer: { items: 'Case' },
  },
  {
    method: 'POST',
    path: '/customers/{id}/pass',
    id: 'passCustomer',
    summary:
      'The counter passes the customer to the contact centre: it joins the case that is open, or opens one that nobody owns. Names no version: it takes nothing away.',
    once: true,
    body: {
      type: 'object',
      properties: {
        reason: {
          ...text,
          minLength: 1,
          maxLength: LONGEST_PASSED.reason,
          description: 'Why, in the clerk’s words.',
        },
        story: {
          ...text,
          maxLength: LONGEST_PASSED.story,
          description: 'The story so far, as it goes along.',
        },
        intentId: { ...text, description: 'Comes back on the entry, so that the sender knows its own.' },
      },
      required: ['reason'],
    },
    status: 201,
    answer: { schema: 'Passed' },
  },
  {
    method: 'POST',
    path: '/customers/{id}/praise',
    id: 'praiseColleague',
    summary:
      'The customer said thank you to whoever took an order of theirs by hand, who is told. Once for each order. 400 with `reason`: `nobody` took it by hand, it is one’s `own`, it is recorded `already`.',
    once: true,
    body: {
      type: 'object',
      properties: {
        order: { ...text, description: 'Its id in the order system. Who took it is what that system says.' },
        words: { ...text, maxLength: LONGEST_PRAISE, description: 'What the customer said, in their words.' },
        intentId: { ...text, description: 'Comes back on the entry, so that the sender knows its own.' },
      },
      required: ['order'],
    },
    status: 201,
    answer: { schema: 'DeskEntry' },
  },
  {
    method: 'GET',
    path: '/customers/{id}/offers',
    id: 'listCustomerOffers',
    summary:
      'What the customer may be offered, in the words it was promised in; and whether what was for some alone is open to everybody. While nothing is to be sold to them, only what is their right or was sent to them before.',
    status: 200,
    answer: { schema: 'OfferList' },
  },
  offerAct(
    'use',
    'useOffer',
    'The customer used it in the shop of whoever asks: once, while it is given to them and holds there.',
  ),
  offerAct('give-back', 'giveBackOffer', 'It was not used after all: by the same shop, on the same day.'),
  offerAct(
    'report',
    'reportOffer',
    'What was promised to some alone is open to everybody in the shop of whoever asks. Saying it again changes nothing.',
  ),
  {
    method: 'GET',
    path: '/customers/{id}/entries',
    id: 'listCustomerEntries',
    summary:
      'Notes, ownership changes, promises, survey answers and thanks to colleagues, newest first. Items are DeskEntry.',
    query: {
      ...page,
      before: 'Entries strictly before this instant.',
      after: 'Entries at or after this instant, oldest page first.',
      older: '`older` of a page: what comes before it.',
      newer: '`newer` of a page: what has come since.',
    },
    status: 200,
    answer: { schema: 'DeskEntryPage' },
  },
  {
    method: 'GET',
    path: '/customers/{id}/density',
    id: 'getCustomerDensity',
    summary: 'How much happened on each lane by month, with the lane’s own position at each month’s start.',
    query: {
      around:
        'An instant: positions of its month, the neighbours, and the months of the entries on both sides alone.',
    },
    status: 200,
    answer: { schema: 'Density' },
  },
];
