// The state of the pretend back ends in the browser: one database for all tabs of one world.
import { openRows } from '#src/lib/storage.ts';
import type { Storage } from './storage.ts';

/** Opens the database of a world; only what was written is in it, the seeded world is computed. */
export const openStorage = (name: string): Promise<Storage> => openRows(name);
