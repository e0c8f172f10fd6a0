// The journey of a case as the desk counts it. It is part of what a changed case asks for anew.
import { queryOptions } from '@tanstack/react-query';
import { Journey } from '#src/desk/journey.ts';
import { paths } from '#src/desk/paths.ts';
import { ask } from '#src/lib/http.ts';
import { failed, unwrap } from '#src/lib/result.ts';

/** GET /desk/v1/cases/{id}/journey. */
export const journeyQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId, 'journey'],
    queryFn: async ({ signal }): Promise<Journey> => {
      const parsed = Journey.safeParse(unwrap(await ask(paths.caseJourney(caseId), { signal })).body);
      return parsed.success ? parsed.data : unwrap(failed('malformed', { retryable: true }));
    },
  });
