// The story of a case is made of what its entries say, and of nothing else.
import { setupI18n } from '@lingui/core';
import { expect, test, vi } from 'vitest';
import { plain, statementPieces } from '#src/cases/story/story-words.ts';
import { aCase } from '#src/cases/builders.ts';
import { storySoFar } from '#src/cases/story/story.ts';
import type { Fact } from '#src/channels/channel.ts';
import { registry } from '#src/channels/registry.ts';
import { Case } from '#src/desk/case.ts';
import { ask, wire } from '#src/lib/http.ts';
import { channelBackends } from '#src/mocks/backends.ts';
import { openGateway } from '#src/mocks/testing/gateway.ts';
import { createWorld } from '#src/mocks/world/index.ts';
import { entryOf } from '#src/timeline/builders.ts';
import type { Entry } from '#src/timeline/index.ts';
import { factsOfCase } from './case-facts.ts';
import { factsOf } from './told.ts';

const never = new AbortController().signal;
const PEOPLE = 200;
const FIRST_GENERATED = 60;

const i18n = setupI18n({ locale: 'en', messages: { en: {} } });
const present = Date.parse('2026-03-19T15:12:00Z');
const channelName = () => 'somewhere';

/** What must come from a source: numbers, and words with a capital. */
const namesIn = (words: string): readonly string[] => words.match(/\p{Lu}[\p{L}\d-]{2,}|\d[\d.,]*\d/gu) ?? [];

/** Every text and number anywhere in a value, as one text; sums of money in the way people write them too. */
function everythingIn(value: unknown): string {
  if (typeof value === 'number') return ` ${String(value)} ${(value / 100).toFixed(2)} `;
  if (typeof value === 'string') return ` ${value} `;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(everythingIn).join('');
}

test(
  'every name and number of 200 generated stories occurs in the entry it cites',
  { timeout: 120_000 },
  async () => {
    const world = createWorld({ seed: 1, size: 'demo' });
    const gateway = await openGateway({ world, channels: channelBackends });
    const session = await gateway.send('/desk/v1/session', { method: 'POST', json: { staffId: 'priya' } });
    const { token } = (await session.json()) as { token: string };
    wire({ origin: 'http://gateway.test', ready: Promise.resolve(), token: () => token });
    vi.stubGlobal(
      'fetch',
      async (url: string, init: RequestInit) =>
        (await gateway.runtime.answer(new Request(url, init))) ?? Response.error(),
    );
    const wrong: string[] = [];
    let statements = 0;
    for (let n = FIRST_GENERATED; n < FIRST_GENERATED + PEOPLE; n++) {
      const { id, name, keys } = world.customerAt(n);
      const told: Entry[] = [];
      for (const channel of registry) {
        const identity = { customerId: id, name, keys };
        if (channel.keysOf(identity).length === 0) continue;
        const page = await channel.fetchPage(identity, { direction: 'older', limit: 50 }, never);
        if (!page.ok) throw new Error(`${channel.id} of ${id}: ${JSON.stringify(page.failure)}`);
        told.push(...page.value.entries);
      }
      const reply = await ask(`/desk/v1/customers/${id}/cases`);
      const items = reply.ok ? (reply.value.body as { items: unknown[] }).items : [];
      const cases = items.map((one) => Case.parse(one));
      for (const caseId of [undefined, ...cases.map((one) => one.id)]) {
        const facts = factsOfCase(told, factsOf, cases, caseId);
        const story = storySoFar(facts, { zone: 'Europe/London' });
        for (const statement of story.days.flatMap((day) => day.statements)) {
          const said = plain(statementPieces(statement, false, { i18n, present, channelName }));
          const source = everythingIn(told.find(({ key }) => key === statement.entryKey));
          for (const word of namesIn(said))
            if (!source.includes(word)) wrong.push(`${statement.entryKey}: ${word} in “${said}”`);
          statements += 1;
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(statements).toBeGreaterThan(1000);
  },
);

test('what staff remarked on an entry is a fact of it, said once', () => {
  const entry = entryOf('a', present, { key: 'a/1', nativeId: '1', thread: 't' });
  const base = { entryKey: 'a/1', at: present, channel: 'a' };
  const one = aCase({
    id: '7',
    openedAt: '2026-03-14T09:41:00Z',
    threads: [{ channel: 'a', thread: 't' }],
    remarks: [{ channel: 'a', id: '1', sentTo: 'b', toldAgain: true }],
  });
  const contact = { ...base, kind: 'contact' as const };
  const sent = { ...base, kind: 'sent-elsewhere' as const, sentTo: 'b' };
  const again = { ...base, kind: 'told-again' as const };
  const stating = (...facts: readonly Fact[]) => [[entry], () => facts] as const;
  expect(factsOfCase(...stating(contact), [one], '7')).toEqual([contact, sent, again]);
  expect(factsOfCase(...stating(contact, again), [one], '7')).toEqual([contact, again, sent]);
  expect(factsOfCase(...stating(contact), [one], '8')).toEqual([contact, sent, again]);
});
