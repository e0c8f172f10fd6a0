// Builders for tests of campaigns: what the customer is known by, and one touch as it is reported.
import type { IdentitySet } from '#src/channels/channel.ts';
import type { Touch } from './wire.ts';

export const identity: IdentitySet = {
  customerId: 'james',
  name: 'James Whitcombe',
  keys: [
    { kind: 'email', value: 'j.whitcombe@example.com', verified: true },
    { kind: 'loyalty', value: 'DM-55120', verified: false },
  ],
};

export const openedCampaign: Touch = {
  specversion: '1.0',
  id: 'tch_00001000',
  source: 'https://campaigns.example',
  type: 'throughline.campaigns.touch.v1',
  time: '2026-03-01T08:00:00.000Z',
  datacontenttype: 'application/json',
  data: {
    recipient: { kind: 'email', value: 'j.whitcombe@example.com' },
    medium: 'email',
    campaign: 'Members first: 20% off denim',
    state: 'opened',
    version: 1,
  },
};
