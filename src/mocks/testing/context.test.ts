import { describe, expect, test } from 'vitest';
import type { SmsRecord } from '../world/records/messages.ts';
import { testContext } from './context.ts';

const at = Date.UTC(2026, 2, 19, 15, 12);
const text = (id: string, minutes: number): SmsRecord => ({
  id,
  customer: 'james',
  at: at + minutes * 60_000,
  direction: 'in',
  from: '+447700900118',
  to: '+442079460000',
  body: id,
  status: 'received',
  sentAt: at + minutes * 60_000,
});

describe('the little world of back-end tests', () => {
  test('a feed stands oldest first and hides what is planned for later', async () => {
    const ctx = testContext({ now: at, records: { sms: [text('later', 5), text('b', -1), text('a', -2)] } });
    const before = await ctx.feed('sms', 'james');
    expect([before.at(0).id, before.at(1).id, before.length, before.indexOf(at - 60_000)]).toEqual([
      'a',
      'b',
      2,
      1,
    ]);
    ctx.pass(6 * 60_000);
    expect((await ctx.feed('sms', 'james')).length).toBe(3);
  });

  test('what is written stands in its feed from then on, and in nobody else’s', async () => {
    const ctx = testContext({ now: at, records: { sms: [text('a', -2)] } });
    const before = await ctx.feed('sms', 'james');
    await ctx.write((tx) => tx.save('sms', text('b', -3)));
    const after = await ctx.feed('sms', 'james');
    expect([before.length, after.length, after.at(0).id]).toEqual([1, 2, 'b']);
    expect((await ctx.feed('sms', 'dana')).length).toBe(0);
  });

  test('a write that throws leaves nothing behind', async () => {
    const ctx = testContext({ now: at });
    const broken = ctx.write(async (tx) => {
      await tx.save('sms', text('a', 0));
      await tx.journal({ did: 'sms' });
      tx.poke('channel.changed', 'sms', 'james');
      throw new Error('half way');
    });
    await expect(broken).rejects.toThrow('half way');
    expect([await ctx.find('sms', 'a'), ctx.journal, ctx.pokes]).toEqual([undefined, [], []]);
  });

  test('a keyed write runs once, says a changed body, and forgets after its time', async () => {
    const ctx = testContext({ now: at });
    let runs = 0;
    const run = async () => ({ status: 201, body: { run: ++runs } });
    expect(await ctx.once('k', 'x', 1000, run)).toEqual({ outcome: 'done', status: 201, body: { run: 1 } });
    expect(await ctx.once('k', 'x', 1000, run)).toEqual({
      outcome: 'repeated',
      status: 201,
      body: { run: 1 },
    });
    expect(await ctx.once('k', 'y', 1000, run)).toEqual({ outcome: 'changed' });
    ctx.pass(1000);
    expect(await ctx.once('k', 'x', 1000, run)).toEqual({ outcome: 'done', status: 201, body: { run: 2 } });
  });
});
