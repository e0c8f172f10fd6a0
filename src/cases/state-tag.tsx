// Where a case stands, and whose turn it is.
import { Trans } from '@lingui/react/macro';
import type { Case } from '#src/desk/case.ts';
import { Check, CircleDot, Hourglass } from '#src/ui/icons.ts';
import { Tag } from '#src/ui/tag.tsx';

export function StateTag({ of: one, className }: { readonly of: Case; readonly className?: string }) {
  if (one.state === 'resolved')
    return (
      <Tag tone="ok" icon={Check} className={className}>
        <Trans>Resolved</Trans>
      </Tag>
    );
  if (one.state === 'waiting')
    return (
      <Tag icon={Hourglass} className={className}>
        <Trans>Waiting</Trans>
      </Tag>
    );
  return (
    <Tag tone={one.replyDueAt === null ? 'plain' : 'accent'} icon={CircleDot} className={className}>
      {one.replyDueAt === null ? <Trans>Open, their turn</Trans> : <Trans>Open, our turn</Trans>}
    </Tag>
  );
}
