// A record nobody could read is still shown: where from, when, why, and its raw text, safely.
import { Trans, useLingui } from '@lingui/react/macro';
import { FileWarning } from '#src/ui/late-icons.ts';
import { channelOf } from '#src/channels/registry.ts';
import { unreadableOf } from '#src/channels/unreadable.ts';
import type { Entry } from '#src/timeline/index.ts';

export function UnreadableCard({ entry }: { readonly entry: Entry }) {
  const { i18n } = useLingui();
  const channel = channelOf(entry.channel);
  const { reason, raw } = unreadableOf(entry);
  const source = channel ? i18n._(channel.label) : entry.channel;
  return (
    <>
      <p className="flex items-center gap-1.5 font-medium">
        <FileWarning size={14} aria-hidden className="text-warn-text" />
        <Trans>This record from {source} could not be read</Trans>
      </p>
      <p className="text-meta text-ink-2">{reason}</p>
      <details className="text-meta mt-1">
        <summary className="text-accent-text cursor-pointer">
          <Trans>Show what arrived</Trans>
        </summary>
        <pre className="text-ink-2 mt-1 max-h-48 overflow-auto break-all whitespace-pre-wrap" tabIndex={0}>
          {raw}
        </pre>
      </details>
    </>
  );
}
