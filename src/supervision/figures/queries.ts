// The figures as the desk counts them, and the cases behind each.
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  FigureCasePage,
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
import { queryOf, type Behind, type Narrowed } from '../look.ts';

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
const asked = <T>(name: Behind['figure'] | 'taken', schema: Schema<T>, narrowed: Narrowed) => {
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

/** GET /desk/v1/figures/{name}/cases: pages, newest first. */
export const behindQuery = (narrowed: Narrowed, { figure, of }: Behind) => {
  const query = queryOf(narrowed);
  return infiniteQueryOptions({
    queryKey: ['figures', figure, 'cases', query, of],
    initialPageParam: '0',
    queryFn: ({ pageParam, signal }) => {
      const question = new URLSearchParams([
        ...new URLSearchParams(query),
        ...Object.entries(of),
        ['cursor', pageParam],
      ]);
      return read(FigureCasePage, `${paths.figureCases(figure)}?${question.toString()}`, signal);
    },
    getNextPageParam: (last) => last.next,
  });
};
