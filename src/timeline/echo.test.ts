import { describe, expect, test } from 'vitest';
import { at, entryOf, MINUTE, ours } from './builders.ts';
import { echoOf, timelineOf } from './driver.ts';

const now = at(0, 10);
const asked = entryOf('chat', at(0), { nativeId: '1' });
const open = () => timelineOf({ now }, { name: 'chat', entries: [asked] }).opens();
const echo = echoOf('chat', 'hello', now);

describe('what we sent', () => {
  test('stands on the line at once, in its state', () => {
    const line = open().sends(echo);
    expect(line.says()).toEqual(['start', 'chat 1', 'we: hello (sending)']);
    expect(
      line
        .sends({ ...echo, state: { kind: 'waiting' } })
        .says()
        .at(-1),
    ).toBe('we: hello (waiting)');
    expect(
      line
        .sends({ ...echo, state: { kind: 'not-sent', failure: 'down' } })
        .says()
        .at(-1),
    ).toBe('we: hello (not-sent)');
  });

  test('becomes its entry under the same key when the back end returns our id', () => {
    const line = open().sends(echo);
    line.gets(ours('chat', now + MINUTE, { nativeId: '2', intentId: 'hello' }));
    expect(line.says()).toEqual(['start', 'chat 1', 'chat 2 (sent)']);
    expect(line.keys().at(-1)).toBe('echo/hello');
    expect(line.sends().says()).toEqual(['start', 'chat 1', 'chat 2']);
    expect(line.keys().at(-1)).toBe('echo/hello');
  });

  test('becomes its entry when the outbox was told the id, whichever comes first', () => {
    const entry = ours('chat', now + MINUTE, { nativeId: '2' });
    const told = { ...echo, state: { kind: 'sent' }, nativeId: '2' } as const;
    const first = open().sends(told);
    expect(first.gets(entry).says()).toEqual(['start', 'chat 1', 'chat 2 (sent)']);
    expect(first.keys().at(-1)).toBe('echo/hello');
    const later = open().gets(entry).sends(told);
    expect(later.says()).toEqual(['start', 'chat 1', 'chat 2 (sent)']);
    expect(later.keys().at(-1)).toBe('echo/hello');
  });

  test('is not shown twice when its copy comes by a poke before the answer', () => {
    const line = open().sends(echo);
    line.gets(ours('chat', now + 500, { nativeId: '2', summary: 'we: hello' }));
    expect(line.says()).toEqual(['start', 'chat 1', 'we: hello (sent)']);
    expect(line.keys().at(-1)).toBe('echo/hello');
    line.sends({ ...echo, state: { kind: 'sent' }, nativeId: '2' });
    expect(line.keys().at(-1)).toBe('echo/hello');
  });

  test('is not mistaken for the same words sent before', () => {
    const line = open().gets(ours('chat', now - MINUTE, { nativeId: '2', summary: 'we: hello' }));
    expect(line.sends(echo).says()).toEqual(['start', 'chat 1', 'we: hello', 'we: hello (sending)']);
  });

  test('twice the same words are two rows', () => {
    const line = open().sends(echo, {
      ...echoOf('chat', 'again', now + 1),
      entry: { ...echoOf('chat', 'again', now + 1).entry, summary: 'we: hello' },
    });
    line.gets(ours('chat', now + 500, { nativeId: '2', summary: 'we: hello' }));
    expect(line.says().slice(2).toSorted()).toEqual(['we: hello (sending)', 'we: hello (sent)']);
    expect(new Set(line.keys()).size).toBe(line.keys().length);
  });

  test('stays when the outbox lets it go before the channel has brought it', () => {
    const line = open()
      .sends({ ...echo, state: { kind: 'sent' }, nativeId: '2' })
      .sends();
    expect(line.says()).toEqual(['start', 'chat 1', 'we: hello (sent)']);
    line.gets(ours('chat', now + MINUTE, { nativeId: '2' }));
    expect(line.says()).toEqual(['start', 'chat 1', 'chat 2 (sent)']);
    expect(line.sends().says()).toEqual(['start', 'chat 1', 'chat 2']);
  });

  test('goes when it is taken back', () => {
    const line = open()
      .sends({ ...echo, state: { kind: 'not-sent', failure: 'down' } })
      .sends();
    expect(line.says()).toEqual(['start', 'chat 1']);
  });

  test('sent twice by mistake is two rows, one of them the echo', () => {
    const line = open().sends(echo);
    line.gets(
      ours('chat', now + MINUTE, { nativeId: '2', intentId: 'hello' }),
      ours('chat', now + 2 * MINUTE, { nativeId: '3', intentId: 'hello' }),
    );
    expect(line.keys().slice(-2)).toEqual(['echo/hello', 'chat/3']);
  });

  test('is not on the line of another month', () => {
    const line = timelineOf(
      { now, limit: 2 },
      {
        name: 'chat',
        entries: [1, 2, 3, 4, 5, 6, 7, 8].map((n) => entryOf('chat', at(n - 30), { nativeId: `${n}` })),
      },
    );
    line.opens().sends(echo).jumpsTo(at(-28));
    expect(line.says()).not.toContain('we: hello (sending)');
  });
});
