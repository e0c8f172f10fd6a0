import { describe, expect, test } from 'vitest';
import type { Notification } from '#src/desk/notifications.ts';
import { openGateway, type TestGateway } from '../../testing/gateway.ts';

const PATH = '/desk/v1/cases/20418/drafts';
type Ask = Awaited<ReturnType<TestGateway['as']>>;
const draft = { channel: 'email', text: 'Dear James, the belt is in the post.', to: 'priya' };
const give = (ask: Ask, more: object = {}, headers = {}) =>
  ask(PATH, { json: { ...draft, ...more }, headers });
const waiting = async (ask: Ask) =>
  ((await ask(PATH)).body as { items: { id: string; by: { id: string }; text: string; channel: string }[] })
    .items;
const told = async (ask: Ask) =>
  ((await ask('/desk/v1/notifications')).body as { items: Notification[] }).items.map(
    ({ kind, by, channel }) => `${kind} ${by?.id ?? ''} ${channel ?? ''}`,
  );

async function people() {
  const gateway = await openGateway();
  return { gateway, priya: await gateway.as('priya'), tom: await gateway.as('tom') };
}

describe('words given to the owner', () => {
  test('wait for the owner, who is told, and for nobody else', async () => {
    const { priya, tom } = await people();
    expect((await give(tom)).status).toBe(201);
    expect((await waiting(priya)).map(({ by, text, channel }) => [by.id, channel, text])).toEqual([
      ['tom', 'email', draft.text],
    ]);
    expect([await waiting(tom), await told(priya)]).toEqual([[], ['draft-given tom email']]);
    const count = async (ask: Ask) =>
      ((await ask('/desk/v1/cases/20418')).body as { draftsWaiting?: number }).draftsWaiting;
    expect([await count(priya), await count(tom)]).toEqual([1, undefined]);
  });

  test('asked for twice under one key are given once', async () => {
    const { priya, tom } = await people();
    await give(tom, {}, { 'Idempotency-Key': 'once' });
    await give(tom, {}, { 'Idempotency-Key': 'once' });
    expect([(await waiting(priya)).length, (await told(priya)).length]).toEqual([1, 1]);
  });

  test('are gone once used, and nobody needs to be told', async () => {
    const { priya, tom } = await people();
    await give(tom);
    const [one] = await waiting(priya);
    const take = await priya(`${PATH}/${String(one?.id)}/take`, { json: {} });
    expect([take.status, (take.body as { text: string }).text]).toEqual([200, draft.text]);
    expect([await waiting(priya), await told(tom)]).toEqual([[], []]);
    expect((await priya(`${PATH}/${String(one?.id)}/take`, { json: {} })).status).toBe(404);
  });

  test('are gone once declined, and who gave them is told', async () => {
    const { priya, tom } = await people();
    await give(tom);
    const [one] = await waiting(priya);
    await priya(`${PATH}/${String(one?.id)}/decline`, { json: {} });
    expect([await waiting(priya), await told(tom)]).toEqual([[], ['draft-declined priya email']]);
  });

  test('go along with the case to its next owner', async () => {
    const { priya, tom, gateway } = await people();
    await give(tom);
    await gateway.backstage.act('priya', { do: 'release', caseId: '20418' });
    expect(await waiting(priya)).toEqual([]);
    await gateway.backstage.act('tom', { do: 'claim', caseId: '20418' });
    expect(await waiting(tom)).toHaveLength(1);
  });

  test('stand on nobody’s line', async () => {
    const { priya, tom } = await people();
    const entries = async () => (await priya('/desk/v1/customers/james/entries')).body;
    const before = await entries();
    await give(tom);
    expect(await entries()).toEqual(before);
  });
});

describe('files given along', () => {
  const file = { id: 'f-1', name: 'label.pdf', type: 'application/pdf', size: 3 };
  const bring = (ask: Ask) => ask('/desk/v1/cases/20418/draft-files/f-1', { method: 'PUT', body: 'abc' });
  const read = (ask: Ask, id: string) => ask(`${PATH}/${id}/files/f-1`);

  test('are named in the draft, the owner’s alone to read, and gone with it', async () => {
    const { gateway, priya, tom } = await people();
    expect((await bring(tom)).status).toBe(204);
    expect((await gateway.backstage.journal('desk')).at(-1)).toMatchObject({
      act: 'file-brought',
      by: 'tom',
      file: 'f-1',
      size: 3,
    });
    const { status, body } = await give(tom, { text: '', files: [file] });
    expect([status, (body as { files: unknown }).files]).toEqual([201, [file]]);
    const id = (body as { id: string }).id;
    expect((await waiting(priya))[0]).toMatchObject({ files: [file] });
    expect([(await read(priya, id)).status, (await read(tom, id)).status]).toEqual([200, 404]);
    expect((await priya(`${PATH}/${id}/take`, { json: {} })).status).toBe(200);
    expect((await read(priya, id)).status).toBe(404);
  });

  test.each([
    ['that nobody brought', [{ ...file, id: 'f-2' }], 409],
    ['of another size than what was brought', [{ ...file, size: 4 }], 409],
    ['more than go with one draft', Array.from({ length: 11 }, () => file), 400],
    ['that are none', ['f-1'], 400],
  ])('%s: nothing is given', async (_, files, status) => {
    const { priya, tom } = await people();
    await bring(tom);
    expect((await give(tom, { files })).status).toBe(status);
    expect(await waiting(priya)).toEqual([]);
  });

  test('of a colleague are not given by another', async () => {
    const { priya, tom } = await people();
    await bring(priya);
    expect((await give(tom, { files: [file] })).status).toBe(409);
  });
});

test.each([
  ['to somebody who does not own the case', { to: 'tom' }, 409],
  ['to nobody', { to: undefined }, 409],
  ['without words', { text: ' ' }, 400],
  ['without a channel', { channel: '' }, 400],
  ['longer than a message can be', { text: 'x'.repeat(10_001) }, 400],
])('%s: refused', async (_, more, status) => {
  const { tom } = await people();
  expect((await give(tom, more)).status).toBe(status);
});

test('the owner gives no draft to themselves, store staff and reviewers none at all', async () => {
  const { gateway, priya } = await people();
  const others = await Promise.all(['nadia', 'rene'].map((who) => gateway.as(who)));
  expect((await give(priya)).status).toBe(409);
  expect((await Promise.all(others.map((ask) => give(ask)))).map(({ status }) => status)).toEqual([403, 403]);
});

describe('a colleague named in a note', () => {
  const note = (ask: Ask, mentions: unknown, headers = {}) =>
    ask('/desk/v1/cases/20418/notes', { json: { text: 'Look, @Priya Nair', mentions }, headers });

  test('is told once, and the note says who', async () => {
    const { priya, tom } = await people();
    const { status, body } = await note(tom, ['priya', 'priya'], { 'Idempotency-Key': 'one' });
    await note(tom, ['priya', 'priya'], { 'Idempotency-Key': 'one' });
    expect([status, (body as { mentions: unknown }).mentions]).toEqual([201, ['priya']]);
    expect(await told(priya)).toEqual(['mentioned tom notes']);
  });

  test.each([[['nadia']], [['priya', 'nobody']], ['priya'], [[7]]])(
    'who may not see notes, or is nobody here (%j): refused, and nothing is written',
    async (mentions) => {
      const { gateway, priya, tom } = await people();
      expect((await note(tom, mentions)).status).toBe(400);
      expect(await told(priya)).toEqual([]);
      expect(JSON.stringify(await gateway.backstage.journal('desk'))).not.toContain('Look, @');
    },
  );
});
