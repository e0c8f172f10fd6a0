// The gateway: from a request to the answer of the back end it is for. Route, dial, who asks, may they, answer.
import { problem, type Backend, type Principal, type Route } from './backend.ts';
import { contextFor, type Ground } from './context.ts';
import type { Dials } from './dials.ts';
import { faultAfter, faultBefore, isJson } from './faults.ts';
import type { NumberMask } from './numbers.ts';
import { nobody, service, SESSION_HEADER, staffBehind } from './principals.ts';
import { match, type Match } from './router.ts';

export interface Gateway {
  readonly ground: () => Ground;
  readonly backends: readonly Backend[];
  readonly dials: Dials;
  readonly numbers: () => NumberMask;
  /** True where every request comes from a page (the embedded back ends). */
  readonly embedded: boolean;
}

/** Needs no sign-in. */
const ANYONE = 'anyone';

/** Answers a request for `/gw` or `/desk/v1`; undefined when it is for neither. */
export async function answer(gateway: Gateway, request: Request): Promise<Response | undefined> {
  const url = new URL(request.url);
  const found = match(gateway.backends, request.method, url.pathname);
  if (!found)
    return /^\/(?:gw|desk)(?:\/|$)/.test(url.pathname)
      ? problem(404, 'No back end answers here.')
      : undefined;
  const writes = await commits(found.route, request);
  const dial = await gateway.dials.take(found.backend.id, writes);
  const fault = await faultBefore(dial, found.backend, request, gateway.ground().clock.now());
  if (fault) return fault;
  const response = await behindDial(gateway, request, url, { ...found, writes });
  return found.route ? faultAfter(dial, found.backend, writes, response) : response;
}

/** Whether this request changes anything; where one address reads and writes, its body tells. */
async function commits(route: Route | undefined, request: Request): Promise<boolean> {
  const writes = route?.writes ?? false;
  return typeof writes === 'function' ? writes(await request.clone().text()) : writes;
}

async function behindDial(
  gateway: Gateway,
  request: Request,
  url: URL,
  { backend, route, params, writes }: Match & { readonly writes: boolean },
): Promise<Response> {
  const { refusals } = backend;
  if (isFromPage(gateway, request) && carriesCredentials(request))
    return refusals.badRequest('Credentials never travel through a browser: the gateway adds them.');
  const principal = await principalOf(gateway, request, backend);
  if (principal === nobody && route?.needs !== ANYONE) return refusals.unauthenticated();
  if (!route) return refusals.notFound();
  if (principal.seeingAs && writes && !route.whileLooking)
    return problem(403, 'Through another role’s eyes nothing is changed.', { reason: 'read-only-view' });
  if (route.needs !== ANYONE && !principal.may(route.needs)) return refusals.forbidden();

  const ctx = await contextFor(gateway.ground(), backend.id, principal);
  const call = { request, url, params, principal, ctx };
  if (principal.may('customer.keys-full') || !principal.staff) return route.answer(call);
  const numbers = gateway.numbers();
  const revealed = await withNumbers(numbers, request, url);
  const shown = await route.answer({ ...call, ...revealed });
  if (!isJson(shown)) return shown;
  const headers = new Headers(shown.headers);
  for (const name of ['Link', 'Location']) {
    const value = headers.get(name);
    if (value !== null) headers.set(name, await numbers.mask(value));
  }
  return new Response(await numbers.maskJson(await shown.text()), { status: shown.status, headers });
}

/**
 * Browsers say so by themselves; a session is only ever given to the app. `Sec-Fetch-Mode` tells nothing: the fetch of
 * Node sends it too.
 */
const isFromPage = ({ embedded }: Gateway, { headers }: Request): boolean =>
  embedded || ['Origin', 'Sec-Fetch-Site', SESSION_HEADER].some((name) => headers.has(name));

const carriesCredentials = ({ headers }: Request): boolean =>
  headers.has('Authorization') || headers.has('api_access_token') || headers.has('api-access-token');

async function principalOf(gateway: Gateway, request: Request, backend: Backend): Promise<Principal> {
  const staff = await staffBehind(request.headers.get(SESSION_HEADER), gateway.ground());
  if (staff) return staff;
  const isClient = backend.base.startsWith('/gw/') && !isFromPage(gateway, request);
  return isClient ? service : nobody;
}

async function withNumbers(
  numbers: NumberMask,
  request: Request,
  url: URL,
): Promise<{ request: Request; url: URL }> {
  const address = new URL(await numbers.reveal(url.href));
  // A file is passed on as it is.
  const isText = /json|urlencoded/.test(request.headers.get('Content-Type') ?? 'json');
  if (request.method !== 'GET' && !isText) return { url: address, request };
  const body = request.method === 'GET' ? undefined : await numbers.reveal(await request.text());
  return {
    url: address,
    request: new Request(address, {
      method: request.method,
      headers: request.headers,
      signal: request.signal,
      ...(body !== undefined && body !== '' && { body }),
    }),
  };
}
