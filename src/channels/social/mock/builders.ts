// Builders for tests of the pretend network: whom it knows, and their posts.
import type { SocialPostRecord } from '#src/mocks/backend.ts';
import { jamesBy } from '#src/mocks/testing/one-customer.ts';
import { firstIdAt } from '../wire-ids.ts';

export const ACCT = 'jwhitcombe@social.example';
export const james = jamesBy({ kind: 'mastodon_acct', value: ACCT, verified: false, source: 'same name' });

const postId = (at: number, n = 1): string => String(BigInt(firstIdAt(at)) + BigInt(n));
const NOTICES_FROM = 1_000_000_000_000_000_000n;

/** A post at `at`; of the customer unless said otherwise. Ids grow with time, `n` tells apart those of one instant. */
export function post(at: number, n = 1, more: Partial<SocialPostRecord> = {}): SocialPostRecord {
  const id = postId(at, n);
  const isTheirs = (more.direction ?? 'in') === 'in';
  return {
    id,
    customer: 'james',
    at,
    direction: 'in',
    ...(isTheirs && { notificationId: String(BigInt(id) + NOTICES_FROM) }),
    acct: isTheirs ? ACCT : 'dunmore',
    displayName: isTheirs ? 'James' : 'Dunmore',
    content: `<p>post ${n}</p>`,
    visibility: 'public',
    ...more,
  };
}
