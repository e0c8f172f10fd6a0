import { describe, expect, test } from 'vitest';
import type { Role } from '#src/staff/roles.ts';
import type { Route } from './backend.ts';
import { channelBackends } from './backends.ts';
import { openGateway } from './testing/gateway.ts';
import { BEGINS_AT, tinyWorld } from './testing/tiny-world.ts';
import { createWorld } from './world/index.ts';
import type { ChatMessageRecord } from './world/records/messages.ts';

const people: readonly (readonly [string, Role])[] = [
  ['priya', 'agent'],
  ['nadia', 'store'],
  ['mara', 'lead'],
  ['sam', 'supervisor'],
  ['rene', 'reviewer'],
  ['ada', 'admin'],
];

// One line per door of every back end, one letter per role that it opens to: Agent Store Lead sUpervisor Reviewer aDmin.
// Written by hand, so that the table of roles is checked by something else than itself.
const cells = `
GET /gw/chat/api/v1/accounts/1/contacts/:id/conversations     A S L U R D
GET /gw/chat/api/v1/accounts/1/contacts/search                 A S L U R D
GET /gw/chat/api/v1/accounts/1/conversations/:id/messages     A S L U R D
POST /gw/chat/api/v1/accounts/1/conversations/:id/messages    A S L - - -
POST /gw/chat/api/v1/accounts/1/upload                        A S L - - -
GET /gw/chat/hc/:portal/:locale/articles.json                 A S L U R D
GET /gw/chat/rails/active_storage/blobs/redirect/:blob/:name  A S L U R D
GET /gw/email/.well-known/jmap                                A S L U R D
GET /gw/email/jmap/session                                    A S L U R D
POST /gw/email/jmap/api                                       A S L U R D
POST /gw/email/jmap/upload/:accountId/                        A S L - - -
GET /gw/email/jmap/download/:accountId/:blobId/:name          A S L U R D
GET /gw/email/jmap/events                                     A S L U R D
POST /gw/phone/crm/v3/objects/calls/search                    A S L U R D
POST /gw/phone/crm/v3/objects/calls                           A - L - - -
GET /gw/phone/crm/v3/objects/calls/:id                        A S L U R D
POST /gw/phone/crm/v3/objects/contacts/search                 A S L U R D
GET /gw/phone/calling/v1/dispositions                         A S L U R D
GET /gw/sms/2010-04-01/Accounts/:account/Messages.json        A S L U R D
POST /gw/sms/2010-04-01/Accounts/:account/Messages.json       A S L - - -
GET /gw/sms/2010-04-01/Accounts/:account/Messages/:sid        A S L U R D
GET /gw/social/api/v1/notifications                           A S L U R D
GET /gw/social/ours/v1/replies                                A S L U R D
GET /gw/social/api/v1/accounts/lookup                         A S L U R D
GET /gw/social/api/v1/accounts/verify_credentials             A S L U R D
GET /gw/social/api/v1/accounts/:id                            A S L U R D
GET /gw/social/api/v1/statuses/:id                            A S L U R D
GET /gw/social/api/v1/statuses/:id/context                    A S L U R D
POST /gw/social/api/v1/statuses                               A S L - - -
GET /gw/social/api/v1/instance                                A S L U R D
GET /gw/social/api/v2/instance                                A S L U R D
GET /gw/social/media/:id/:name                                A S L U R D
GET /gw/visits/v1/visits                                      A S L U R D
POST /gw/visits/v1/visits                                     A S L - - -
POST /gw/visits/v1/visits/:id/notes                           A S L - - -
GET /gw/orders/v2/locations                                   A S L U R D
POST /gw/orders/v2/catalog/search-catalog-items               A S L U R D
POST /gw/orders/v2/customers/search                           A S L U R D
POST /gw/orders/v2/orders                                     A S L - - -
POST /gw/orders/v2/orders/search                              A S L U R D
GET /gw/orders/v2/orders/:id                                  A S L U R D
PUT /gw/orders/v2/orders/:id                                  A S L - - -
GET /gw/orders/ours/v1/receipts                               A S L U R D
GET /gw/orders/ours/v1/stock                                  A S L U R D
GET /gw/orders/ours/v1/pick-ups                               A S L U R D
POST /gw/orders/ours/v1/returns                               A S L - - -
POST /gw/orders/ours/v1/reservations                          A S L - - -
GET /gw/website/v1/events                                     A S L U R D
GET /gw/campaigns/v1/touches                                  A S L U R D
POST /gw/campaigns/v1/touches/:id/hold                        A - L - - -
POST /gw/campaigns/v1/touches/:id/release                     A - L - - -
GET /desk/v1/teams                                            A S L U R D
GET /desk/v1/brands                                           A S L U R D
POST /desk/v1/staff/:id/absence                               A - L U - D
DELETE /desk/v1/staff/:id/absence                             A - L U - D
GET /desk/v1/cases                                            A S L U R D
POST /desk/v1/session/seeing-as                               A - L U R D
DELETE /desk/v1/session/seeing-as                             A S L U R D
GET /desk/v1/case-changes                                     A S L U R D
GET /desk/v1/case-versions                                    A S L U R D
GET /desk/v1/saved-filters                                    A S L U R D
POST /desk/v1/saved-filters                                   A S L U R D
DELETE /desk/v1/saved-filters/:id                             A S L U R D
GET /desk/v1/cases/:id                                        A S L U R D
GET /desk/v1/cases/:id/refused-too                            A S L U R D
GET /desk/v1/customers/:id/cases                              A S L U R D
POST /desk/v1/cases/:id/read                                  A S L U R D
POST /desk/v1/case-acts                                       A S L U R D
POST /desk/v1/case-acts/:deed/undo                            A S L U R D
POST /desk/v1/cases/:id/claim                                 A - L - - D
POST /desk/v1/cases/:id/release                               A - L - - D
POST /desk/v1/cases/:id/assign                                - - L U - D
POST /desk/v1/cases/:id/hand-over                             A - L - - D
POST /desk/v1/cases/:id/accept                                A - L - - -
POST /desk/v1/cases/:id/decline                               A - L - - -
POST /desk/v1/cases/:id/pull-back                             A - L - - D
POST /desk/v1/cases/:id/ask-to-take-over                      A - L - - D
POST /desk/v1/cases/:id/let-take-over                         A - L - - D
POST /desk/v1/cases/:id/keep                                  A - L - - D
POST /desk/v1/cases/:id/resolve                               A - L - - D
POST /desk/v1/cases/:id/reopen                                A - L - - D
POST /desk/v1/cases/:id/wait                                  A - L - - D
POST /desk/v1/cases/:id/prioritise                            A - L U - D
POST /desk/v1/cases/:id/move                                  A - L - - D
POST /desk/v1/cases/:id/split                                 A - L - - D
POST /desk/v1/cases/:id/merge                                 A - L - - D
POST /desk/v1/cases/:id/undo                                  A - L - - D
POST /desk/v1/cases/:id/notes                                 A - L - - D
POST /desk/v1/cases/:id/promises                              A - L - - D
POST /desk/v1/cases/:id/promises/:promise/keep                A - L - - D
POST /desk/v1/cases/:id/promises/:promise/move                A - L - - D
POST /desk/v1/cases/:id/promises/:promise/break               A - L - - D
POST /desk/v1/cases/:id/promises/:promise/hand                A - L - - D
GET /desk/v1/cases/:id/presence                               A - L U R D
PUT /desk/v1/cases/:id/presence/:tab                          A - L U R D
DELETE /desk/v1/cases/:id/presence/:tab                       A - L U R D
GET /desk/v1/cases/:id/drafts                                 A - L - - D
POST /desk/v1/cases/:id/drafts                                A - L - - D
PUT /desk/v1/cases/:id/draft-files/:file                      A - L - - D
GET /desk/v1/cases/:id/drafts/:draft/files/:file              A - L - - D
POST /desk/v1/cases/:id/drafts/:draft/take                    A - L - - D
POST /desk/v1/cases/:id/drafts/:draft/decline                 A - L - - D
PUT /desk/v1/cases/:id/follow                                 A - L U R D
DELETE /desk/v1/cases/:id/follow                              A - L U R D
GET /desk/v1/customers/:id                                    A S L U R D
POST /desk/v1/customers                                       A S L - - -
POST /desk/v1/customers/:id/keys                              A - L - - D
POST /desk/v1/customers/:id/keys/verify                       A - L - - D
POST /desk/v1/customers/:id/keys/unlink                       A - L - - D
POST /desk/v1/customers/:id/pass                              A S L - - -
POST /desk/v1/customers/:id/praise                            A S L - - -
GET /desk/v1/customers/:id/entries                            A S L U R D
GET /desk/v1/customers/:id/offers                             A S L U R D
POST /desk/v1/customers/:id/offers/:offer/use                 A S L - - -
POST /desk/v1/customers/:id/offers/:offer/give-back           A S L - - -
POST /desk/v1/customers/:id/offers/:offer/report              A S L - - -
GET /desk/v1/contradictions                                   - - L U R D
GET /desk/v1/customers/:id/density                            A S L U R D
GET /desk/v1/search                                           A S L U R D
GET /desk/v1/notifications                                    A S L U R D
POST /desk/v1/notifications/read                              A S L U R D
GET /desk/v1/replies                                          A - L - - -
GET /desk/v1/board                                            - - L U R D
GET /desk/v1/shift                                            - - L U R D
GET /desk/v1/cases/:id/journey                                A - L U R D
GET /desk/v1/figures                                          - - L U R D
GET /desk/v1/figures/board/cases                              - - L U R D
GET /desk/v1/figures/shift/cases                              - - L U R D
GET /desk/v1/figures/promises                                 - - L U R D
GET /desk/v1/figures/promises/cases                           - - L U R D
GET /desk/v1/figures/moves                                    - - L U R D
GET /desk/v1/figures/moves/cases                              - - L U R D
GET /desk/v1/figures/satisfaction                             - - L U R D
GET /desk/v1/figures/satisfaction/cases                       - - L U R D
GET /desk/v1/figures/taken                                    - - L U R D
GET /desk/v1/figures/waiting                                  - - L U R D
GET /desk/v1/figures/waiting/cases                            - - L U R D
GET /desk/v1/figures/scores                                   - - - U R -
GET /desk/v1/figures/scores/cases                             - - - U R -
GET /desk/v1/review-queue                                     - - - U R -
GET /desk/v1/cases/:id/reviews                                - - - U R -
POST /desk/v1/cases/:id/reviews                               - - - U R -
POST /desk/v1/cases/:id/reviews/open                          - - - U - -
POST /desk/v1/reviews/:id/share                               - - - U R -
GET /desk/v1/feedback                                         A - L - - -
POST /desk/v1/reviews/:id/answer                              A - L - - -
`;
const LETTERS: Readonly<Record<Role, string>> = {
  agent: 'A',
  store: 'S',
  lead: 'L',
  supervisor: 'U',
  reviewer: 'R',
  admin: 'D',
};
const expected = new Map(
  cells
    .trim()
    .split('\n')
    .map((line) => {
      const [method = '', path = '', ...letters] = line.split(/\s+/);
      return [`${method} ${path}`, letters] as const;
    }),
);
const demo = () => openGateway({ world: createWorld({ seed: 1, size: 'demo' }), channels: channelBackends });

