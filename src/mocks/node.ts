// The same back ends without a browser, in memory: one function from a request to its answer, Backstage included.
import { setClock as runBy } from '#src/lib/time.ts';
import { channelBackends } from './backends.ts';
import { problem } from './backend.ts';
import { openBackstage, type Backstage } from './backstage.ts';
import { localBus } from './bus.ts';
import { openRuntime, type Runtime } from './runtime.ts';
import { memoryRows } from '#src/lib/memory-rows.ts';
import { createWorld } from './world/index.ts';

const SECOND_MS = 1000;
const BACKSTAGE = '/backstage/v1/';

interface Running {
  readonly runtime: Runtime;
  readonly backstage: Backstage;
}
let running: Promise<Running> | undefined;

async function start(): Promise<Running> {
  const runtime = await openRuntime({
    storage: memoryRows(),
    bus: localBus(),
    makeWorld: createWorld,
    seed: { seed: 1, size: process.env['WORLD'] === 'large' ? 'large' : 'demo' },
    channels: channelBackends,
    embedded: false,
    alone: true,
  });
  runBy(() => runtime.clock.now());
  setInterval(() => void runtime.tick(), SECOND_MS).unref();
  return { runtime, backstage: openBackstage(runtime) };
}

/**
 * Answers `/gw`, `/desk` and `/backstage`; undefined where no back end knows the path. A back end that is dialled
 * offline answers `Response.error()`: whoever serves this must drop the connection then.
 */
export async function answer(request: Request): Promise<Response | undefined> {
  running ??= start();
  const { runtime, backstage } = await running;
  const { pathname } = new URL(request.url);
  if (!pathname.startsWith(BACKSTAGE)) return dated(await runtime.answer(request), runtime.clock.now());
  return request.method === 'POST'
    ? behindTheStage(backstage, pathname.slice(BACKSTAGE.length), request)
    : problem(405, 'Backstage functions are called by POST.');
}

/** By the world's clock, as a server dates its answers: whoever reads them has the world's present from it. */
function dated(answered: Response | undefined, at: number): Response | undefined {
  if (answered && answered.type !== 'error') answered.headers.set('Date', new Date(at).toUTCString());
  return answered;
}

/** The body is the list of arguments, as JSON; the answer is what the function gives. */
async function behindTheStage(backstage: Backstage, name: string, request: Request): Promise<Response> {
  // A page from elsewhere may not turn the dials of this machine.
  const origin = request.headers.get('Origin');
  if (origin !== null && origin !== new URL(request.url).origin)
    return problem(403, 'Backstage is for this machine alone.');
  const functions: Readonly<Record<string, ((...args: never[]) => Promise<unknown>) | undefined>> = {
    ...backstage,
  };
  const call = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (!call)
    return problem(404, 'There is no such Backstage function.', {
      detail: Object.keys(functions).join(', '),
    });
  try {
    const text = await request.text();
    const body: unknown = text === '' ? [] : JSON.parse(text);
    const value = await call(...((Array.isArray(body) ? body : [body]) as never[]));
    return Response.json(value ?? null);
  } catch (cause) {
    return problem(400, 'Backstage cannot do that.', {
      detail: cause instanceof Error ? cause.message : String(cause),
    });
  }
}
