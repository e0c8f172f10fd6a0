import { describe, expect, test } from 'vitest';
import { SESSION_HEADER } from './principals.ts';
import { openGateway, type TestGateway } from './testing/gateway.ts';
import { toyBackend } from './testing/toy-backend.ts';

const open = () => openGateway({ channels: [toyBackend] });

async function signIn(gateway: TestGateway, staffId: string): Promise<string> {
  const response = await gateway.send('/desk/v1/session', { method: 'POST', json: { staffId } });
  return ((await response.json()) as { token: string }).token;
}

interface Heard {
  readonly event: string;
  readonly id?: string;
  readonly type?: string;
  readonly subject?: string;
}

/** Reads the stream until so many events (pings apart) have come. */
async function listen(gateway: TestGateway, token: string, from?: string) {
  const response = await gateway.send('/desk/v1/events', {
    headers: { [SESSION_HEADER]: token, ...(from !== undefined && { 'Last-Event-ID': from }) },
  });
  const reader = (response.body ?? new ReadableStream<Uint8Array>()).getReader();
  const decoder = new TextDecoder();
  let text = '';
  return {
    contentType: response.headers.get('Content-Type'),
    async next(): Promise<Heard> {
      for (;;) {
        const end = text.indexOf('\n\n');
        if (end !== -1) {
          const block = text.slice(0, end);
          text = text.slice(end + 2);
          const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
          const event = field('event');
          const id = field('id');
          if (event === undefined || event === 'ping') continue;
          const { type, subject } = JSON.parse(field('data') ?? '{}') as { type?: string; subject?: string };
          return {
            event,
            ...(id !== undefined && { id }),
            ...(type !== undefined && { type }),
            ...(subject !== undefined && { subject }),
          };
        }
        const { value, done } = await reader.read();
        if (done) return { event: 'end' };
        text += decoder.decode(value, { stream: true });
      }
    },
    close: () => reader.cancel(),
  };
}

describe('the event stream', () => {
  test('tells of a message and of the case it joined, numbered from where the person stood', async () => {
    const gateway = await open();
    const stream = await listen(gateway, await signIn(gateway, 'priya'));
    expect(stream.contentType).toBe('text/event-stream');
    expect(await stream.next()).toEqual({ event: 'ready', id: '0' });
    await gateway.backstage.arrive('sms', 'james', 'Hello');
    expect(await stream.next()).toEqual({ event: 'poke', id: '1', type: 'channel.changed', subject: 'sms' });
    expect(await stream.next()).toEqual({ event: 'poke', id: '2', type: 'case.changed', subject: '20418' });
    await stream.close();
  });

  test('what a person may not know leaves no hole in their numbers', async () => {
    const gateway = await open();
    const nadia = await listen(gateway, await signIn(gateway, 'nadia'));
    await nadia.next();
    await gateway.backstage.arrive('sms', 'caroline', 'Another brand');
    await gateway.backstage.arrive('sms', 'mireille', 'Hers');
    expect([await nadia.next(), await nadia.next()]).toEqual([
      { event: 'poke', id: '1', type: 'channel.changed', subject: 'sms' },
      { event: 'poke', id: '2', type: 'case.changed', subject: '20419' },
    ]);
    await nadia.close();
  });

  test('who comes back gets what was missed, and nothing twice', async () => {
    const gateway = await open();
    const token = await signIn(gateway, 'priya');
    await gateway.backstage.arrive('sms', 'mireille', 'One');
    await gateway.backstage.arrive('sms', 'caroline', 'Two');
    const stream = await listen(gateway, token, '1');
    expect(await stream.next()).toEqual({ event: 'ready', id: '1' });
    const missed = [await stream.next(), await stream.next(), await stream.next()];
    expect(missed.map(({ id, subject }) => [id, subject])).toEqual([
      ['2', '20419'],
      ['3', 'sms'],
      ['4', '20420'],
    ]);
    await stream.close();
  });

  test.each(['99', 'rubbish', '-3'])(
    'a place that was never kept (%s) is answered by a reset',
    async (from) => {
      const gateway = await open();
      const token = await signIn(gateway, 'priya');
      await gateway.backstage.arrive('sms', 'mireille', 'One');
      const stream = await listen(gateway, token, from);
      expect(await stream.next()).toEqual({ event: 'reset', id: '2' });
      await stream.close();
    },
  );

  test('so is a place too long ago', async () => {
    const gateway = await open();
    const token = await signIn(gateway, 'priya');
    for (let n = 0; n < 1010; n++) await gateway.backstage.arrive('sms', 'mireille', 'Again');
    const early = await listen(gateway, token, '0');
    expect(await early.next()).toEqual({ event: 'reset', id: '2020' });
    const late = await listen(gateway, token, '2019');
    expect([await late.next(), await late.next()]).toMatchObject([
      { event: 'ready' },
      { event: 'poke', id: '2020' },
    ]);
    await Promise.all([early.close(), late.close()]);
  });

  test('a world begun anew resets whoever listens', async () => {
    const gateway = await open();
    const stream = await listen(gateway, await signIn(gateway, 'priya'));
    await stream.next();
    await gateway.backstage.reset();
    expect(await stream.next()).toEqual({ event: 'reset', id: '1' });
    await gateway.backstage.arrive('sms', 'james', 'Hello');
    expect(await stream.next()).toMatchObject({ event: 'poke', id: '2' });
    await stream.close();
  });

  test('ends with the session', async () => {
    const gateway = await open();
    const token = await signIn(gateway, 'priya');
    const stream = await listen(gateway, token);
    await stream.next();
    await gateway.send('/desk/v1/session', { method: 'DELETE', headers: { [SESSION_HEADER]: token } });
    await gateway.backstage.arrive('sms', 'james', 'Secret now');
    expect(await stream.next()).toEqual({ event: 'end' });
  });

  test('breaks when the desk is dialled away', async () => {
    const gateway = await open();
    const stream = await listen(gateway, await signIn(gateway, 'priya'));
    await stream.next();
    await gateway.backstage.dial('desk', 'offline');
    await expect(stream.next()).rejects.toThrow('The connection was lost.');
  });
});
