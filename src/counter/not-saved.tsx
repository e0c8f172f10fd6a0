// Says that this device keeps nothing: blocked, or full. What is done here still goes out while there is a line.
import { Trans } from '@lingui/react/macro';
import { useOutboxState } from '#src/outbox/use-outbox.ts';
import { CircleAlert } from '#src/ui/icons.ts';
import { Strip } from '#src/ui/strip.tsx';

export function NotSaved() {
  const { isSaved } = useOutboxState();
  if (isSaved) return null;
  return (
    <Strip tone="danger" icon={CircleAlert} role="alert" title={<Trans>Not saved on this device.</Trans>}>
      <Trans>Storage is full or blocked. What still waits is lost when this tab is closed.</Trans>
    </Strip>
  );
}
