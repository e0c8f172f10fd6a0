import { expect, test } from 'vitest';
import type { SendOutcome } from '#src/channels/channel.ts';
import { letters, openDesk, outgoing, pass, placeOf } from './testing/builders.ts';

const noLine: SendOutcome = { kind: 'unknown', failure: { kind: 'offline', retryable: true } };

test('a clock that is set back after the line came back lets nothing be tried without a pause', async () => {
  const back = letters();
  back.answers.push(...Array.from({ length: 500 }, () => noLine));
  const desk = await openDesk(back);
  await desk.outbox.send(outgoing('a'), placeOf(outgoing('a')));
  await pass(desk, 1_000);
  desk.outbox.hurry();
  await pass(desk, 1_000);
  const before = back.asked.length;
  desk.device.clockSlowMs = 30 * 60_000;
  await pass(desk, 10 * 60_000);
  expect(back.asked.length - before).toBeLessThan(30);
  // And it goes on trying.
  expect(back.asked.length - before).toBeGreaterThan(3);
});
