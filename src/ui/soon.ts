// What is put off by a moment so that something else is painted first. Once it has run, what it changed is drawn: no key
// falls between the two.
import { flushSync } from 'react-dom';

/** Runs when the next frame is painted; answers how to stop it. */
export function afterPaint(then: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(() => flushSync(then));
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/** Runs after so many milliseconds; answers how to stop it. */
export function afterRest(then: () => void, ms: number): () => void {
  const timer = setTimeout(() => flushSync(then), ms);
  return () => clearTimeout(timer);
}