/** Doors that open to people alone: one has to be somebody to pass, but may be anybody. */
const isForPeople = ({ needs, path }: Route): boolean => needs !== 'anyone' && path !== '/events';

test('every door of every back end is written down here, and no other', async () => {
  const { runtime } = await demo();
  const doors = runtime.backends.flatMap(({ base, routes }) =>
    routes.filter(isForPeople).map(({ method, path }) => `${method} ${base}${path}`),
  );
  expect(doors.toSorted()).toEqual([...expected.keys()].toSorted());
});

describe.each(people)('%s, %s', (who, role) => {
  test('passes exactly the doors that are written down for them, on every back end', async () => {
    const gateway = await demo();
    const ask = await gateway.as(who);
    const passed: string[] = [];
    for (const { base, routes } of gateway.runtime.backends)
      for (const { method, path } of routes.filter(isForPeople)) {
        const address = base + path.replaceAll(/:\w+/g, '1');
        const { status } = await ask(address, { method, ...(method !== 'GET' && { json: {} }) });
        if (status !== 403) passed.push(`${method} ${base}${path}`);
      }
    const theirs = [...expected].filter(([, letters]) => letters.includes(LETTERS[role]));
    expect(passed.toSorted()).toEqual(theirs.map(([door]) => door).toSorted());
  });

  // One door for many acts: who may not do one alone may not do it to many either.
  test('does to many cases what is written down for one', async () => {
    const ask = await (await demo()).as(who);
    const acts = ['claim', 'release', 'assign', 'resolve', 'reopen', 'wait', 'prioritise'];
    const allowed: string[] = [];
    for (const act of acts) {
      const cases = [{ id: '20428', version: 1 }];
      const { status } = await ask('/desk/v1/case-acts', { json: { act, cases } });
      if (status !== 403) allowed.push(act);
    }
    expect(allowed).toEqual(
      acts.filter((act) => expected.get(`POST /desk/v1/cases/:id/${act}`)?.includes(LETTERS[role])),
    );
  });
});

