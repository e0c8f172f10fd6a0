// Builders for tests of the websites: what the customer is known by, and one event as it is reported.
import type { IdentitySet } from '#src/channels/channel.ts';
import type { WebEvent } from './wire.ts';

export const identity: IdentitySet = {
  customerId: 'james',
  name: 'James Whitcombe',
  keys: [
    { kind: 'web_user', value: 'jwhitcombe', verified: true },
    { kind: 'email', value: 'j.whitcombe@example.com', verified: true },
  ],
};

export const refusedCode: WebEvent = {
  specversion: '1.0',
  id: 'web_00001004',
  source: 'https://dunmore.example',
  type: 'throughline.website.code-refused.v1',
  subject: '/checkout',
  time: '2026-03-14T19:22:00.000Z',
  datacontenttype: 'application/json',
  data: {
    user: 'jwhitcombe',
    action: 'code-refused',
    page: '/checkout',
    text: 'not valid online',
    signed_in: true,
    code: 'KG40',
    times: 2,
    left: 'Slim chino, navy, W32',
  },
};
