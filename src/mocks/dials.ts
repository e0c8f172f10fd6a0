// How each pretend back end behaves: one dial per back end, stored with the world and shared by all tabs.
import type { BackendId } from './backend.ts';
import type { Bus } from './bus.ts';
import type { Storage } from './storage.ts';

/**
 * healthy  answers                             slow       answers after `delayMs` (2.5 s)
 * 429      too many requests                   500        fails
 * timeout  never answers                       offline    nobody there
 * commits-then-fails  writes happen, the answer is a 500; reads are healthy
 * malformed  one record of each page is damaged
 * truncated  the body stops half-way           html-200   a page of HTML with status 200
 */
export const faults = [
  'healthy',
  'slow',
  '429',
  '500',
  'timeout',
  'commits-then-fails',
  'malformed',
  'truncated',
  'html-200',
  'offline',
] as const;
export type Fault = (typeof faults)[number];

export interface Dial {
  readonly fault: Fault;
  /** For `slow`: real milliseconds. */
  readonly delayMs?: number;
  /** Only so many requests; then healthy again. */
  readonly times?: number;
  /** Only reads, or only writes. */
  readonly only?: 'reads' | 'writes';
}

const HEALTHY: Dial = { fault: 'healthy' };

export interface Dials {
  /** The dial for one request; counts down `times`. */
  take(backend: BackendId, writes: boolean): Promise<Dial>;
  look(backend: BackendId): Promise<Dial>;
  set(backend: BackendId, dial: Dial): Promise<void>;
}

export function openDials(storage: Storage, bus: Bus): Dials {
  const look = async (backend: BackendId) => (await storage.get<Dial>('dial', backend)) ?? HEALTHY;
  const concerns = (dial: Dial, writes: boolean) =>
    dial.only === undefined ? true : (dial.only === 'writes') === writes;
  return {
    look,
    async take(backend, writes) {
      const dial = await look(backend);
      if (!concerns(dial, writes)) return HEALTHY;
      if (dial.times === undefined) return dial;
      // Two requests may see the last turn at once: only the transaction decides whose it is.
      return storage.write(async (tx) => {
        const current = (await tx.get<Dial>('dial', backend)) ?? HEALTHY;
        const left = current.times ?? 0;
        await tx.put('dial', backend, left > 1 ? { ...current, times: left - 1 } : HEALTHY);
        return left > 0 ? current : HEALTHY;
      });
    },
    async set(backend, dial) {
      await storage.write((tx) => tx.put('dial', backend, dial));
      bus.tell('dials');
    },
  };
}
