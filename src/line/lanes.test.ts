import { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import type { IdentitySet } from '#src/channels/channel.ts';
import { at, entryOf } from '#src/timeline/builders.ts';
import { openLineStore } from './lanes.ts';

const own = { kind: 'phone', value: '+447700900184', verified: true } as const;
const somebodys = { kind: 'mastodon_acct', value: 'mia@social.example', verified: false } as const;
const james: IdentitySet = { customerId: 'james', name: 'James Whitcombe', keys: [own, somebodys] };

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('what a key brought is theirs until it is unlinked, and again once it is linked', () => {
  // Nothing is asked, and no frame comes.
  vi.useFakeTimers();
  vi.stubGlobal('fetch', () => new Promise(() => {}));
  vi.stubGlobal('requestAnimationFrame', () => 0);
  const store = openLineStore(james, new QueryClient());
  const post = { ...entryOf('social', at(0)), via: somebodys };
  const text = { ...entryOf('sms', at(0)), via: own };
  const whose = () => [post, text, entryOf('notes', at(0))].map(store.isTheirs);
  expect(whose()).toEqual([true, true, true]);
  store.identify({ ...james, keys: [own] });
  expect(whose()).toEqual([false, true, true]);
  store.identify(james);
  expect(whose()).toEqual([true, true, true]);
  store.close();
});
