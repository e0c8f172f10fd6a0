// The brands whose customers the person asking sees, by name.
import { seesBrand } from '#src/staff/roles.ts';
import { json, type Route } from '../../backend.ts';
import type { World } from '../../world/records/world.ts';

/** GET /brands. */
export const brandRoute = (whole: () => World): Route => ({
  method: 'GET',
  path: '/brands',
  needs: 'case.read',
  answer: ({ principal: { staff } }) =>
    json({
      items: whole()
        .brands.filter(({ id }) => !staff || seesBrand(staff, id))
        .map(({ id, name }) => ({ id, name })),
    }),
});
