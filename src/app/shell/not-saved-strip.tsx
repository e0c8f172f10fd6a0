// Says that this browser keeps nothing: blocked, or full. A composer says it by itself, beside the words.
import { Trans } from '@lingui/react/macro';
import { CircleAlert } from '#src/ui/icons.ts';
import { Strip } from '#src/ui/strip.tsx';

export const NotSavedStrip = () => (
  <Strip tone="danger" icon={CircleAlert} role="alert" title={<Trans>Not saved on this device.</Trans>}>
    <Trans>Storage is full or blocked. What you write is lost when you close this tab.</Trans>
  </Strip>
);
