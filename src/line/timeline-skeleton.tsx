// The grid of the timeline while nothing has arrived: shown after 200 ms, still.
import { useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';

const PATIENCE_MS = 200;
const WIDTHS = [
  ['34%', '88%', '62%'],
  ['28%', '72%', '40%'],
  ['40%', '90%', '55%'],
] as const;

export function TimelineSkeleton() {
  const { t } = useLingui();
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!isDue) return null;
  return (
    <div role="img" aria-label={t`Loading the timeline`} className="pt-2.5">
      {WIDTHS.map((widths) => (
        <div key={widths[1]} className="line-row" data-mark="plain">
          <span />
          <span className="bg-skeleton relative z-1 mt-1 size-6.5 justify-self-center rounded-full shadow-[0_0_0_3px_var(--surface-canvas)]" />
          <div className="rounded-3 border-line-faint grid gap-2 border p-3">
            {widths.map((width) => (
              <span key={width} className="rounded-1 bg-skeleton h-2.5" style={{ width }} />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}
