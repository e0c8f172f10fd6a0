// A case has become part of another while somebody was writing in it: the words go along. Loaded when that happens.
import { isBlank, joined, placeKey } from './draft.ts';
import type { DraftMemory } from './draft-memory.ts';
import type { DraftSaver } from './draft-saver.ts';
import type { Found, KeptDrafts } from './kept-drafts.ts';
import type { OutboxPorts } from './ports.ts';

interface Parts extends Pick<OutboxPorts, 'rows' | 'announce'> {
  readonly kept: KeptDrafts;
  readonly memory: DraftMemory;
  readonly saver: DraftSaver;
}

/**
 * In steps: what stands in both cases is read; in one breath the words are in their new place and `then` is told how many
 * texts they were; once they are safe there, they go from the old one.
 */
export async function followCase(
  { rows, announce, kept, memory, saver }: Parts,
  from: string,
  to: string,
  then: (count: number) => void,
): Promise<void> {
  const { latest, bases, waiting } = memory;
  await saver.settled();
  const there = new Map<string, Found>();
  const here = new Map((await kept.list(from)).toReversed().map((draft) => [placeKey(draft), draft]));
  const places = () => {
    const typed = [...latest].filter(([, { caseId }]) => caseId === from);
    return new Map([...here, ...typed]);
  };
  const unread = () =>
    [...places().values()]
      .map((draft) => ({ ...draft, caseId: to }))
      .find((place) => !there.has(placeKey(place)));
  for (let place = unread(); place; place = unread()) there.set(placeKey(place), await kept.read(place));
  let count = 0;
  for (const [key, draft] of places()) {
    if (isBlank(draft.values)) continue;
    const place = { ...draft, caseId: to };
    const found = there.get(placeKey(place));
    const values = joined((latest.get(placeKey(place)) ?? found?.draft)?.values, draft.values);
    const caret = draft.caret && draft.caret + values.text.length - draft.values.text.length;
    if (!bases.has(placeKey(place))) bases.set(placeKey(place), found?.base);
    memory.empty(key);
    saver.save({ ...place, values, caret });
    count += 1;
  }
  const left = [...here.keys()];
  then(count);
  await saver.settled();
  // Only what is safe in its new place goes from the old one.
  if (waiting.size > 0) return;
  await rows.write(async (tx) => {
    for (const key of left) await kept.removeIn(tx, key, bases.get(key));
  });
  for (const key of left) bases.delete(key);
  announce('drafts');
}
