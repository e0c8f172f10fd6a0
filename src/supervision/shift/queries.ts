// The shift as the desk counts it. It is part of what a changed case asks for anew.
import { queryOptions } from '@tanstack/react-query';
import { paths } from '#src/desk/paths.ts';
import { Shift } from '#src/desk/shift.ts';
import { ask } from '#src/lib/http.ts';
import { failed, unwrap } from '#src/lib/result.ts';
import { MINUTE } from '#src/lib/time.ts';

/** GET /desk/v1/shift. Time alone moves what is due, so it is asked again every minute. */
export const shiftQuery = queryOptions({
  queryKey: ['cases', 'shift'],
  queryFn: async ({ signal }): Promise<Shift> => {
    const parsed = Shift.safeParse(unwrap(await ask(paths.shift, { signal })).body);
    return parsed.success ? parsed.data : unwrap(failed('malformed', { retryable: true }));
  },
  refetchInterval: MINUTE,
});
