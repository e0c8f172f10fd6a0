// Every operation of the desk's API as data, for the OpenAPI document: somebody else must be able to build the server
// from it. The pretend desk is tested against this table.
import type { ApiOperation as Operation } from '#src/lib/openapi.ts';
import { supervisionOperations } from './supervision-operations.ts';
import { manyActs, MOST_CASES } from './case-acts.ts';
import { LONGEST_PASSED } from './passing.ts';
import { figureOperations } from './figure-operations.ts';
import { absenceReasons, keyKinds, priorities, views } from './schemas.ts';

const instant = { type: 'string', format: 'date-time' };
const text = { type: 'string' };
const reason = { reason: { ...text, maxLength: 1000, description: 'Stands on the timeline.' } };

const target = {
  staffId: { ...text, description: 'A colleague; or name a team.' },
  team: { ...text, description: 'The queue of a team.' },
};

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
const entryNames = {
  entries: {
    type: 'array',
    minItems: 1,
    maxItems: 200,
    items: { type: 'object', properties: { channel: text, id: text }, required: ['channel', 'id'] },
    description: 'By channel and the id their back end gave them.',
  },
};

const promiseAct = (
  name: string,
  id: string,
  summary: string,
  properties: Readonly<Record<string, unknown>> = {},
  required: readonly string[] = [],
): Operation => ({
  method: 'POST',
  path: `/cases/{id}/promises/{promise}/${name}`,
  id,
  summary,
  ifMatch: true,
  once: true,
  body: { type: 'object', properties, ...(required.length > 0 && { required }) },
  status: 200,
  answer: { schema: 'Case' },
});

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

const page = {
  limit: 'How many at most.',
};

const several = (words: string) => ({ words: `${words} Any of several.`, isRepeated: true as const });
const listed = {
  ...page,
  view: '`mine`, `unowned`, `team`, `waiting` or `resolved`.',
  order: '`due` (what is late or due soonest first), `oldest` or `newest` word of the customer.',
  cursor: '`next` of the page before.',
  brand: several('Of customers of this brand.'),
  team: several('Of this team.'),
  channel: several('Whose customer used this channel last.'),
  priority: several('`normal`, `high` or `urgent`.'),
  owner: several('By id; `me`, `nobody`.'),
  unread: '`true`: unread for the person asking.',
  due: '`late`, or late or due within the `hour` or the `day`.',
};

