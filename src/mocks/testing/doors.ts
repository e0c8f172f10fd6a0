// Every way to ask the pretend back ends for something of somebody's, by any of their keys and ids.
import { idsOf, type Twin } from './twin-records.ts';

export interface Door {
  readonly path: string;
  readonly json?: unknown;
}

export function doorsOf(who: Pick<Twin, 'id' | 'digit' | 'name'>): readonly Door[] {
  const ids = idsOf(who);
  const q = encodeURIComponent;
  const chat = '/gw/chat/api/v1/accounts/1';
  const sms = '/gw/sms/2010-04-01/Accounts/AC00000000000000000000000000000000';
  const desk = `/desk/v1/customers/${ids.customer}`;
  const mail = (name: string, args: object): Door => ({
    path: '/gw/email/jmap/api',
    json: {
      using: ['urn:ietf:params:jmap:core', 'urn:ietf:params:jmap:mail'],
      methodCalls: [[name, { accountId: 'desk', ...args }, 'c']],
    },
  });
  const filter = (propertyName: string, value: string) => ({
    filterGroups: [{ filters: [{ propertyName, operator: 'EQ', value }] }],
  });
  const get = (...paths: readonly string[]): readonly Door[] => paths.map((path) => ({ path }));
  return [
    ...get(
      `${chat}/contacts/${ids.contact}/conversations`,
      `${chat}/conversations/${ids.talk}/messages`,
      `${chat}/contacts/search?q=${q(ids.email)}`,
      `${chat}/contacts/search?q=${q(who.name)}`,
      ...['c', 'w', 'm', 'p'].map(
        (kind) => `/gw/chat/rails/active_storage/blobs/redirect/${kind}-${who.digit}/x`,
      ),
      ...['m', 'c', 'w'].map((kind) => `/gw/email/jmap/download/desk/${kind}-${who.digit}/x`),
      ...['p', 'm', 'w'].map((kind) => `/gw/social/media/${kind}-${who.digit}/x`),
      `/gw/phone/crm/v3/objects/calls/${ids.call}?properties=hs_call_body`,
      `${sms}/Messages.json?From=${q(ids.phone)}`,
      `${sms}/Messages/${ids.sms}.json`,
      `/gw/social/api/v1/accounts/lookup?acct=${q(ids.acct)}`,
      `/gw/social/api/v1/statuses/${ids.post}`,
      `/gw/social/api/v1/statuses/${ids.post}/context`,
      `/gw/visits/v1/visits?loyalty_id=${ids.loyalty}`,
      `/gw/visits/v1/visits?phone=${q(ids.phone)}`,
      `/gw/orders/v2/orders/${ids.order}`,
      `/gw/website/v1/events?user=${ids.user}`,
      `/gw/campaigns/v1/touches?email=${q(ids.email)}`,
      `/gw/campaigns/v1/touches?loyalty_id=${ids.loyalty}`,
      desk,
      `${desk}/cases`,
      `${desk}/entries`,
      `${desk}/offers`,
      `${desk}/density`,
      `${desk}/density?around=2026-03-19T14:00:00Z`,
      `/desk/v1/cases/${ids.case}`,
      ...[who.name, ids.email, ids.phone, ids.phone.slice(-3), ids.acct, ids.case, ids.number, ids.order].map(
        (words) => `/desk/v1/search?q=${q(words)}`,
      ),
    ),
    mail('Email/query', { filter: { from: ids.email }, calculateTotal: true }),
    mail('Email/get', { ids: [ids.mail] }),
    { path: '/gw/phone/crm/v3/objects/calls/search', json: filter('associations.contact', ids.hubspot) },
    { path: '/gw/phone/crm/v3/objects/contacts/search', json: filter('email', ids.email) },
    {
      path: '/gw/orders/v2/orders/search',
      json: {
        location_ids: ['kingsgate'],
        query: { filter: { customer_filter: { customer_ids: [ids.square] } } },
      },
    },
    {
      path: '/gw/orders/v2/customers/search',
      json: { query: { filter: { email_address: { exact: ids.email } } } },
    },
    {
      path: '/gw/orders/v2/customers/search',
      json: { query: { filter: { reference_id: { exact: ids.customer } } } },
    },
  ];
}

/** What names nobody: lists, counts, and what changed lately. */
export const common: readonly Door[] = [
  ...['mine', 'unowned', 'team', 'waiting', 'resolved'].map((view) => ({
    path: `/desk/v1/cases?view=${view}`,
  })),
  { path: '/gw/social/api/v1/accounts/verify_credentials' },
  {
    path: '/gw/email/jmap/api',
    json: {
      using: ['urn:ietf:params:jmap:core', 'urn:ietf:params:jmap:mail'],
      methodCalls: [['Email/changes', { accountId: 'desk', sinceState: 'w0t0' }, 'c']],
    },
  },
];
