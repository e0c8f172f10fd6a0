// The journey of a case over whatever screen asked for it, its channels by icon and word.
import { latePart } from '#src/ui/late-part.tsx';
import type { Instant } from '#src/lib/time.ts';
import { ChannelName } from './channel-name.tsx';

const JourneyDialog = latePart(
  async () => (await import('#src/cases/journey/journey-dialog.tsx')).JourneyDialog,
);

export interface JourneyOfProps {
  readonly caseId: string;
  readonly onClose: () => void;
  readonly onGo: (at: Instant) => void;
}

export function JourneyOf(props: JourneyOfProps) {
  return <JourneyDialog {...props} nameOf={nameOf} />;
}

const nameOf = (channel: string) => <ChannelName channel={channel} />;
