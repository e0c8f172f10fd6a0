// A row that stands for one entry: node, spur and card, or a bead of a conversation, or one faint line.
import { useLingui } from '@lingui/react/macro';
import { Lock } from '#src/ui/icons.ts';
import { channelOf } from '#src/channels/registry.ts';
import type { Channel, Shape } from '#src/channels/channel.ts';
import { clockTime } from '#src/lib/format.ts';
import type { Entry, EntryRow as EntryRowData } from '#src/timeline/index.ts';
import { latePart } from '#src/ui/late-part.tsx';
import { channelColours } from '../channel-colour.ts';
import { useLineActions, useLineWords } from '../line-context.ts';
import { ErrorCard } from './error-card.tsx';
import { LateEchoFooter } from './late-echo-footer.tsx';
import { LateTag } from './late-tag.tsx';
import { RowFrame } from './row-frame.tsx';
import { UnsureTag } from './unsure-tag.tsx';

const UnreadableCard = latePart<{ readonly entry: Entry }>(
  async () => (await import('./unreadable-card.tsx')).UnreadableCard,
  ({ entry }) => <p className="font-medium">{entry.summary}</p>,
);

export interface EntryRowProps {
  readonly row: EntryRowData;
}

export function EntryRow({ row }: EntryRowProps) {
  const { i18n } = useLingui();
  const { customerName, Pin } = useLineWords();
  const { below, mayAct } = useLineActions();
  const { entry, place, late, echo } = row;
  const channel = channelOf(entry.channel);
  const shape: Shape = entry.kind === 'unreadable' || !channel ? 'card' : channel.shape(entry);
  const mark = markOf(entry);
  const starts = place === undefined || place.opens || place.continues;
  // A survey answer stands in the colours of the channel it was answered on.
  const looksLike = entry.kind === 'answer' && entry.stop !== undefined ? entry.stop : entry.channel;
  const Card = channel?.Card;

  return (
    <RowFrame
      line={row.line}
      mark={mark}
      style={channelColours(looksLike)}
      clock={
        starts ? (
          <time dateTime={new Date(entry.at).toISOString()}>{clockTime(entry.at, i18n.locale)}</time>
        ) : undefined
      }
      node={
        <Mark
          entry={entry}
          channel={channelOf(looksLike)}
          shape={shape}
          starts={starts}
          opens={place?.opens === true}
          mark={mark}
        />
      }
      data={{
        'data-shape': shape,
        'data-kind': entry.kind,
        'data-words': entry.kind === 'message' ? entry.from : undefined,
        'data-opens': place?.opens ? '' : undefined,
        'data-halo': haloOf(row, shape),
        'data-echo': echo?.kind === 'sent' ? undefined : echo?.kind,
      }}
    >
      <div className={shape === 'card' ? 'line-card' : 'line-flow'}>
        {entry.kind === 'unreadable' ? (
          <UnreadableCard entry={entry} />
        ) : Card ? (
          <ErrorCard entry={entry}>
            <Card
              entry={entry as Entry<never>}
              place={place}
              echo={echo}
              late={late}
              mayAct={mayAct?.(entry.channel) ?? false}
              customerName={customerName}
            />
          </ErrorCard>
        ) : (
          <p className="text-words">{entry.summary}</p>
        )}
        {starts && entry.via && <UnsureTag via={entry.via} />}
        {late && <LateTag entry={entry} />}
        {echo && <LateEchoFooter row={row} echo={echo} />}
        {entry.kind === 'ownership' && below?.(entry)}
        {Pin && <Pin entry={entry} />}
      </div>
    </RowFrame>
  );
}

interface MarkProps {
  readonly entry: Entry;
  readonly channel: Channel | undefined;
  readonly shape: Shape;
  readonly starts: boolean;
  readonly opens: boolean;
  readonly mark: ReturnType<typeof markOf>;
}

function Mark({ entry, channel, shape, starts, opens, mark }: MarkProps) {
  if (mark === 'ring') return <span className="line-ring" />;
  const Icon = mark === 'off' ? Lock : channel?.icon;
  const isConversation = shape === 'bubble';
  if (isConversation && entry.kind === 'close') return <span className="line-cap" />;
  if (isConversation && !starts) return <span className="line-bead" />;
  return (
    <>
      <span className="line-node">{Icon && <Icon size={14} strokeWidth={2} aria-hidden />}</span>
      {isConversation && opens && <span className="line-bead" />}
    </>
  );
}

function markOf(entry: Entry): 'filled' | 'hollow' | 'ring' | 'off' {
  if (entry.kind === 'note') return 'off';
  if (entry.kind === 'touch' || entry.kind === 'ownership' || entry.kind === 'promise') return 'ring';
  const isOurs = entry.from === 'us' && (entry.kind === 'message' || entry.kind === 'call');
  return isOurs ? 'hollow' : 'filled';
}

/** Live contact has a halo: a whole call or visit, or a conversation from its first to its last row. */
function haloOf(row: EntryRowData, shape: Shape): string | undefined {
  const { entry, place } = row;
  if (shape === 'bubble' && place) {
    if (entry.kind === 'note') return 'inside';
    if (place.opens) return place.closes ? 'whole' : 'opens';
    return place.closes ? 'closes' : 'inside';
  }
  return entry.until !== undefined && shape === 'card' ? 'whole' : undefined;
}
