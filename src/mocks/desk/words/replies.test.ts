import { expect, test } from 'vitest';
import { Reply } from '#src/desk/replies.ts';
import { openGateway } from '../../testing/gateway.ts';
import { replies } from '../../world/replies.ts';

async function ask(staffId: string, query = '') {
  const as = await (await openGateway()).as(staffId);
  const { status, body } = await as(`/desk/v1/replies${query}`);
  const items = status === 200 ? (body as { readonly items: readonly unknown[] }).items : [];
  return { status, items: items.map((item) => Reply.parse(item)) };
}

test('every reply is said in both languages, with the same facts to fill in', () => {
  const factsIn = (text: string) => [...text.matchAll(/\{\{[^}]+\}\}/g)].map(([name]) => name).toSorted();
  const english = replies.filter(({ language }) => language === 'en');
  expect(english.length).toBeGreaterThanOrEqual(12);
  for (const reply of english) {
    const french = replies.find(({ id }) => id === reply.id.replace(/-en$/, '-fr'));
    expect([reply.id, factsIn(french?.text ?? '')]).toEqual([reply.id, factsIn(reply.text)]);
  }
});

test('those of a brand, in a language, that fit a channel', async () => {
  const { items } = await ask('priya', '?brand=rye&language=fr&channel=sms');
  expect(items.map(({ id }) => id)).toContain('bread-packed-fr');
  expect(items.filter(({ language }) => language !== 'fr')).toEqual([]);
  expect(items.map(({ id }) => id)).not.toContain('order-leaves-fr');
  expect(items.map(({ id }) => id)).not.toContain('private-fr');
});

test('nobody is shown the words of a brand they do not work for, and only who answers is shown any', async () => {
  const { items } = await ask('tom');
  expect(
    items.filter(
      ({ brands }) => brands.length > 0 && !brands.some((one) => one === 'dunmore' || one === 'rye'),
    ),
  ).toEqual([]);
  expect(items.length).toBeGreaterThan(0);
  expect((await ask('nadia')).status).toBe(403);
});
