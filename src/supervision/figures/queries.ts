// The figures as the desk counts them, and the cases behind each.
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  FigureCasePage,
  type FigureCase,
  FigureChoices,
  Moves,
  Satisfaction,
  TakenOrders,
  Waiting,
} from '#src/desk/figures.ts';
import { paths } from '#src/desk/paths.ts';
import { PromiseFigures } from '#src/desk/promise-figures.ts';
import { Scores } from '#src/desk/scores.ts';
import { ask } from '#src/lib/http.ts';
import { failed, unwrap } from '#src/lib/result.ts';
import { isOfNow, queryOf, type Behind, type Narrowed } from '../look.ts';

interface Schema<T> {
  readonly safeParse: (
    body: unknown,
  ) => { readonly success: true; readonly data: T } | { readonly success: false };
}

async function read<T>(schema: Schema<T>, path: string, signal: AbortSignal): Promise<T> {
  const parsed = schema.safeParse(unwrap(await ask(path, { signal })).body);
  return parsed.success ? parsed.data : unwrap(failed('malformed', { retryable: true }));
}

/** GET /desk/v1/figures. */
export const choicesQuery = queryOptions({
  queryKey: ['figures', 'choices'],
  queryFn: ({ signal }) => read(FigureChoices, paths.figures, signal),
});

/** GET /desk/v1/figures/{name}. What was there before stays while something else is asked for. */
const asked = <T>(name: Parameters<typeof paths.figure>[0], schema: Schema<T>, narrowed: Narrowed) => {
  const query = queryOf(narrowed);
  return {
    queryKey: ['figures', name, query],
    queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
      read(schema, `${paths.figure(name)}?${query}`, signal),
  };
};
const placeholderData = keepPreviousData;

export const movesQuery = (narrowed: Narrowed) =>
  queryOptions({ ...asked('moves', Moves, narrowed), placeholderData });
export const satisfactionQuery = (narrowed: Narrowed) =>
  queryOptions({ ...asked('satisfaction', Satisfaction, narrowed), placeholderData });
export const promisesQuery = (narrowed: Narrowed) =>
  queryOptions({ ...asked('promises', PromiseFigures, narrowed), placeholderData });
export const scoresQuery = (narrowed: Narrowed) => queryOptions(asked('scores', Scores, narrowed));
export const takenQuery = (narrowed: Narrowed) =>
  queryOptions({ ...asked('taken', TakenOrders, narrowed), placeholderData });
export const waitingQuery = (narrowed: Narrowed) =>
  queryOptions({ ...asked('waiting', Waiting, narrowed), placeholderData });

const casesAt = (
  { narrowed, behind: { figure, of } }: { readonly narrowed: Narrowed; readonly behind: Behind },
  page: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<FigureCasePage> => {
  const question = new URLSearchParams([
    ...(isOfNow(figure) ? [] : new URLSearchParams(queryOf(narrowed))),
    ...Object.entries(of),
    ...Object.entries(page),
  ]);
  return read(FigureCasePage, `${paths.figureCases(figure)}?${question.toString()}`, signal);
};

/** All of them, for a file. Fails as a whole. */
export async function everyCaseBehind(narrowed: Narrowed, behind: Behind): Promise<readonly FigureCase[]> {
  const all: FigureCase[] = [];
  const { signal } = new AbortController();
  for (let cursor: string | undefined = '0'; cursor !== undefined;) {
    const page: FigureCasePage = await casesAt({ narrowed, behind }, { cursor, limit: '200' }, signal);
    all.push(...page.items);
    cursor = page.next;
  }
  return all;
}

/** GET /desk/v1/figures/{name}/cases: pages. Of what is counted now, a changed case asks for them anew. */
export const behindQuery = (narrowed: Narrowed, behind: Behind) =>
  infiniteQueryOptions({
    queryKey: [
      isOfNow(behind.figure) ? 'cases' : 'figures',
      behind.figure,
      'cases',
      queryOf(narrowed),
      behind.of,
    ],
    initialPageParam: '0',
    queryFn: ({ pageParam, signal }) => casesAt({ narrowed, behind }, { cursor: pageParam }, signal),
    getNextPageParam: (last) => last.next,
  });
