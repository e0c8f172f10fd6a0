// The word beside the head of something of ours that is on its way.
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Clock } from '#src/ui/icons.ts';
import { Tag } from '#src/ui/tag.tsx';

export function Waiting({ children = <Trans>Waiting</Trans> }: { readonly children?: ReactNode }) {
  return (
    <p className="line-echo mt-1.5">
      <Tag tone="accent">
        <Clock size={12} aria-hidden />
        {children}
      </Tag>
    </p>
  );
}
