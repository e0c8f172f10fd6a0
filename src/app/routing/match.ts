// Finds what belongs to a path.

export type Params = Readonly<Record<string, string>>;

/** The parts of `path` that stand where `pattern` has `:name`; undefined when it is another path. */
export function match(pattern: string, path: string): Params | undefined {
  const wanted = pattern.split('/');
  const parts = path.split('/');
  if (wanted.length !== parts.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, want] of wanted.entries()) {
    const part = parts[at] ?? '';
    if (want.startsWith(':')) {
      const value = decoded(part);
      if (value === undefined || value === '') return undefined;
      params[want.slice(1)] = value;
    } else if (want !== part) return undefined;
  }
  return params;
}

/** A path that somebody mangled names nothing. */
function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
