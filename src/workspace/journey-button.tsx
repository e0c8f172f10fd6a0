// What the case took so far, for those who may know what a customer is worth.
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { Instant } from '#src/lib/time.ts';
import { Button } from '#src/ui/button.tsx';
import { Route } from '#src/ui/icons.ts';
import { latePart } from '#src/ui/late-part.tsx';

const JourneyOf = latePart(async () => (await import('#src/inbox/journey-of.tsx')).JourneyOf);

export interface JourneyButtonProps {
  readonly caseId: string;
  readonly onGo: (at: Instant) => void;
}

export function JourneyButton({ caseId, onGo }: JourneyButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="mt-1.5">
      <Button tone="quiet" size="xs" className="-ml-2" aria-haspopup="dialog" onPress={() => setOpen(true)}>
        <Route aria-hidden className="icon-s" />
        <Trans>Journey of this case</Trans>
      </Button>
      {isOpen ? (
        <JourneyOf
          caseId={caseId}
          onClose={() => setOpen(false)}
          onGo={(at) => {
            setOpen(false);
            onGo(at);
          }}
        />
      ) : null}
    </div>
  );
}
