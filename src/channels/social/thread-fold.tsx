// The rest of a thread, unfolded on demand: nothing of it is fetched before.
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '#src/ui/button.tsx';
import { latePart } from '#src/ui/late-part.tsx';
import { ThreadLoading } from './thread-loading.tsx';

const ThreadView = latePart(async () => (await import('./thread-view.tsx')).ThreadView, ThreadLoading);

export function ThreadFold({ statusId }: { readonly statusId: string }) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <ThreadView statusId={statusId} onFold={() => setOpen(false)} />;
  return (
    <p className="mt-1.5">
      <Button size="xs" tone="quiet" onPress={() => setOpen(true)}>
        <Trans>Show the thread</Trans>
      </Button>
    </p>
  );
}
