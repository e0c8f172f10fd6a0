// The present, refreshed every half minute, for "today" and "5 days ago".
import { useEffect, useState } from 'react';
import { every, now, SECOND, type Instant } from '#src/lib/time.ts';

export function usePresent(): Instant {
  const [present, setPresent] = useState(now);
  useEffect(() => every(30 * SECOND, () => setPresent(now())), []);
  return present;
}
