// What the back ends have really done, whatever the screen says.
import type { Backstage } from './backstage.ts';

/** How many writes of a back end hold these words. */
export async function written(backstage: Backstage, backend: string, words: string): Promise<number> {
  const lines = await backstage.journal(backend);
  return lines.filter((line) => JSON.stringify(line).includes(words)).length;
}
