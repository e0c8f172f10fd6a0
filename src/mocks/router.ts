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
  const given = path.slice(backend.base.length).split('/');
  for (const route of backend.routes) {
    if (route.method !== method) continue;
    const params = paramsOf(partsOf(route.path), given);
    if (params) return { backend, route, params };
  }
  return { backend, params: {} };
}

interface Part {
  /** A fixed word, or what a name's word ends in: `:sid.json` names the part before a fixed ending. */
  readonly text: string;
  readonly name?: string;
}
const read = new Map<string, readonly Part[]>();

/** Every request passes by most of the patterns, so each is read once. */
function partsOf(pattern: string): readonly Part[] {
  const known = read.get(pattern);
  if (known) return known;
  const parts = pattern.split('/').map((part): Part => {
    const name = /^:(\w+)/.exec(part)?.[1];
    return name === undefined ? { text: part } : { text: part.slice(name.length + 1), name };
  });
  read.set(pattern, parts);
  return parts;
}

function paramsOf(
  wanted: readonly Part[],
  given: readonly string[],
): Readonly<Record<string, string>> | undefined {
  if (wanted.length !== given.length) return undefined;
  // Most patterns differ in a fixed word, and that is seen before anything is taken apart.
  if (wanted.some(({ text, name }, at) => name === undefined && text !== given[at])) return undefined;
  const params: Record<string, string> = {};
  for (const [at, { text, name }] of wanted.entries()) {
    if (name === undefined) continue;
    const word = given[at] ?? '';
    if (!word.endsWith(text) || word.length === text.length) return undefined;
    const value = decode(word.slice(0, word.length - text.length));
    if (value === undefined) return undefined;
    params[name] = value;
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
