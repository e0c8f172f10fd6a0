import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { IdentitySet } from '#src/channels/channel.ts';
import { wire } from '#src/lib/http.ts';
import { talksAround } from '#src/mocks/desk/entries/places.ts';
import { testContext, type TestContext } from '#src/mocks/testing/context.ts';
import { fetchOf } from '#src/mocks/testing/serve.ts';
import { dice, type Dice } from '#src/mocks/world/chance.ts';
import type { CustomerRecord } from '#src/mocks/world/records/customer.ts';
import type { ChatConversationRecord, ChatMessageRecord } from '#src/mocks/world/records/messages.ts';
import type { Page, PageRequest } from '#src/timeline/page.ts';
import { fetchPage } from './api.ts';
import { chatBackend } from './mock.ts';

const NOW = Date.UTC(2026, 2, 19, 15, 12);
const SECOND = 1000;
const DAY = 86_400_000;
const never = new AbortController().signal;

const dana: CustomerRecord = {
  id: 'dana',
  name: 'Dana Winter',
  givenName: 'Dana',
  brand: 'dunmore',
  since: 0,
  language: 'en',
  pronoun: 'she',
  keys: [{ kind: 'chatwoot_contact', value: '77', verified: true, source: 'signed in' }],
  consent: { service: true, offersEmail: false, offersPhone: false, offersSms: false },
};
const identity: IdentitySet = { customerId: 'dana', name: 'Dana Winter', keys: dana.keys };

interface World {
  readonly ctx: TestContext;
  readonly messages: readonly ChatMessageRecord[];
  readonly asked: string[];
}

/** Conversations that go on beside each other, some for months, with up to 150 messages each. */
function worldOf(roll: Dice, count: number, longest: number): World {
  const talks = Array.from({ length: count }, (_, n): ChatConversationRecord => {
    const createdAt = NOW - 400 * DAY + roll.below(380 * 86_400) * SECOND;
    return {
      id: 500 + n,
      customer: 'dana',
      contactId: 77,
      site: 'dunmore.example',
      createdAt,
      lastActivityAt: createdAt,
      status: 'resolved',
    };
  });
  const drafts = talks.flatMap(({ id, createdAt }) => {
    const span = roll.below(Math.min(longest, Math.floor((NOW - createdAt) / SECOND)));
    const size = roll.maybe(0.2) ? roll.between(90, 150) : roll.between(1, 45);
    const offsets = [0, ...Array.from({ length: size - 1 }, () => roll.below(span + 1))];
    return offsets.map((offset) => ({ conversation: id, at: createdAt + offset * SECOND }));
  });
  const messages = drafts
    .toSorted((a, b) => a.at - b.at)
    .map((draft, n): ChatMessageRecord => ({
      ...draft,
      id: String(1000 + n),
      customer: 'dana',
      from: n % 2 === 0 ? 'customer' : 'agent',
      who: 'Dana Winter',
      text: `Message ${n}`,
    }));
  const last = new Map(messages.map(({ conversation, at }) => [conversation, at]));
  const conversations = talks.map((talk) => ({
    ...talk,
    lastActivityAt: last.get(talk.id) ?? talk.createdAt,
  }));
  const ctx = testContext({
    now: NOW,
    customers: [dana],
    conversations,
    records: { 'chat-message': messages },
  });
  const reach = fetchOf(chatBackend, ctx);
  const asked: string[] = [];
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => (asked.push(url), reach(url, init)));
  return { ctx, messages, asked };
}

async function page(request: Omit<PageRequest, 'limit'>): Promise<Page> {
  const result = await fetchPage(identity, { limit: 30, ...request }, never);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

/** Walks both ways from an instant to where it ends, and says what was promised and not held. */
async function jumpIn({ messages, asked }: World, at: number, position: unknown) {
  const here = new Set<string>();
  const missing = new Set<string>();
  const stretch = { from: at, to: at };
  const take = ({ entries }: Page) => {
    for (const { nativeId } of entries) here.add(nativeId);
    for (const one of messages)
      if (one.at >= stretch.from && one.at < stretch.to && !here.has(one.id)) missing.add(one.id);
  };
  // A page that does not join what is known ends the lane there, as the engine has it.
  const up = (one: Page): string | undefined => {
    if (one.covered.from <= stretch.to) stretch.to = one.atNewest ? Infinity : one.covered.to;
    take(one);
    return one.atNewest || one.covered.from > stretch.to ? undefined : one.newer;
  };
  const down = (one: Page): string | undefined => {
    const joins = one.covered.to >= stretch.from;
    if (joins) stretch.from = one.covered.from;
    take(one);
    return joins ? one.older : undefined;
  };
  asked.length = 0;
  const first = await page({ direction: 'newer', after: at, position });
  let newer = up(first);
  let older = down(await page({ direction: 'older', before: at, position }));
  const requests = asked.length;
  const landed = { ...stretch };
  while (newer !== undefined) newer = up(await page({ direction: 'newer', cursor: newer }));
  while (older !== undefined) older = down(await page({ direction: 'older', cursor: older }));
  const known = new Set(messages.map(({ id }) => id));
  const foreign = [...here].filter((id) => !known.has(id));
  return { wrong: [...missing, ...foreign], requests, landed, reached: stretch };
}

beforeEach(() => {
  wire({ origin: 'http://gateway.test', ready: Promise.resolve() });
});

/** Any instant of a world, with the desk's place for it: the last message before, and the conversations around. */
async function placeIn({ ctx }: World, roll: Dice) {
  const feed = await ctx.feed('chat-message', 'dana');
  const at = NOW - 400 * DAY + roll.below(395 * DAY);
  const last = feed.at(Math.max(0, feed.indexOf(at) - 1));
  const near = await talksAround(ctx, feed, 'dana', at);
  const place = {
    conversation: last.conversation,
    message: Number(last.id),
    for: new Date(at).toISOString(),
  };
  return { at, position: place, near };
}

const worlds = [
  [3, 8],
  [12, 30],
  [35, 12],
  [70, 3],
] as const;
const SEEDS = [1, 2, 3, 4];

describe.each(worlds)(
  'a jump into %d conversations that go on beside each other for up to %d days',
  (count, days) => {
    test('holds all it promises, to the ends of what the desk names, two requests for its first pages', async () => {
      for (const seed of SEEDS) {
        const roll = dice(seed * 1000 + count);
        const world = worldOf(roll, count, days * 86_400);
        const { at, position, near } = await placeIn(world, roll);
        const found = await jumpIn(world, at, { ...position, near });
        expect({ seed, wrong: found.wrong, requests: found.requests }).toEqual({
          seed,
          wrong: [],
          requests: 2,
        });
        const { from, to } = near ?? {};
        expect(found.reached).toEqual({
          from: from === null ? -Infinity : Date.parse(from ?? '') + 1,
          to: to === null ? Infinity : Date.parse(to ?? ''),
        });
      }
    });

    test.each([
      ['a single message', true],
      ['nothing', false],
    ])('promises no more than it knows where the desk names %s', async (_, hasMessage) => {
      for (const seed of SEEDS) {
        const roll = dice(seed * 1000 + count);
        const world = worldOf(roll, count, days * 86_400);
        const { at, position } = await placeIn(world, roll);
        const found = await jumpIn(world, at, hasMessage ? position : undefined);
        expect([seed, found.wrong]).toEqual([seed, []]);
      }
    });
  },
);
