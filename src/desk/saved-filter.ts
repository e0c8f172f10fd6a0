// A view and its filter that one person keeps under a name.
import * as z from 'zod/mini';
import { views } from './case.ts';

export const SavedFilter = z.object({
  id: z.string(),
  name: z.string(),
  view: z.enum(views),
  /** As in an address: `owner=me&priority=urgent`. */
  filter: z.string(),
  /** So many cases it holds now. */
  count: z.int(),
});
export type SavedFilter = z.infer<typeof SavedFilter>;
