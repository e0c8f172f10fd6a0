// Leads the list somewhere: to a row, an instant, the end. What a command led to stays at the top while rows come above
// it, until one moves by oneself.
import type { Virtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { Instant, Row } from '#src/timeline/index.ts';
import type { Reading } from './reading.ts';
import { rowElement } from './row-element.ts';
import { headOf, indexAt, soughtAt, TOP_PX } from './sought.ts';
import type { EndPin } from './use-end-pin.ts';

export interface LineListHandle {
  /** Brings a row to the top of the view; false when it is not loaded. */
  toKey(key: string): boolean;
  toIndex(index: number): void;
  /** Brings the first row at or after an instant to the top; the end when there is none. */
  toInstant(at: Instant): void;
  toEnd(): void;
}

interface Led {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly virtual: Virtualizer<HTMLDivElement, Element>;
  readonly rows: readonly Row[];
  readonly reading: Reading;
  readonly pin: EndPin;
  /** One has just jumped and some source has not answered yet: what stands first may still change. */
  readonly isArriving: boolean;
}

const MOVES = ['wheel', 'pointerdown', 'touchmove', 'keydown'] as const;
/** A press on what stands in the list moves nothing; one on its scroll bar, or with the wheel, does. */
const scrolls = (event: Event): boolean =>
  !(event instanceof PointerEvent) || event.target === event.currentTarget || event.button === 1;
/** A command to the virtual list comes to rest within this, and until then only another one overrules it. */
const SETTLES_MS = 250;

export function useCommands({ scroller, virtual, rows, reading, pin, isArriving }: Led): LineListHandle {
  const settling = useRef<ReturnType<typeof setTimeout>>(undefined);
  const command = useCallback((run: () => void) => {
    clearTimeout(settling.current);
    settling.current = setTimeout(() => (settling.current = undefined), SETTLES_MS);
    run();
  }, []);

  useEffect(() => {
    const box = scroller.current;
    const letGo = (event: Event) => {
      reading.seek(undefined);
      if (!scrolls(event)) return;
      pin.touched();
      reading.touched();
    };
    for (const act of MOVES) box?.addEventListener(act, letGo, { passive: true });
    return () => {
      for (const act of MOVES) box?.removeEventListener(act, letGo);
    };
  }, [scroller, pin, reading]);

  const keepSought = useCallback(() => {
    const at = reading.soughtInstant();
    if (at !== undefined) reading.seek(soughtAt(rows, indexAt(rows, at)), at);
    const index = headOf(rows, reading.sought());
    if (index < 0) return;
    const box = virtual.scrollElement;
    const drawn = rowElement(box, rows[index]?.key);
    // What is drawn is put right in this very frame; a command takes several.
    if (box && drawn && settling.current === undefined) box.scrollBy(0, topOf(drawn) - topOf(box) - TOP_PX);
    else command(() => virtual.scrollToIndex(index + 1, { align: 'start' }));
  }, [rows, reading, virtual, command]);

  // At first the newest row is in sight.
  useLayoutEffect(() => command(() => virtual.scrollToEnd()), [virtual, command]);
  useLayoutEffect(keepSought, [keepSought]);
  // After the rows that ended it: from now on the row found is what one reads.
  useEffect(() => {
    if (!isArriving) reading.seek(reading.sought());
  }, [isArriving, reading]);

  const toIndex = (index: number, at?: Instant) => {
    reading.seek(soughtAt(rows, index), at);
    pin.release();
    keepSought();
  };
  const toEnd = () => {
    reading.seek(undefined);
    pin.hold();
    command(() => virtual.scrollToEnd());
  };
  return {
    toKey(key) {
      const index = rows.findIndex((row) => row.key === key);
      if (index >= 0) toIndex(index);
      return index >= 0;
    },
    toIndex: (index) => toIndex(index),
    toInstant(at) {
      const index = indexAt(rows, at);
      if (index < 0) toEnd();
      else toIndex(index, isArriving ? at : undefined);
    },
    toEnd,
  };
}

const topOf = (element: HTMLElement): number => element.getBoundingClientRect().top;
