// Holds the newest row in sight until one scrolls away, and the row being read in its place when the window moves.
import { useEffect, useLayoutEffect, useState, type RefObject } from 'react';
import { atTheEnd, led, standingAfter, type Pane, type Standing } from './end-pin.ts';

export interface EndPin {
  /** The newest row of all is in the list, or not. */
  readonly ends: (hasEnd: boolean) => void;
  /** To be called on every scroll and whenever rows were drawn. */
  readonly heard: (box: HTMLElement) => Standing;
  readonly standing: () => Standing;
  /** A wheel, a finger or a key was at work in the list. */
  readonly touched: () => void;
  /** A command leads somewhere else. */
  readonly release: () => void;
  readonly hold: () => void;
}

const paneOf = ({ scrollTop, scrollHeight, clientHeight }: HTMLElement): Pane => ({
  top: scrollTop,
  content: scrollHeight,
  size: clientHeight,
});

function openPin(): EndPin {
  let standing = atTheEnd;
  let last: Pane = { top: 0, content: 0, size: 0 };
  let byHand = false;
  let hasEnd = true;
  return {
    ends(is) {
      hasEnd = is;
    },
    heard(box) {
      const next = paneOf(box);
      standing = standingAfter(standing, next, { last, byHand, hasEnd });
      if (next.top !== last.top) byHand = false;
      last = next;
      return standing;
    },
    standing: () => standing,
    touched: () => (byHand = true),
    release: () => (standing = led),
    hold: () => (standing = atTheEnd),
  };
}

/** `canHold`: the newest end is inside the list. */
export function useEndPin(scroller: RefObject<HTMLElement | null>, canHold: boolean): EndPin {
  const [pin] = useState(openPin);
  useLayoutEffect(() => {
    pin.ends(canHold);
  }, [pin, canHold]);
  useEffect(() => {
    const box = scroller.current;
    const content = box?.firstElementChild;
    if (!box || !content) return;
    let edge = box.getBoundingClientRect().top;
    // Between layout and paint: nothing is ever painted in the wrong place.
    const sizes = new ResizeObserver(() => {
      const moved = box.getBoundingClientRect().top - edge;
      edge += moved;
      const { isPinned } = pin.heard(box);
      if (isPinned && canHold) box.scrollTop = box.scrollHeight - box.clientHeight;
      else if (moved !== 0) box.scrollTop += moved;
      pin.heard(box);
    });
    sizes.observe(box);
    sizes.observe(content);
    return () => sizes.disconnect();
  }, [scroller, pin, canHold]);
  return pin;
}
