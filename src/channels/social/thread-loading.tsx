// Stands where a thread will be.
import { Trans } from '@lingui/react/macro';
import { Button } from '#src/ui/button.tsx';

export function ThreadLoading() {
  return (
    <p className="mt-1.5">
      <Button size="xs" tone="quiet" isDisabled>
        <Trans>Loading the thread</Trans>
      </Button>
    </p>
  );
}
