// Finds the route of a request among all back ends.
import type { Backend, Route } from './backend.ts';

export interface Match {
  readonly backend: Backend;
  /** Absent: the back end has no such address. */
  readonly route?: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** Undefined: the path belongs to no back end. */
export function match(backends: readonly Backend[], method: string, path: string): Match | undefined {
  const backend = backends.find(({ base }) => path === base || path.startsWith(`${base}/`));
  if (!backend) return undefined;
  const rest = path.slice(backend.base.length);
  for (const route of backend.routes) {
    const params = route.method === method ? paramsOf(route.path, rest) : undefined;
    if (params) return { backend, route, params };
  }
  return { backend, params: {} };
}

function paramsOf(pattern: string, path: string): Readonly<Record<string, string>> | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const word = given[at] ?? '';
    const name = /^:(\w+)/.exec(part)?.[1];
    // `:sid.json` names the part before a fixed ending.
    const ending = name === undefined ? '' : part.slice(name.length + 1);
    if (name === undefined) {
      if (part !== word) return undefined;
    } else {
      if (!word.endsWith(ending) || word.length === ending.length) return undefined;
      const value = decode(word.slice(0, word.length - ending.length));
      if (value === undefined) return undefined;
      params[name] = value;
    }
  }
  return params;
}

function decode(word: string): string | undefined {
  try {
    return decodeURIComponent(word);
  } catch {
    return undefined;
  }
}
