// The place below the line where replies are written; loaded after the line has been painted.
import { lazy, Suspense } from 'react';
import type { ComposerProps } from './composer/composer.tsx';

const Composer = lazy(async () => ({ default: (await import('./composer/composer.tsx')).Composer }));

export function ComposerSlot(props: ComposerProps) {
  return (
    <Suspense fallback={<div className="h-29 flex-none max-sm:h-24" />}>
      <Composer {...props} />
    </Suspense>
  );
}
