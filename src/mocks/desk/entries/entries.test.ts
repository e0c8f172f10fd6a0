import { expect, test } from 'vitest';
import { openGateway } from '../../testing/gateway.ts';
import { aNote, BEGINS_AT, HOUR_MS, tinyWorld } from '../../testing/tiny-world.ts';

const PATH = '/desk/v1/customers/james/entries';
const notes = Array.from({ length: 7 }, (_, n) =>
  aNote(`n${String(n)}`, BEGINS_AT - (7 - n) * HOUR_MS, `Note ${String(n)}`),
);

interface Page {
  readonly items: readonly { readonly id: string }[];
  readonly older?: string;
  readonly newer: string;
  readonly total: number;
}
const idsOf = ({ items }: Page) => items.map(({ id }) => id);

async function open(list = notes) {
  const gateway = await openGateway({ world: tinyWorld({ records: { 'desk-entry': list } }) });
  const priya = await gateway.as('priya');
  return { gateway, read: async (query: string) => (await priya(`${PATH}?${query}`)).body as Page };
}

test('newest first, back to the start, page by page', async () => {
  const { read } = await open();
  const first = await read('limit=3');
  const second = await read(`limit=3&older=${first.older ?? ''}`);
  const third = await read(`limit=3&older=${second.older ?? ''}`);
  expect([first, second, third].map(idsOf)).toEqual([['n6', 'n5', 'n4'], ['n3', 'n2', 'n1'], ['n0']]);
  expect(third.older).toBeUndefined();
  expect(first.total).toBe(7);
});

test('from an instant back and from an instant forward', async () => {
  const { read } = await open();
  const at = (n: number) => encodeURIComponent(new Date(notes[n]?.at ?? 0).toISOString());
  expect(idsOf(await read(`limit=2&before=${at(3)}`))).toEqual(['n2', 'n1']);
  const forward = await read(`limit=2&after=${at(3)}`);
  expect(idsOf(forward)).toEqual(['n4', 'n3']);
  expect(idsOf(await read(`limit=2&newer=${forward.newer}`))).toEqual(['n6', 'n5']);
});

test('what is written later is newer than the newest page, also when that was empty', async () => {
  for (const list of [notes, []]) {
    const { gateway, read } = await open(list);
    const { newer } = await read('limit=3');
    expect(idsOf(await read(`newer=${newer}`))).toEqual([]);
    await gateway.backstage.act('priya', { do: 'note', caseId: '20418', text: 'Fresh' });
    expect((await read(`newer=${newer}`)).items).toMatchObject([
      { kind: 'note', text: 'Fresh', who: 'Priya Nair' },
    ]);
  }
});

test('entries of one instant are each shown once across pages', async () => {
  const { read } = await open(['a', 'b', 'c', 'd'].map((id) => aNote(id, BEGINS_AT - HOUR_MS, id)));
  const first = await read('limit=3');
  expect([...idsOf(first), ...idsOf(await read(`older=${first.older ?? ''}`))]).toEqual(['d', 'c', 'b', 'a']);
});

test('a record that is damaged on the wire is handed out as it is', async () => {
  const { read } = await open([
    { ...aNote('bad', BEGINS_AT - HOUR_MS, ''), wire: { id: 'bad', at: 'tomorrow-ish' } },
  ]);
  expect((await read('')).items).toEqual([{ id: 'bad', at: 'tomorrow-ish' }]);
});

test('store staff read who owns what, and neither why nor notes, not even their number', async () => {
  const ownership = {
    ...aNote('own', BEGINS_AT - HOUR_MS, 'He shouted at Tom'),
    kind: 'ownership',
    act: 'claimed',
  } as const;
  const gateway = await openGateway({
    world: tinyWorld({ records: { 'desk-entry': [...notes, ownership] } }),
  });
  const nadia = await gateway.as('nadia');
  expect((await nadia(PATH)).body).toMatchObject({
    items: [{ id: 'own', who: 'Priya Nair', text: '' }],
    total: 1,
  });
  const damaged = { ...ownership, wire: { id: 'own', text: 'He shouted at Tom' } };
  const other = await openGateway({ world: tinyWorld({ records: { 'desk-entry': [damaged] } }) });
  expect(JSON.stringify(await (await other.as('nadia'))(PATH))).not.toContain('shouted');
  expect((await nadia('/desk/v1/customers/james/density')).body).toMatchObject({
    lanes: expect.arrayContaining([expect.objectContaining({ channel: 'notes', total: 1 })]) as unknown,
  });
});

test('a cursor of somebody else’s making is a bad request', async () => {
  const gateway = await openGateway();
  const priya = await gateway.as('priya');
  expect((await priya(`${PATH}?older=xyz`)).status).toBe(400);
  expect((await priya(`${PATH}?limit=-1`)).status).toBe(400);
});
