// The fourth column, or a drawer where there is no room for it.
import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { latePart } from '#src/ui/late-part.tsx';
import { useMedia } from '#src/ui/use-media.ts';

const Drawer = latePart(async () => (await import('#src/ui/dialog.tsx')).Drawer);

export interface SidePanelProps {
  readonly title: string;
  /** As a drawer. */
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function SidePanel({ title, isOpen, onClose, children }: SidePanelProps) {
  const { t } = useLingui();
  const isWide = useMedia('(width >= 1280px)');
  if (isWide)
    return (
      // Focusable so that arrow keys can scroll it.
      <aside
        aria-label={title}
        tabIndex={0}
        className="scroll-quiet border-line-faint isolate min-h-0 w-(--w-panel) border-l pb-4 outline-offset-[-2px]"
      >
        {children}
      </aside>
    );
  if (!isOpen) return null;
  return (
    <Drawer title={title} closeLabel={t`Close`} isOpen onClose={onClose}>
      {children}
    </Drawer>
  );
}
