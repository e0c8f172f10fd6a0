// What lay on the shelves when the world began: the story's article by hand, everything else from the seed.
import { mix, mixText } from './chance.ts';

/** The chinos of the story: none of James's size where he bought them, some elsewhere. */
const CHINOS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  kingsgate: { W30: 2, W31: 1, W32: 0, W33: 1, W34: 0, W36: 3 },
  'harbour-walk': { W30: 1, W32: 2, W33: 0, W34: 1, W36: 1 },
  'market-street': { W31: 2, W32: 1, W34: 2 },
  'station-arcade': { W30: 1, W36: 1 },
  northfield: { W32: 0, W33: 2 },
};
const MOST = 4;

export function onShelf(seed: number, store: string, article: string, size: string): number {
  if (article === 'Slim chino, navy') return CHINOS[store]?.[size] ?? 0;
  return mix(seed, mixText(`${store}/${article}/${size}`)) % MOST;
}
