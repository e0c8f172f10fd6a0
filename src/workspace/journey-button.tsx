// What the case took, for those who look over everybody's work.
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { JourneyOf } from '#src/inbox/journey-of.tsx';
import type { Instant } from '#src/lib/time.ts';
import { Button } from '#src/ui/button.tsx';

export interface JourneyButtonProps {
  readonly caseId: string;
  readonly onGo: (at: Instant) => void;
}

export function JourneyButton({ caseId, onGo }: JourneyButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" className="mt-2" aria-haspopup="dialog" onPress={() => setOpen(true)}>
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
    </>
  );
}