export const operations: readonly Operation[] = [
  {
    method: 'POST',
    path: '/session',
    id: 'signIn',
    summary: 'Sign in. The token goes into `Throughline-Session` of every request.',
    open: true,
    body: { type: 'object', properties: { staffId: text }, required: ['staffId'] },
    status: 201,
    answer: { schema: 'Session' },
  },
  { method: 'DELETE', path: '/session', id: 'signOut', summary: 'End the session.', open: true, status: 204 },
  {
    method: 'GET',
    path: '/staff',
    id: 'listStaff',
    summary: 'The people who work here.',
    open: true,
    status: 200,
    answer: { items: 'Staff' },
  },
  {
    method: 'POST',
    path: '/staff/{id}/absence',
    id: 'goAway',
    summary:
      'Somebody is away: their cases stay theirs, who stands in may do what they may. `me` is the person asking; leads may say it of others. 409 `stand-in-away`.',
    once: true,
    body: {
      type: 'object',
      properties: {
        until: instant,
        because: { enum: [...absenceReasons] },
        standIn: { ...text, description: 'The id of a colleague who answers for cases of the same brands.' },
      },
      required: ['until', 'because'],
    },
    status: 200,
    answer: { schema: 'Staff' },
  },
  {
    method: 'DELETE',
    path: '/staff/{id}/absence',
    id: 'comeBack',
    summary: 'Back before the time.',
    status: 204,
  },
  {
    method: 'GET',
    path: '/teams',
    id: 'listTeams',
    summary:
      'When each team is there to answer, and how much of that time an answer takes, by channel. The first word of a customer starts the clock on whatever channel it comes; an answer of the owner, waiting and resolving stop it; automatic mail and looking around on the website do not start it.',
    status: 200,
    answer: { items: 'Team' },
  },
  {
    method: 'GET',
    path: '/brands',
    id: 'listBrands',
    summary: 'The brands whose customers the person asking sees.',
    status: 200,
    answer: { items: 'Brand' },
  },
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
  {
    method: 'GET',
    path: '/cases/{id}',
    id: 'getCase',
    summary: 'One case. Its version is the ETag.',
    status: 200,
    answer: { schema: 'Case' },
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
    { ...entryNames, to: { ...text, description: 'The other case.' }, ...otherVersion },
    ['entries', 'to'],
  ),
  joining(
    'split',
    'Opens a new case with entries of this one. It stays with the same owner. Answers the new case.',
    { ...entryNames, subject: { ...text, minLength: 1, maxLength: 120 } },
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
  {
    method: 'POST',
    path: '/cases/{id}/promises',
    id: 'makePromise',
    summary:
      'Something promised to the customer. It is the case owner’s to keep. Names no version: it takes nothing away.',
    once: true,
    body: {
      type: 'object',
      properties: {
        text: { ...text, minLength: 1, maxLength: 200 },
        dueAt: { ...instant, description: 'By when.' },
        channel: { ...text, description: 'On which channel it was, or will be, told.' },
        from: {
          type: 'object',
          description: 'The entry it was made from.',
          properties: { channel: text, id: text },
          required: ['channel', 'id'],
        },
        intentId: {
          ...text,
          description:
            'The reply it was made with. The words have gone, so it is written down whatever has become of the case; and once, however often it is told.',
        },
      },
      required: ['text', 'dueAt', 'channel'],
    },
    status: 201,
    answer: { schema: 'Case' },
  },
  promiseAct('keep', 'keepPromise', 'It was done; after its time, it was kept late.'),
  promiseAct(
    'move',
    'movePromise',
    'Another time. 409 `untold` unless the customer was told (`told`) or a reason says why not.',
    {
      dueAt: instant,
      told: { ...text, description: 'The channel on which the customer was told.' },
      ...reason,
    },
    ['dueAt'],
  ),
  promiseAct('break', 'breakPromise', 'It will not be kept, and why.', reason, ['reason']),
  promiseAct(
    'hand',
    'handPromise',
    'To another owner, alone. A case that goes to another owner takes what its owner owes along.',
    { to: { ...text, description: 'Staff id.' }, ...reason },
    ['to'],
  ),
  {
    method: 'POST',
    path: '/cases/{id}/notes',
    id: 'addNote',
    summary: 'An internal note. The customer never sees it.',
    once: true,
    body: {
      type: 'object',
      properties: {
        text: { ...text, minLength: 1, maxLength: 10_000 },
        mentions: {
          type: 'array',
          items: text,
          description: 'Colleagues named in it, by id: they are told.',
        },
        intentId: { ...text, description: 'Comes back on the entry, so that the sender knows its own.' },
      },
      required: ['text'],
    },
    status: 201,
    answer: { schema: 'DeskEntry' },
  },
  {
    method: 'GET',
    path: '/customers/{id}',
    id: 'getCustomer',
    summary: 'Who a customer is and by which key each channel knows them. The version is the ETag.',
    status: 200,
    answer: { schema: 'Customer' },
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
    method: 'GET',
    path: '/customers/{id}/offers',
    id: 'listCustomerOffers',
    summary:
      'What the customer may be offered, in the words it was promised in; and whether what was for some alone is open to everybody. While nothing is to be sold to them, only what is their right or was sent to them before.',
    status: 200,
    answer: { schema: 'OfferList' },
  },
  {
    method: 'GET',
    path: '/customers/{id}/entries',
    id: 'listCustomerEntries',
    summary: 'Notes, ownership changes, promises and survey answers, newest first. Items are DeskEntry.',
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
  {
    method: 'GET',
    path: '/notifications',
    id: 'listNotifications',
    summary:
      'What the person asking was told of, newest first, of cases they may see now. Items are Notification.',
    query: { ...page, older: '`older` of a page: what comes before it.' },
    status: 200,
    answer: { schema: 'NotificationPage' },
  },
  {
    method: 'POST',
    path: '/notifications/read',
    id: 'readNotifications',
    summary: 'The person asking has read some of them, or everything up to the newest one seen.',
    once: true,
    body: {
      type: 'object',
      properties: {
        ids: { type: 'array', items: text },
        until: { ...text, description: 'The id of the newest one seen; instead of `ids`.' },
      },
    },
    status: 200,
    answer: { schema: 'Read' },
  },
  {
    method: 'GET',
    path: '/replies',
    id: 'listReplies',
    summary: 'Saved replies of the brands the person asking works for.',
    query: {
      brand: 'Those that speak for this brand.',
      language: '`en` or `fr`.',
      channel: 'Those that fit this channel.',
    },
    status: 200,
    answer: { items: 'Reply' },
  },
  {
    method: 'GET',
    path: '/search',
    id: 'search',
    summary:
      'Customers, cases and orders by name, number in any notation, address, handle, case or order number.',
    query: { q: 'What to look for.' },
    status: 200,
    answer: { schema: 'SearchHits' },
  },
  ...figureOperations,
  {
    method: 'GET',
    path: '/events',
    id: 'listen',
    summary: 'What changes, as it changes, for the person asking. `Last-Event-ID` resumes.',
    status: 200,
    answer: {
      media: 'text/event-stream',
      words:
        'Events: `ready` (its id is where the person’s sequence stands), `poke` (data is a Poke, its id the next number, without holes), `reset` (the place asked for is not kept: ask for everything anew), `ping` every 15 s.',
    },
  },
  ...supervisionOperations,
];