describe('what colleagues write among themselves', () => {
  const talk = {
    id: 41,
    customer: 'james',
    contactId: 7,
    site: 'dunmore.example',
    createdAt: BEGINS_AT - 60_000,
    lastActivityAt: BEGINS_AT,
    status: 'open',
  } as const;
  const message = (n: number, more: Partial<ChatMessageRecord> = {}): ChatMessageRecord => ({
    id: String(1000 + n),
    customer: 'james',
    conversation: 41,
    at: BEGINS_AT - 60_000 + n * 1000,
    from: 'customer',
    who: 'James',
    text: `Message ${String(n)}`,
    ...more,
  });
  // Half of forty messages are private: a page of twenty must still be full for those who see only the rest.
  const messages = Array.from({ length: 40 }, (_, n) =>
    message(n, { private: n % 2 === 1, ...(n % 2 === 1 && { from: 'agent' }) }),
  );
  const world = tinyWorld({ conversations: [talk], records: { 'chat-message': messages } });
  const PATH = '/gw/chat/api/v1/accounts/1/conversations/41/messages';
  const page = async (who: string) => {
    const ask = await (await openGateway({ world, channels: channelBackends })).as(who);
    const { payload } = (await ask(PATH)).body as { payload: { id: number; private: boolean }[] };
    return { count: payload.length, privates: payload.filter((one) => one.private).length };
  };

  test('is no part of a chat for store staff, and leaves no short page', async () => {
    expect(await page('nadia')).toEqual({ count: 20, privates: 0 });
    expect(await page('priya')).toEqual({ count: 20, privates: 10 });
  });

  test('is written by nobody who may not read it; what goes to the customer is', async () => {
    const gateway = await openGateway({ world, channels: channelBackends });
    const status = async (who: string, json: object) => {
      const ask = await gateway.as(who);
      return (await ask(PATH, { json: { content: 'Hello', ...json } })).status;
    };
    const asked = [{ private: true }, { private: 'true' }, {}] as const;
    const all = async (who: string) => Promise.all(asked.map(async (json) => status(who, json)));
    expect([await all('nadia'), await all('priya')]).toEqual([
      [403, 403, 200],
      [200, 200, 200],
    ]);
  });
});

test('nobody of another brand is found by looking through a channel’s contacts', async () => {
  const gateway = await openGateway({
    world: createWorld({ seed: 1, size: 'demo' }),
    channels: channelBackends,
  });
  const found = async (who: string) => {
    const ask = await gateway.as(who);
    const { body } = await ask('/gw/chat/api/v1/accounts/1/contacts/search?q=caroline%20meyer');
    return (body as { meta: { count: number } }).meta.count;
  };
  expect([await found('eva'), await found('nadia')]).toEqual([1, 0]);
});
