// Reads a timeline as a person would: from the newest entry back, screen by screen.
import { expect } from '../fixtures.ts';
import type { Agent } from './agent.ts';

export interface ReadRow {
  readonly name: string;
  /** RFC 3339, where the row says it. */
  readonly at?: string;
}

interface Seen extends ReadRow {
  readonly key: string;
  readonly place: number;
}

/** Every row from the one called `until` down to the newest, in order. All of it has to be loaded already. */
export async function readBack(agent: Agent, until: RegExp): Promise<readonly ReadRow[]> {
  const seen = new Map<string, Seen>();
  const look = async () => {
    const rows = await agent.timeline.getByRole('article').evaluateAll((articles): Seen[] =>
      articles.map((article) => ({
        key: (article as HTMLElement).dataset['row'] ?? '',
        place: Number(article.ariaPosInSet),
        name: article.ariaLabel ?? '',
        at: article.querySelector('.line-clock time')?.getAttribute('datetime') ?? undefined,
      })),
    );
    for (const row of rows) seen.set(row.key, row);
    return rows;
  };
  const found = () => [...seen.values()].some(({ name }) => until.test(name));
  await look();
  const back = async () => {
    if (found()) return true;
    await agent.scroll(-400);
    await look();
    return found();
  };
  await expect
    .poll(back, { message: `there is a row called ${until}`, intervals: [60], timeout: 15_000 })
    .toBe(true);
  const rows = [...seen.values()].toSorted((a, b) => a.place - b.place);
  return rows.slice(rows.findIndex(({ name }) => until.test(name)));
}
