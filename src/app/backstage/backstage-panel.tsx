// Behind the stage: what each pretend back end does, what customers do, and what time it is in the world.
import { Trans } from '@lingui/react/macro';
import { ArrivalForm } from './arrival-form.tsx';
import { ClockControls } from './clock-controls.tsx';
import { DialList } from './dial-list.tsx';
import { ResetWorld } from './reset-world.tsx';

export function BackstagePanel() {
  const { backstage } = window;
  if (!backstage)
    return (
      <p className="text-ink-2 px-4 py-2">
        <Trans>The back ends are still starting. Close this and open it again in a moment.</Trans>
      </p>
    );
  return (
    <div className="px-4 pb-6">
      <p className="text-meta text-ink-3 leading-4">
        <Trans>
          The back ends of this demo live in this browser. Here they can be made to fail, and the world to
          move.
        </Trans>
      </p>
      <DialList backstage={backstage} />
      <ArrivalForm backstage={backstage} />
      <ClockControls backstage={backstage} />
      <ResetWorld backstage={backstage} />
    </div>
  );
}
