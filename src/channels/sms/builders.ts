// Builders for tests of text messages: what the customer is known by, and one message as the back end writes it.
import type { IdentityKey, IdentitySet } from '#src/channels/channel.ts';
import type { WireMessage } from './wire.ts';

const NUMBER = '+447700900184';
export const key: IdentityKey = { kind: 'phone', value: NUMBER, verified: true };
export const identity: IdentitySet = { customerId: 'james', name: 'James Whitcombe', keys: [key] };

export const onWire: WireMessage = {
  sid: 'SM00000000000000000000000000000007',
  from: NUMBER,
  to: '+447700900902',
  body: 'Yes please, to my work address.',
  direction: 'inbound',
  status: 'received',
  date_created: 'Thu, 19 Mar 2026 09:31:00 +0000',
  date_sent: 'Thu, 19 Mar 2026 09:31:02 +0000',
  num_segments: '1',
  num_media: '0',
  error_code: null,
  error_message: null,
};
