// The demo world for tests that count figures again: asked as anybody asks it, over its public addresses. The one place of
// theirs that knows who answers.
import { vi } from 'vitest';
import { wire } from '#src/lib/http.ts';
import { channelBackends } from '#src/mocks/backends.ts';
import { openGateway } from '#src/mocks/testing/gateway.ts';
import { createWorld } from '#src/mocks/world/index.ts';

/** A demo world that a supervisor asks; `done` gives the browser's fetch back. */
export async function openDemo() {
  const gateway = await openGateway({
    world: createWorld({ seed: 1, size: 'demo' }),
    channels: channelBackends,
  });
  const session = await gateway.send('/desk/v1/session', { method: 'POST', json: { staffId: 'sam' } });
  const { token } = (await session.json()) as { token: string };
  wire({ origin: 'http://gateway.test', ready: Promise.resolve(), token: () => token });
  vi.stubGlobal(
    'fetch',
    async (url: string, init: RequestInit) =>
      (await gateway.runtime.answer(new Request(url, init))) ?? Response.error(),
  );
  return {
    ask: await gateway.as('sam'),
    done: () => {
      wire({ token: () => undefined });
      vi.unstubAllGlobals();
    },
  };
}
