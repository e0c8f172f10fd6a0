// Holds the newest row in sight until one scrolls away, and the row being read in its place when the window moves.
import { useEffect, useState, type RefObject } from 'react';
import {
  atTheEnd,
  below,
  elsewhere,
  END_SLACK_PX,
  standingAfter,
  type Pane,
  type Standing,
} from './end-pin.ts';

export interface EndPin {
  /** To be called on every scroll and whenever rows were drawn. */
  readonly heard: (box: HTMLElement) => Standing;
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

function openPin(): EndPin & { readonly held: () => number } {
  let standing = atTheEnd;
  let last: Pane = { top: 0, content: 0, size: 0 };
  /** How far from the end one scrolled, while that counts as the end. */
  let held = 0;
  let byHand = false;
  return {
    heard(box) {
      const next = paneOf(box);
      standing = standingAfter(standing, last, next, byHand);
      if (next.top !== last.top) {
        byHand = false;
        if (below(next) <= END_SLACK_PX) held = below(next);
      }
      last = next;
      return standing;
    },
    touched: () => (byHand = true),
    release: () => (standing = elsewhere),
    hold: () => {
      standing = atTheEnd;
      held = 0;
    },
    held: () => held,
  };
}

/** `canHold`: the newest end is inside the list. */
export function useEndPin(scroller: RefObject<HTMLElement | null>, canHold: boolean): EndPin {
  const [pin] = useState(openPin);
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
      if (isPinned && canHold) box.scrollTop = box.scrollHeight - box.clientHeight - pin.held();
      else if (moved !== 0) box.scrollTop += moved;
      pin.heard(box);
    });
    sizes.observe(box);
    sizes.observe(content);
    return () => sizes.disconnect();
  }, [scroller, pin, canHold]);
  return pin;
}
