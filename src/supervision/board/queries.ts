// The board as the desk counts it. It is part of what a changed case asks for anew.
import { queryOptions } from '@tanstack/react-query';
import { Board } from '#src/desk/board.ts';
import { paths } from '#src/desk/paths.ts';
import { ask } from '#src/lib/http.ts';
import { failed, unwrap } from '#src/lib/result.ts';
import { MINUTE } from '#src/lib/time.ts';

/** GET /desk/v1/board. Time alone moves cases on it, so it is asked again every minute. */
export const boardQuery = queryOptions({
  queryKey: ['cases', 'board'],
  queryFn: async ({ signal }): Promise<Board> => {
    const parsed = Board.safeParse(unwrap(await ask(paths.board, { signal })).body);
    return parsed.success ? parsed.data : unwrap(failed('malformed', { retryable: true }));
  },
  refetchInterval: MINUTE,
});
