// A small heading inside the panel, with something at its right.
import type { ReactNode } from 'react';

export function PanelHeading({
  children,
  aside,
}: {
  readonly children: ReactNode;
  readonly aside?: ReactNode;
}) {
  return (
    <div className="text-meta text-ink-3 mt-2.5 mb-1 flex items-center leading-4">
      <h3 className="font-regular">{children}</h3>
      {aside === undefined ? null : <span className="num ml-auto">{aside}</span>}
    </div>
  );
}
