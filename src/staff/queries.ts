// Colleagues, and in demos the people one may sign in as.
import { queryOptions } from '@tanstack/react-query';
import { paths } from '#src/desk/paths.ts';
import { Staff } from '#src/desk/staff.ts';
import { ask } from '#src/lib/http.ts';
import { unwrap } from '#src/lib/result.ts';

/** GET /desk/v1/staff; somebody unreadable is left out. */
export const staffQuery = queryOptions({
  queryKey: ['staff'],
  queryFn: async ({ signal }): Promise<readonly Staff[]> => {
    const { body } = unwrap(await ask(paths.staff, { signal }));
    return itemsOf(body).flatMap((item) => {
      const parsed = Staff.safeParse(item);
      return parsed.success ? [parsed.data] : [];
    });
  },
});

const itemsOf = (body: unknown): readonly unknown[] =>
  typeof body === 'object' && body !== null && 'items' in body && Array.isArray(body.items) ? body.items : [];
