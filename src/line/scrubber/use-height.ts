// The height of an element in pixels, kept while it changes.
import { useLayoutEffect, useState, type RefObject } from 'react';

/** 0 until measured. */
export function useHeight(element: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const box = element.current;
    if (!box) return undefined;
    const observer = new ResizeObserver(() => setHeight(box.clientHeight));
    observer.observe(box);
    return () => observer.disconnect();
  }, [element]);
  return height;
}
