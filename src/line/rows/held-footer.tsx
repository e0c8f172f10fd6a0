// A reply that leaves in a moment: how long it can still be taken back.
import { Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { every, SECOND, systemNow, type Instant } from '#src/lib/time.ts';
import { Button } from '#src/ui/button.tsx';
import { Clock, Undo2 } from '#src/ui/icons.ts';
import { Tag } from '#src/ui/tag.tsx';

export interface HeldFooterProps {
  /** By the machine's clock: the outbox waits by it. */
  readonly until: Instant;
  readonly onUndo: () => void;
}

export function HeldFooter({ until, onUndo }: HeldFooterProps) {
  const [present, setPresent] = useState(systemNow);
  useEffect(() => every(SECOND / 4, () => setPresent(systemNow())), []);
  const seconds = Math.ceil((until - present) / SECOND);
  return (
    <p className="line-echo line-held mt-1.5 flex flex-wrap items-center gap-1.5">
      <Tag tone="accent">
        <Clock size={12} aria-hidden />
        {seconds > 0 ? (
          <span className="num">
            <Trans>Sending in {seconds} s</Trans>
          </span>
        ) : (
          <Trans>Waiting</Trans>
        )}
      </Tag>
      <Button size="xs" onPress={onUndo}>
        <Undo2 aria-hidden className="icon-xs" />
        <Trans>Undo</Trans>
      </Button>
    </p>
  );
}
