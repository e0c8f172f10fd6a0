// Which row stays where it is when others come, go and grow round it: what stands above a fold that is pressed, what one
// jumped to, else the newest entry in sight, and once one has gone away to read the entry in the middle of the screen.
// The virtual list by itself would hold whatever lies at the upper edge, even a day's ruler that older pages carry away.
import type { VirtualItem, Virtualizer } from '@tanstack/react-virtual';
import { anchorAfter, type Instant, type Row } from '#src/timeline/index.ts';
import { TOP_PX } from './sought.ts';

type List = Pick<
  Virtualizer<HTMLDivElement, Element>,
  | 'scrollOffset'
  | 'scrollDirection'
  | 'isScrolling'
  | 'elementsCache'
  | 'getVirtualItemForOffset'
  | 'shouldAdjustScrollPositionOnItemSizeChange'
> & {
  readonly scrollElement: Pick<HTMLDivElement, 'clientHeight'> | null;
  readonly getVirtualItems: () => readonly VirtualItem[];
};

export interface Reading {
  /** To be told before the list is: the rows about to be drawn. */
  readonly meet: (rows: readonly Row[]) => void;
  /** Makes a list hold what is read. Its indexes are one more than those of the rows. */
  readonly hold: (list: List, isAway: () => boolean) => void;
  /** A wheel, a finger or a key was at work in the list. */
  readonly touched: () => void;
  /** A command led to this row, which then stays at the top; undefined: one has moved by oneself. */
  readonly seek: (key: string | undefined, at?: Instant) => void;
  readonly sought: () => string | undefined;
  /** The instant one asked for, where it was one. */
  readonly soughtInstant: () => Instant | undefined;
}

export function openReading(): Reading {
  let before: readonly Row[] = [];
  let after: readonly Row[] = [];
  let sought: string | undefined;
  let soughtInstant: Instant | undefined;
  let hasGoneAway = () => true;
  let byHand = false;
  const measured = new Set<VirtualItem['key']>();

  /** What lies above this grows upwards, in px of the whole list. */
  const lineOf = ({ scrollOffset, scrollElement }: List): number => {
    const height = scrollElement?.clientHeight ?? 0;
    const line = sought !== undefined ? TOP_PX + 0.5 : hasGoneAway() ? height / 2 : height;
    return (scrollOffset ?? 0) + line;
  };

  return {
    meet(rows) {
      if (rows === after) return;
      before = after;
      after = rows;
    },
    hold(list, isAway) {
      hasGoneAway = isAway;
      const plain = list.getVirtualItemForOffset;
      // The list asks for the row at its edge when rows change, while it still knows the old ones.
      list.getVirtualItemForOffset = (offset) =>
        (offset === list.scrollOffset ? itemRead(list) : undefined) ?? plain(offset);
      list.shouldAdjustScrollPositionOnItemSizeChange = ({ key, end }) => {
        const isNew = !measured.has(key);
        measured.add(key);
        // At rest no hand is at work any more: what scrolls then are the list and the pane that put something right.
        if (!list.isScrolling) byHand = false;
        // Correcting against somebody who scrolls up makes rows jump.
        if (!isNew && byHand && list.scrollDirection === 'backward') return false;
        // What grows because something in it was pressed keeps its own top.
        const isPressed = list.elementsCache.get(key)?.contains(document.activeElement) === true;
        return end <= (isPressed ? (list.scrollOffset ?? 0) : lineOf(list));
      };
    },
    touched: () => (byHand = true),
    seek(key, at) {
      sought = key;
      soughtInstant = at;
    },
    sought: () => sought,
    soughtInstant: () => soughtInstant,
  };

  /** The row read, at its place, under the key of whoever takes its place when it goes. */
  function itemRead(list: List): VirtualItem | undefined {
    const above = itemAboveFold(list);
    if (above) return above;
    const line = lineOf(list);
    const distance = ({ key, start, end }: VirtualItem): number =>
      key === sought ? -1 : Math.max(0, start - line, line - end);
    const [item] = list
      .getVirtualItems()
      .filter(({ key, index }) => key === sought || before[index - 1]?.type === 'entry')
      .toSorted((a, b) => distance(a) - distance(b));
    const key = item && before[item.index - 1]?.key;
    if (item === undefined || key === undefined || after.some((row) => row.key === key)) return item;
    const heir = anchorAfter({ kind: 'row', key, offset: 0 }, before, after);
    return heir.kind === 'row' ? { ...item, key: heir.key } : undefined;
  }

  /** One has pressed a fold, and it goes: what it hid comes below what one had read down to. */
  function itemAboveFold(list: List): VirtualItem | undefined {
    const items = list.getVirtualItems();
    const pressed = items.findIndex(
      ({ key, index }) =>
        before[index - 1]?.type === 'fold' && list.elementsCache.get(key)?.contains(document.activeElement),
    );
    const left = new Set(pressed > 0 ? after.map(({ key }) => key) : []);
    if (pressed <= 0 || left.has(String(items[pressed]?.key))) return undefined;
    return items.slice(0, pressed).findLast(({ key }) => left.has(String(key)));
  }
}
