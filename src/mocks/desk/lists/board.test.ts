import { describe, expect, test } from 'vitest';
import { Board, boardColumns } from '#src/desk/board.ts';
import { openGateway } from '../../testing/gateway.ts';
import { aCase, BEGINS_AT, HOUR_MS, tinyWorld } from '../../testing/tiny-world.ts';
import type { CaseRecord, PromiseRecord } from '../../world/records/case.ts';

const MINUTE_MS = HOUR_MS / 60;
const promise = (id: string, dueAt: number, more: Partial<PromiseRecord> = {}): PromiseRecord => ({
  id,
  text: `Promise ${id}`,
  ownerId: 'tom',
  dueAt,
  channel: 'phone',
  madeAt: BEGINS_AT - 24 * HOUR_MS,
  state: 'open',
  ...more,
});
const broken = (id: string, dueAt: number, more: Partial<PromiseRecord> = {}) =>
  promise(id, dueAt, { rung: 'late', brokenAt: dueAt + 5 * MINUTE_MS, ...more });

const lead = { ...tinyWorld().staff[0]!, id: 'mara', role: 'lead' as const };
async function boardOn(cases: readonly CaseRecord[], who = 'rene', query = '') {
  const world = { ...tinyWorld({ cases }), staff: [...tinyWorld().staff, lead] };
  const gateway = await openGateway({ world });
  const ask = await gateway.as(who);
  return { gateway, ask, read: async () => Board.parse((await ask(`/desk/v1/board${query}`)).body) };
}
const standing = (board: Board) =>
  Object.fromEntries(
    boardColumns.map((column) => [
      column,
      board[column].items.map(({ case: { id }, promise: one }) => (one ? `${id} ${one.id}` : id)),
    ]),
  );

describe('what needs a person now', () => {
  test('is what nobody owns, what is due within the hour or late, and promises not kept, oldest first', async () => {
    const { read } = await boardOn([
      aCase('new', { customerWroteAt: BEGINS_AT - 6 * MINUTE_MS }),
      aCase('old', { customerWroteAt: BEGINS_AT - 41 * MINUTE_MS }),
      aCase('silent', { customerWroteAt: null, openedAt: BEGINS_AT - HOUR_MS }),
      aCase('reply', { ownerId: 'priya', replyDueAt: BEGINS_AT + 6 * MINUTE_MS }),
      aCase('late reply', { ownerId: 'priya', replyDueAt: BEGINS_AT - MINUTE_MS }),
      aCase('promise', { ownerId: 'priya', promises: [promise('soon', BEGINS_AT + HOUR_MS)] }),
      aCase('reply first', {
        ownerId: 'priya',
        replyDueAt: BEGINS_AT + 10 * MINUTE_MS,
        promises: [promise('after', BEGINS_AT + 20 * MINUTE_MS)],
      }),
      aCase('later', { ownerId: 'priya', replyDueAt: BEGINS_AT + HOUR_MS + 1 }),
      aCase('missed', { ownerId: 'priya', promises: [broken('fault', BEGINS_AT - 22 * MINUTE_MS)] }),
      aCase('missed long ago', { promises: [broken('refund', BEGINS_AT - 3 * HOUR_MS)] }),
    ]);
    expect(standing(await read())).toEqual({
      unowned: ['missed long ago', 'silent', 'old', 'new'],
      due: ['late reply', 'reply', 'reply first', 'promise soon'],
      broken: ['missed long ago refund', 'missed fault'],
    });
  });

  test('is not what is settled: resolved, put aside, kept late or given up', async () => {
    const { read } = await boardOn([
      aCase('resolved', { state: 'resolved', promises: [broken('a', BEGINS_AT - HOUR_MS)] }),
      aCase('aside', { state: 'waiting' }),
      aCase('kept late', {
        ownerId: 'tom',
        promises: [broken('b', BEGINS_AT - HOUR_MS, { state: 'kept', keptAt: BEGINS_AT - 1 })],
      }),
      aCase('given up', {
        ownerId: 'tom',
        promises: [broken('c', BEGINS_AT - HOUR_MS, { state: 'broken', reason: 'No part left' })],
      }),
    ]);
    expect(standing(await read())).toEqual({ unowned: [], due: [], broken: [] });
  });

  test('is counted whole, however little of it is asked for', async () => {
    const many = Array.from({ length: 7 }, (_, n) => aCase(`c${String(n)}`));
    const { read } = await boardOn(many, 'rene', '?limit=2');
    const { unowned } = await read();
    expect([unowned.count, unowned.items.map(({ case: { id } }) => id)]).toEqual([7, ['c0', 'c1']]);
  });

  test('leaves out whom the reader may not see', async () => {
    const { read } = await boardOn([aCase('seen'), aCase('hidden', { customer: 'caroline', brand: 'rye' })]);
    expect((await read()).unowned.count).toBe(2);
    const world = { ...tinyWorld(), staff: [{ ...lead, brands: ['dunmore'] }] };
    const ask = await (await openGateway({ world })).as('mara');
    expect(Board.parse((await ask('/desk/v1/board')).body).unowned).toMatchObject({
      count: 1,
      items: [{ case: { id: '20419' } }],
    });
  });

  test('moves as soon as somebody assigns, by the version that was seen', async () => {
    const { ask, read } = await boardOn([aCase('free')], 'mara');
    const [row] = (await read()).unowned.items;
    const assign = (version: number) =>
      ask('/desk/v1/cases/free/assign', {
        json: { staffId: 'tom' },
        headers: { 'If-Match': `"${String(version)}"` },
      });
    expect((await assign(row?.case.version ?? 0)).status).toBe(200);
    expect((await read()).unowned.count).toBe(0);
    expect((await assign(row?.case.version ?? 0)).status).toBe(412);
  });
});
