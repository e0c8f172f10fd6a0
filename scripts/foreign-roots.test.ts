import { expect, test } from 'vitest';
import { atGateway } from './foreign-roots.mjs';

test.each([
  ['/2010-04-01/Accounts/AC0/Messages.json?To=%2B44', 'sms'],
  ['/api/v1/accounts/1/conversations/41/messages', 'chat'],
  ['/api/v1/accounts/lookup?acct=dana', 'social'],
  ['/api/v1/accounts/117', 'social'],
  ['/api/v2/instance', 'social'],
  ['/crm/v3/objects/calls/search', 'phone'],
  ['/v2/orders/search', 'orders'],
  ['/v1/visits?page=2', 'visits'],
  ['/.well-known/jmap', 'email'],
  ['/jmap/api', 'email'],
])('%s at the root is for %s', (url, id) => {
  expect(atGateway(url)).toBe(`/gw/${id}${url}`);
});

test.each(['/', '/cases/20418', '/gw/sms/x', '/desk/v1/cases', '/v2/ordersheet', '/assets/api.js'])(
  '%s is nobody’s',
  (url) => {
    expect(atGateway(url)).toBe(url);
  },
);
