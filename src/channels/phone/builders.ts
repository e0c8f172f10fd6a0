// Builders for tests of calls: what the customer is known by, and one call as the log writes it.
import type { IdentityKey, IdentitySet } from '#src/channels/channel.ts';
import type { WireCall } from './wire.ts';

export const key: IdentityKey = { kind: 'hubspot_contact', value: '4711', verified: true };
export const identity: IdentitySet = { customerId: 'james', name: 'James Whitcombe', keys: [key] };

export const onWire: WireCall = {
  id: '90211',
  createdAt: '2026-03-16T09:21:00.120Z',
  updatedAt: '2026-03-16T09:21:00.120Z',
  archived: false,
  properties: {
    hs_timestamp: '2026-03-16T09:05:00Z',
    hs_call_title: 'Incoming call',
    hs_call_body:
      '<p>Told me <b>everything</b> from the start.</p><p>KG40 is a till code.</p><script>x()</script>',
    hs_call_direction: 'INBOUND',
    hs_call_duration: '680000',
    hs_call_status: 'COMPLETED',
    hs_call_disposition: 'f240bbac-87c9-4f6e-bf70-924b57d47db7',
    hs_call_from_number: '+44 7700 900184',
    hs_call_recording_url: 'javascript:alert(1)',
    tl_agent: 'Tom Keller',
    tl_intent: null,
    tl_line: 'Freephone',
    tl_outcome: 'Ordered for him at 40% off, DM-51902',
    tl_promise_text: 'Ring James to confirm it has left the warehouse',
    tl_promise_due: '2026-03-19T17:00:00Z',
    tl_queued_ms: '360000',
  },
};
