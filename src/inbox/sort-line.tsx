// Says in which order the cases stand.
import { Trans } from '@lingui/react/macro';
import type { View } from '#src/desk/schemas.ts';
import { ArrowDownNarrowWide } from '#src/ui/icons.ts';

export function SortLine({ view }: { readonly view: View }) {
  return (
    <p className="text-meta text-ink-3 flex h-8 flex-none items-center gap-1.5 px-3">
      <ArrowDownNarrowWide aria-hidden className="icon-s" />
      {view === 'resolved' ? <Trans>Last resolved first</Trans> : <Trans>Soonest due first</Trans>}
    </p>
  );
}
