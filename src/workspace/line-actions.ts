// What can be done with something of ours that did not arrive; the outbox does it.
import { useMemo } from 'react';
import type { LineProps } from '#src/line/line.tsx';

const nothing = () => {};

export function useLineActionsOfOurs(): LineProps['actions'] {
  return useMemo(() => ({ resend: nothing, edit: nothing, sendElsewhere: nothing, lookAgain: nothing }), []);
}
