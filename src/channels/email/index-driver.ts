// For tests: a mail server whose index is behind. It finds nothing by addresses or words; headers it reads itself.
type Reach = (url: string, init?: RequestInit) => Promise<Response>;

interface Asked {
  readonly methodCalls: readonly (readonly [string, Readonly<Record<string, unknown>>, string])[];
}

const BY_INDEX = /"(?:from|to|cc|subject|text|body)":/;
const NOTHING = { after: '2999-01-01T00:00:00Z' };

/** The same server with an index that knows nothing yet. */
export const withoutIndex =
  (reach: Reach): Reach =>
  (url, init) => {
    if (typeof init?.body !== 'string') return reach(url, init);
    const { methodCalls, ...asked } = JSON.parse(init.body) as Asked;
    const calls = methodCalls.map(([name, args, id]) => {
      const filter = args['filter'];
      const isIndexed = name === 'Email/query' && BY_INDEX.test(JSON.stringify(filter));
      const conditions = [filter, NOTHING];
      return [name, isIndexed ? { ...args, filter: { operator: 'AND', conditions } } : args, id];
    });
    return reach(url, { ...init, body: JSON.stringify({ ...asked, methodCalls: calls }) });
  };
