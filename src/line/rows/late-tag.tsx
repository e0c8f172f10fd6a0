// Says that an entry came in long after it happened.
import { Trans, useLingui } from '@lingui/react/macro';
import { Clock } from '#src/ui/icons.ts';
import { clockTime } from '#src/lib/format.ts';
import type { Entry } from '#src/timeline/index.ts';

export function LateTag({ entry }: { readonly entry: Entry }) {
  const { i18n } = useLingui();
  const written = entry.recordedAt;
  return (
    <p className="text-meta text-ink-2 mt-1.5 flex items-center gap-1">
      <Clock size={12} aria-hidden />
      {written === undefined ? (
        <Trans>Arrived late</Trans>
      ) : (
        <Trans>Arrived late, written down at {clockTime(written, i18n.locale)}</Trans>
      )}
    </p>
  );
}
