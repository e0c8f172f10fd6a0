// The customer moved to another channel: an interchange on the line.
import { Trans, useLingui } from '@lingui/react/macro';
import { ArrowRight, Repeat } from '#src/ui/icons.ts';
import { channelOf } from '#src/channels/registry.ts';
import { span } from '#src/lib/format.ts';
import type { SwitchRow as SwitchRowData } from '#src/timeline/index.ts';
import { Tag } from '#src/ui/tag.tsx';
import { channelColour } from '../channel-colour.ts';
import { RowFrame } from './row-frame.tsx';

export function SwitchRow({ row }: { readonly row: SwitchRowData }) {
  const { i18n } = useLingui();
  const from = channelOf(row.from);
  const to = channelOf(row.to);
  return (
    <RowFrame
      line={row.line}
      mark="switch"
      style={{ '--from': channelColour(row.from), '--to': channelColour(row.to) } as React.CSSProperties}
      node={
        <span className="line-pill" aria-hidden>
          {from && (
            <from.icon size={12} strokeWidth={2.2} style={{ color: channelColour(row.from, '-text') }} />
          )}
          <i />
          {to && <to.icon size={12} strokeWidth={2.2} style={{ color: channelColour(row.to, '-text') }} />}
        </span>
      }
    >
      <p className="flex flex-wrap items-center gap-1.5 font-medium" aria-hidden>
        {from ? i18n._(from.label) : row.from}
        <ArrowRight size={12} className="text-ink-3" />
        {to ? i18n._(to.label) : row.to}
        <span className="font-regular text-ink-3 ml-0.5">
          <Trans>{span(row.afterMs, i18n.locale)} later</Trans>
        </span>
        {row.cause === 'sent' && (
          <Tag tone="line">
            <Trans>Sent there by us</Trans>
          </Tag>
        )}
        {row.cause === 'ours' && (
          <Tag tone="line">
            <Trans>Our choice</Trans>
          </Tag>
        )}
        {row.toldAgain && (
          <Tag tone="warn">
            <Repeat size={12} />
            <Trans>Told the story again</Trans>
          </Tag>
        )}
        <span className="bg-line-faint ml-1 h-px min-w-4 flex-1" />
      </p>
    </RowFrame>
  );
}
