// Which element each case of the list is drawn into. One that moves or stays keeps its own; where the whole list gives way
// to another, those that come are drawn into the elements of those that go, which is half the work of making new ones.

export interface Slots {
  readonly list: string;
  /** The element's number, by the case's id. */
  readonly of: ReadonlyMap<string, number>;
  /** Numbers from here on were never given. */
  readonly next: number;
}

export const noSlots: Slots = { list: '', of: new Map(), next: 0 };

/** For the cases `ids` of `list`, which are drawn now. */
export function slotsFor(before: Slots, list: string, ids: readonly string[]): Slots {
  const shown = new Set(ids);
  const left =
    list === before.list ? [] : [...before.of].flatMap(([id, slot]) => (shown.has(id) ? [] : slot));
  let { next } = before;
  const of = new Map(ids.map((id) => [id, before.of.get(id) ?? left.shift() ?? next++]));
  return { list, of, next };
}
