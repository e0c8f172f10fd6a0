// Whether one reads: older entries, or on a screen so low that every line counts (a window made small, a page enlarged
// twice). The story folds then and the composer is a bar, until one says otherwise.
import { useState } from 'react';
import { useMedia } from '#src/ui/use-media.ts';

export function useIsReading(): readonly [isReading: boolean, setReading: (isReading: boolean) => void] {
  const [isReading, setReading] = useState(false);
  const isLow = useMedia('(height < 560px)');
  return [isReading || isLow, setReading];
}
