// Puts one pretend back end behind `fetch` for a test, without a worker: adapters and mocks meet here.
import type { Backend, BackendContext, Call, Principal } from '../backend.ts';

/** Somebody who may do everything. */
const anyone: Principal = { kind: 'service', may: () => true };

/** Answers a request as the back end would; 404 in its own words where no route fits. */
export async function answer(
  backend: Backend,
  ctx: BackendContext,
  request: Request,
  principal: Principal = anyone,
): Promise<Response> {
  const url = new URL(request.url);
  for (const route of backend.routes) {
    const params =
      route.method === request.method ? paramsOf(backend.base + route.path, url.pathname) : undefined;
    if (!params) continue;
    if (!principal.may(route.needs)) return backend.refusals.forbidden();
    return route.answer({ request, url, params, principal, ctx } satisfies Call);
  }
  return backend.refusals.notFound();
}

/** A `fetch` that reaches only this back end; give it to `vi.stubGlobal('fetch', …)`. Counts in `asked`. */
export function fetchOf(
  backend: Backend,
  ctx: BackendContext,
): ((input: string | URL | Request, init?: RequestInit) => Promise<Response>) & { readonly asked: string[] } {
  const asked: string[] = [];
  const reach = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request =
      input instanceof Request ? input : new Request(new URL(input, 'http://gateway.test'), init);
    const { pathname, search } = new URL(request.url);
    asked.push(`${request.method} ${pathname}${search}`);
    return answer(backend, ctx, request);
  };
  return Object.assign(reach, { asked });
}

function paramsOf(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const word = given[index] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = decodeURIComponent(word);
    else if (part !== word) return undefined;
  }
  return params;
}
