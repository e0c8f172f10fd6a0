// Says that an entry was found by a key that may be somebody else's too.
import { Trans } from '@lingui/react/macro';
import type { ViaKey } from '#src/timeline/index.ts';
import { CircleAlert } from '#src/ui/icons.ts';
import { useLineWords } from '../line-context.ts';

export function UnsureTag({ via }: { readonly via: ViaKey }) {
  const { unsureKeys } = useLineWords();
  if (!unsureKeys.has(`${via.kind} ${via.value}`)) return null;
  return (
    <p className="text-meta text-ink-2 mt-1.5 flex items-center gap-1">
      <CircleAlert size={12} aria-hidden />
      <span>
        <Trans>
          Found by <bdi>{via.value}</bdi>, not verified
        </Trans>
      </span>
    </p>
  );
}
