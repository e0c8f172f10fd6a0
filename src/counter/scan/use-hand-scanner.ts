// A hand scanner is a keyboard: it types a code faster than anybody could, and presses Enter. It is heard wherever the
// focus is, so that nobody must tap the field first; what it types elsewhere presses no button and is no shortcut.
import { useEffect, useEffectEvent, type RefObject } from 'react';

/** From one key to the next; no hand is as fast for a whole code. */
const BURST_MS = 50;
/** Whoever types in the field may end a name that fast; a scanner begins after a pause. */
const PAUSE_MS = 500;
const SHORTEST = 4;

export function useHandScanner(field: RefObject<HTMLInputElement | null>, onCode: (code: string) => void) {
  const scanned = useEffectEvent(onCode);
  useEffect(() => {
    let typed = '';
    let isAfterPause = true;
    let last = -Infinity;
    const hear = (event: KeyboardEvent) => {
      const { key, target, timeStamp } = event;
      if (key === 'Shift') return;
      const gap = timeStamp - last;
      const isBurst = gap < BURST_MS;
      last = timeStamp;
      const isInField = target === field.current;
      const isOthers = !isInField && isElsewhere(target);
      if (isOthers || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) typed = '';
      else if (key === 'Enter') {
        if (isBurst && typed.length >= SHORTEST && (isAfterPause || !isInField)) {
          swallow(event);
          scanned(typed);
        }
        typed = '';
      } else if (key.length === 1) {
        if (!isBurst) isAfterPause = gap >= PAUSE_MS;
        typed = isBurst ? typed + key : key;
        if (isBurst && !isInField) swallow(event);
      } else typed = '';
    };
    addEventListener('keydown', hear, { capture: true });
    return () => removeEventListener('keydown', hear, { capture: true });
  }, [field]);
}

function swallow(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

/** Where what is typed belongs to something else: another field, or whatever lies over the counter. */
const isElsewhere = (target: EventTarget | null): boolean =>
  document.querySelector('dialog[open]') !== null ||
  (target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select, [role=menu]') !== null));
