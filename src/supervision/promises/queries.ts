// Promises as the desk counts them, and the cases behind one number. Part of what a changed case asks for anew.
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { FigureCasePage } from '#src/desk/figures.ts';
import { paths } from '#src/desk/paths.ts';
import { PromiseFigures, type PromiseOutcome } from '#src/desk/promise-figures.ts';
import { ask } from '#src/lib/http.ts';
import { failed, unwrap } from '#src/lib/result.ts';
import { queryOf, type Look } from '../look.ts';

/** A promise is made in a case, wherever the customer shopped: a store narrows nothing. */
const narrowedBy = ({ from, to, brand, team }: Look): string =>
  queryOf({
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(brand !== undefined && { brand }),
    ...(team !== undefined && { team }),
  });

/** GET /desk/v1/figures/promises. What was there before stays while something else is asked for. */
export const promisesQuery = (look: Look) =>
  queryOptions({
    queryKey: ['cases', 'promises', narrowedBy(look)],
    queryFn: async ({ signal }): Promise<PromiseFigures> => {
      const { body } = unwrap(await ask(`${paths.promiseFigures}?${narrowedBy(look)}`, { signal }));
      const parsed = PromiseFigures.safeParse(body);
      return parsed.success ? parsed.data : unwrap(failed('malformed', { retryable: true }));
    },
    placeholderData: keepPreviousData,
  });

/** What one number counts; without an owner, everybody's. */
export interface Counted {
  readonly look: Look;
  readonly owner: string | undefined;
  readonly only: PromiseOutcome;
}

const MOST = '200';

/** GET /desk/v1/figures/promises/cases: newest first. */
export const promiseCasesQuery = ({ look, owner, only }: Counted) =>
  queryOptions({
    queryKey: ['cases', 'promises', narrowedBy(look), owner, only],
    queryFn: async ({ signal }): Promise<FigureCasePage> => {
      const query = new URLSearchParams(narrowedBy(look));
      query.set('only', only);
      query.set('limit', MOST);
      if (owner !== undefined) query.set('owner', owner);
      const { body } = unwrap(await ask(`${paths.promiseFigureCases}?${query.toString()}`, { signal }));
      const parsed = FigureCasePage.safeParse(body);
      return parsed.success ? parsed.data : unwrap(failed('malformed', { retryable: true }));
    },
  });
