// Reads a timeline as a person would: from the newest entry back, screen by screen.
import { expect } from '../fixtures.ts';
import type { Agent } from './agent.ts';

export interface ReadRow {
  readonly name: string;
  /** RFC 3339, where the row says it. */
  readonly at?: string;
}

/** Further than any line is tall in these journeys. */
const TO_THE_END = 1_000_000;

interface Seen extends ReadRow {
  readonly key: string;
  readonly place: number;
}

/**
 * Every row from the one called `until` down to the newest, in order. A line that grows while it is read says other places
 * than before: what was read of the shorter one is forgotten, and it is read from the newest end once more.
 */
export async function readBack(agent: Agent, until: RegExp): Promise<readonly ReadRow[]> {
  const seen = new Map<string, Seen>();
  const found = () => [...seen.values()].some(({ name }) => until.test(name));
  const look = async () => {
    const { rows, isBusy } = await agent.timeline.evaluate((feed) => ({
      isBusy: feed.ariaBusy === 'true',
      rows: [...feed.querySelectorAll('article')].map((article): Seen => ({
        key: article.dataset['row'] ?? '',
        place: Number(article.ariaPosInSet),
        name: article.ariaLabel ?? '',
        at: article.querySelector('.line-clock time')?.getAttribute('datetime') ?? undefined,
      })),
    }));
    const hasGrown = rows.some(({ key, place }) => (seen.get(key)?.place ?? place) !== place);
    if (hasGrown || (isBusy && found())) {
      seen.clear();
      await agent.scroll(TO_THE_END);
      return false;
    }
    for (const row of rows) seen.set(row.key, row);
    return !isBusy && found();
  };
  const back = async () => {
    if (await look()) return true;
    if (seen.size > 0) await agent.scroll(-400);
    return false;
  };
  await expect
    .poll(back, { message: `there is a row called ${until}`, intervals: [60], timeout: 30_000 })
    .toBe(true);
  const rows = [...seen.values()].toSorted((a, b) => a.place - b.place);
  const read = rows.slice(rows.findIndex(({ name }) => until.test(name)));
  const first = read[0]?.place ?? 0;
  expect(
    read.map(({ place }) => place),
    'no row is left out',
  ).toEqual(read.map((_, index) => first + index));
  return read;
}
