// A stretch where a channel is silent, and why. Failed, not linked, at its limit and not loaded never look alike.
import { Trans } from '@lingui/react/macro';
import { CircleSlash2, Link2Off, LoaderCircle, RotateCw, Unplug } from '#src/ui/icons.ts';
import { useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { channelOf } from '#src/channels/registry.ts';
import { tinyDate } from '#src/lib/format.ts';
import { now, type Instant } from '#src/lib/time.ts';
import type { GapRow as GapRowData } from '#src/timeline/index.ts';
import { Button } from '#src/ui/button.tsx';
import { channelColours } from '../channel-colour.ts';
import { useLineActions, useLineWords } from '../line-context.ts';
import { useGapWords } from './gap-words.ts';
import { RowFrame } from './row-frame.tsx';

const ICONS = {
  failed: Unplug,
  'not-linked': Link2Off,
  ceiling: CircleSlash2,
  lagging: LoaderCircle,
  'not-loaded': LoaderCircle,
} as const;

/** A lane that is merely slow is not news before this. */
const QUIET_MS = 2000;

export function GapRow({ row }: { readonly row: GapRowData }) {
  const isLagging = row.reason.kind === 'lagging';
  const isNews = useElapsed(row.reason.kind === 'lagging' ? row.reason.sinceAt + QUIET_MS : 0);
  if (!isLagging || isNews) return <GapNotice row={row} />;
  return (
    <RowFrame line={row.line} mark="gap" style={channelColours(row.channel)}>
      <span className="h-2" />
    </RowFrame>
  );
}

/** Turns true when the present reaches `at`. */
function useElapsed(at: Instant): boolean {
  const [isOver, setOver] = useState(() => now() >= at);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), Math.max(0, at - now()));
    return () => clearTimeout(timer);
  }, [at]);
  return isOver;
}

function GapNotice({ row }: { readonly row: GapRowData }) {
  const { i18n } = useLingui();
  const { retry, link } = useLineActions();
  const { presentAt } = useLineWords();
  const { title, detail } = useGapWords(row, presentAt);
  const { kind } = row.reason;
  const Icon = ICONS[kind];
  const invitation = channelOf(row.channel)?.link;
  const isQuiet = kind !== 'failed';
  return (
    <RowFrame
      line={row.line}
      mark="gap"
      style={channelColours(row.channel)}
      clock={Number.isFinite(row.at) ? tinyDate(row.at, i18n.locale) : undefined}
      node={
        <span className="line-node">
          <Icon size={14} strokeWidth={2} aria-hidden />
        </span>
      }
      data={{ 'data-quiet': isQuiet ? '' : undefined, 'data-gap': kind }}
    >
      <div
        className={
          isQuiet
            ? 'rounded-3 border-line text-ink-2 flex items-center gap-2.5 border border-dashed py-1.5 pr-1.5 pl-3'
            : 'rounded-3 border-warn-line bg-warn-soft flex items-center gap-2.5 border border-dashed py-1.5 pr-1.5 pl-3'
        }
      >
        <p className="min-w-0 flex-1">
          {title}
          {detail !== '' && <small className="text-meta text-ink-2 num block leading-4">{detail}</small>}
        </p>
        {(kind === 'failed' || kind === 'not-loaded') && (
          <Button size="sm" onPress={() => retry(row.channel)}>
            <RotateCw size={14} aria-hidden />
            {kind === 'failed' ? <Trans>Retry</Trans> : <Trans>Load</Trans>}
          </Button>
        )}
        {kind === 'not-linked' && link && invitation && (
          <Button size="sm" onPress={() => link(row.channel)}>
            {i18n._(invitation.label)}
          </Button>
        )}
      </div>
    </RowFrame>
  );
}
