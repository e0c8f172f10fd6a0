// Builders for tests of posts: what the customer is known by, and one mention as the network tells it.
import type { IdentityKey, IdentitySet } from '#src/channels/channel.ts';
import type { WireNotification, WireStatus } from './wire.ts';

export const key: IdentityKey = {
  kind: 'mastodon_acct',
  value: 'jwhitcombe@social.example',
  verified: false,
};
export const identity: IdentitySet = { customerId: 'james', name: 'James Whitcombe', keys: [key] };

export const status: WireStatus = {
  id: '115841200000000131',
  created_at: '2026-03-15T10:20:00.000Z',
  content:
    '<p><span class="h-card"><a href="https://social.example/@dunmore">@<span>dunmore</span></a></span> Chat didn&#39;t answer.<br>I am trying to give you money.</p>',
  visibility: 'public',
  account: { id: '900000000000000009', acct: 'jwhitcombe@social.example', display_name: 'James' },
  in_reply_to_id: null,
  spoiler_text: '',
  edited_at: null,
  replies_count: 3,
  media_attachments: [
    { type: 'image', url: 'https://files.social.example/media/7/seam%20photo.jpg', description: null },
    { type: 'image', url: 'javascript:alert(1)', description: 'x' },
    { type: 'unknown', url: null },
  ],
  views_count: 212,
};

export const mention: WireNotification = {
  id: '1115841200000000131',
  type: 'mention',
  created_at: '2026-03-15T10:20:01.500Z',
  account: status.account,
  status,
};
