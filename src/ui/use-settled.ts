// What somebody types, once they pause.
import { useEffect, useState } from 'react';

/** A pause this long while typing asks. */
const PAUSE_MS = 180;

/** The value once it has not changed for a moment; an empty one at once. */
export function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), value === '' ? 0 : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
