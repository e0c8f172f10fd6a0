// Holds the newest row in sight until one scrolls away, and the row being read in its place when the window moves.
import { useCallback, useEffect, useRef, type RefObject } from 'react';
import { atTheEnd, elsewhere, standingAfter, type Pane, type Standing } from './end-pin.ts';

export interface EndPin {
  /** To be called on every scroll and whenever rows were drawn. */
  readonly heard: () => Standing;
  /** A command leads somewhere else. */
  readonly release: () => void;
  readonly hold: () => void;
}

const paneOf = ({ scrollTop, scrollHeight, clientHeight }: HTMLElement): Pane => ({
  top: scrollTop,
  content: scrollHeight,
  size: clientHeight,
});

/** `canHold`: the newest end is inside the list. `toEnd` brings it into sight. */
export function useEndPin(
  scroller: RefObject<HTMLElement | null>,
  canHold: boolean,
  toEnd: () => void,
): EndPin {
  const standing = useRef(atTheEnd);
  const last = useRef<Pane>({ top: 0, content: 0, size: 0 });
  const heard = useCallback(() => {
    const box = scroller.current;
    if (!box) return standing.current;
    const next = paneOf(box);
    standing.current = standingAfter(standing.current, last.current, next);
    last.current = next;
    return standing.current;
  }, [scroller]);

  useEffect(() => {
    const box = scroller.current;
    const content = box?.firstElementChild;
    if (!box || !content) return;
    let edge = box.getBoundingClientRect().top;
    // Between layout and paint: nothing is ever painted in the wrong place.
    const sizes = new ResizeObserver(() => {
      const moved = box.getBoundingClientRect().top - edge;
      edge += moved;
      const { isPinned } = heard();
      if (isPinned && canHold) toEnd();
      else if (moved !== 0) box.scrollTop += moved;
      last.current = paneOf(box);
    });
    sizes.observe(box);
    sizes.observe(content);
    return () => sizes.disconnect();
  }, [scroller, canHold, toEnd, heard]);

  return {
    heard,
    release: useCallback(() => {
      standing.current = elsewhere;
    }, []),
    hold: useCallback(() => {
      standing.current = atTheEnd;
    }, []),
  };
}
