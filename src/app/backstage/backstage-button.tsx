// Opens what stands behind the demo: faults, customers and the clock of the embedded back ends.
import { useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useState } from 'react';
import { Button } from '#src/ui/button.tsx';
import { Drawer } from '#src/ui/dialog.tsx';
import { Drama } from '#src/ui/late-icons.ts';
import { Tooltip } from '#src/ui/tooltip.tsx';

const Panel = lazy(async () => ({ default: (await import('./backstage-panel.tsx')).BackstagePanel }));

export function BackstageButton() {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Tooltip text={t`Backstage`} side="right">
        <Button
          square
          tone="quiet"
          className="rounded-3! text-ink-3 size-9!"
          aria-label={t`Backstage`}
          onPress={() => setOpen(true)}
        >
          <Drama aria-hidden className="icon-l" />
        </Button>
      </Tooltip>
      <Drawer title={t`Backstage`} closeLabel={t`Close`} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Suspense>
          <Panel />
        </Suspense>
      </Drawer>
    </>
  );
}
