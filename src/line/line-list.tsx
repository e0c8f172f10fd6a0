// The rows in a window that never moves what is being read: virtual, anchored at the end, one article each.
import { measureElement, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import {
  memo,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type Ref,
} from 'react';
import type { Row, Visible } from '#src/timeline/index.ts';
import { END_SLACK_PX } from './end-pin.ts';
import { openHeights, type Heights } from './estimate.ts';
import { nextStop, useFocusedRow } from './focus.ts';
import { openReading } from './reading.ts';
import { rowElement } from './row-element.ts';
import { RowView } from './row-view.tsx';
import type { Look } from './sight.ts';
import { TOP_PX } from './sought.ts';
import { useCommands, type LineListHandle } from './use-commands.ts';
import { useEndPin } from './use-end-pin.ts';

export interface LineListProps {
  readonly rows: readonly Row[];
  readonly label: string;
  readonly isBusy: boolean;
  readonly foundKey?: string;
  /** The newest end is inside the window: only then does the list stay at the end by itself. */
  readonly isAtNewest: boolean;
  /** One has just jumped and some source has not answered yet: what stands first may still change. */
  readonly isArriving: boolean;
  readonly onLook: (look: Look, visible: Visible) => void;
  readonly handle: Ref<LineListHandle>;
}

/** Memoised: what stands around the rows draws without them. */
export const LineList = memo(function LineList(props: LineListProps) {
  const { rows, label, isBusy, foundKey, isAtNewest, isArriving, onLook, handle } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [reading] = useState(openReading);
  reading.meet(rows);
  const revision = useRef({ rows, count: 0 });
  if (revision.current.rows !== rows) revision.current = { rows, count: revision.current.count + 1 };
  const sentinelKey = `revision/${revision.current.count}`;
  const getItemKey = useCallback(
    (index: number) => (index === 0 ? sentinelKey : (rows[index - 1]?.key ?? index)),
    [rows, sentinelKey],
  );
  const [heights] = useState(openHeights);
  const estimateSize = useMemo(() => estimates(rows, heights), [rows, heights]);
  const virtual = useVirtualizer({
    count: rows.length + 1,
    getScrollElement: () => scroller.current,
    getItemKey,
    estimateSize,
    measureElement: (element: Element, entry, list: Virtualizer<HTMLDivElement, Element>) => {
      const px = measureElement(element, entry, list);
      const row = rows[list.indexFromElement(element) - 1];
      if (row && px > 0) heights.learn(row, px);
      return px;
    },
    anchorTo: 'end',
    followOnAppend: isAtNewest,
    scrollEndThreshold: END_SLACK_PX,
    overscan: 6,
    // The first item carries the revision and lies above the edge: at the very top one still reads a row, which
    // can be found again.
    paddingStart: -1,
    paddingEnd: 12,
    scrollPaddingStart: TOP_PX,
  });
  const items = virtual.getVirtualItems();
  const { focusedKey, setFocusedKey } = useFocusedRow(items.flatMap(({ index }) => rows[index - 1] ?? []));
  const pin = useEndPin(scroller, isAtNewest);

  const look = useCallback(() => {
    const box = scroller.current;
    if (!box || rows.length === 0) return;
    const top = box.scrollTop;
    const bottom = top + box.clientHeight;
    // By where rows stand, not by which are drawn: what is drawn follows the edge a frame later. A little further than the
    // edge itself, at which the list is answered with the row that is read.
    const rowAt = (px: number) => Math.max(1, virtual.getVirtualItemForOffset(px)?.index ?? 1) - 1;
    const visible = { first: rowAt(top + TOP_PX + 0.5), last: rowAt(bottom - 0.5) };
    const first = rows[visible.first];
    const last = rows[visible.last];
    if (!first || !last) return;
    const atEnd = !pin.heard(box).isAway;
    onLook({ firstKey: first.key, first: visible.first, firstAt: first.at, lastAt: last.at, atEnd }, visible);
  }, [rows, virtual, onLook, pin]);
  useLayoutEffect(() => reading.hold(virtual, () => pin.standing().isAway), [reading, virtual, pin]);
  const commands = useCommands({ scroller, virtual, rows, reading, pin, isArriving });
  useEffect(look, [look]);
  useImperativeHandle(handle, () => commands);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const from = rowKeyOf(event.target);
    if (from !== undefined && isMenuKey(event)) {
      event.preventDefault();
      moreOf(rowElement(scroller.current, from))?.click();
    }
    if (step === 0 || from === undefined) return;
    event.preventDefault();
    const to = nextStop(rows, from, step);
    const row = rows[to];
    if (!row) return;
    setFocusedKey(row.key);
    virtual.scrollToIndex(to + 1, { align: 'auto' });
    requestAnimationFrame(() => rowElement(scroller.current, row.key)?.focus({ preventScroll: true }));
  };

  return (
    <div
      ref={scroller}
      className="line-scroll bg-canvas h-full overflow-y-auto contain-strict [overflow-anchor:none]"
      onScroll={look}
    >
      <div
        role="feed"
        aria-label={label}
        aria-busy={isBusy}
        className="relative"
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {items.map((item) => {
          const row = rows[item.index - 1];
          return (
            <div
              key={item.index === 0 ? 'head' : item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              className="absolute top-0 left-0 w-full"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {row ? (
                <RowView
                  row={row}
                  position={item.index}
                  isFocusStop={row.key === focusedKey}
                  isFound={row.key === foundKey}
                />
              ) : (
                <div className="h-px" />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
});

/**
 * By the index of the list. A row keeps its estimate until rows change, when what is read is held in its place: one that
 * is learned better between two frames would move what stands below it.
 */
function estimates(rows: readonly Row[], heights: Heights): (index: number) => number {
  const made: number[] = [];
  return (index) => (made[index] ??= index === 0 ? 1 : heights.of(rows[index - 1]));
}

const isMenuKey = ({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  key === 'ContextMenu' || (shiftKey && key === 'F10') || (key === '.' && !ctrlKey && !metaKey);

const moreOf = (row: HTMLElement | undefined) => row?.querySelector<HTMLElement>('.line-more');

const rowKeyOf = (target: EventTarget): string | undefined =>
  target instanceof HTMLElement ? target.dataset.row : undefined;
