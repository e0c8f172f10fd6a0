// A call on the line: direction, who took it, how long, and what came of it.
import { Trans, useLingui } from '@lingui/react/macro';
import type { CardProps } from '#src/channels/channel.ts';
import { clockTime, dayName, numberIn, span } from '#src/lib/format.ts';
import { MINUTE, SECOND } from '#src/lib/time.ts';
import { CardHead } from '#src/ui/card-head.tsx';
import { FactList, type FactItem } from '#src/ui/facts.tsx';
import { Handshake } from '#src/ui/icons.ts';
import { Tag } from '#src/ui/tag.tsx';
import type { CallBody } from './body.ts';

export function CallCard({ entry }: CardProps<CallBody>) {
  const { t, i18n } = useLingui();
  const { body } = entry;
  const by = [body.line, body.agent].filter((word) => word !== '').join(', ');
  const rows: (FactItem | false)[] = [
    body.note !== '' && { term: t`Note`, value: <Words text={body.note} /> },
    body.outcome !== '' && { term: t`Outcome`, value: <Words text={body.outcome} /> },
    body.promise !== undefined && { term: t`Promise`, value: <PromiseRow promise={body.promise} /> },
    body.recording !== undefined && { term: t`Recording`, value: <Recording url={body.recording} /> },
  ];
  const present = rows.filter((row) => row !== false);
  const queuedMs = body.queuedMs ?? 0;
  return (
    <>
      <CardHead
        title={body.direction === 'in' ? <Trans>Incoming call</Trans> : <Trans>Outgoing call</Trans>}
        details={[
          by,
          body.durationMs !== undefined && body.durationMs > 0 && lengthOf(body.durationMs, i18n.locale),
        ]}
        side={
          <>
            <ResultTag body={body} />
            {queuedMs >= MINUTE / 2 && <Trans>queued {span(queuedMs, i18n.locale)}</Trans>}
          </>
        }
      />
      {present.length > 0 && <FactList items={present} />}
    </>
  );
}

/** `11 min 20 s`. */
function lengthOf(ms: number, locale: string): string {
  const total = Math.round(ms / SECOND);
  const parts: readonly (readonly [number, string])[] = [
    [Math.floor(total / 3600), 'hour'],
    [Math.floor((total % 3600) / 60), 'minute'],
    [total % 60, 'second'],
  ];
  return parts
    .filter(([value]) => value > 0)
    .map(([value, unit]) =>
      numberIn(locale, { style: 'unit', unit, unitDisplay: 'short' })
        .format(value)
        .replace(
          /(\d\s)(min|sec|hr)s?$/,
          (_, number: string, word: string) => number + (SHORT[word] ?? word),
        ),
    )
    .join(' ');
}
const SHORT: Readonly<Record<string, string>> = { min: 'min', sec: 's', hr: 'h' };

function Words({ text }: { readonly text: string }) {
  return (
    <span dir="auto" className="num break-words whitespace-pre-wrap">
      {text}
    </span>
  );
}

function ResultTag({ body }: { readonly body: CallBody }) {
  switch (body.result) {
    case 'spoke':
      return null;
    case 'no-answer':
      return (
        <Tag tone={body.direction === 'in' ? 'warn' : 'plain'}>
          <Trans>Nobody answered</Trans>
        </Tag>
      );
    case 'voicemail':
      return (
        <Tag>
          <Trans>Left a voice message</Trans>
        </Tag>
      );
    case 'busy':
      return (
        <Tag>
          <Trans>Engaged</Trans>
        </Tag>
      );
    case 'broken-off':
      return (
        <Tag tone="warn">
          <Trans>Cut off</Trans>
        </Tag>
      );
    case 'going-on':
      return (
        <Tag tone="accent">
          <Trans>On the phone now</Trans>
        </Tag>
      );
  }
}

function PromiseRow({ promise }: { readonly promise: NonNullable<CallBody['promise']> }) {
  const { i18n } = useLingui();
  const { text, dueAt } = promise;
  return (
    <span className="flex items-start gap-1.5">
      <Handshake aria-hidden className="icon-s text-ink-2 mt-0.5" />
      <span>
        <bdi>{text}</bdi>
        {dueAt !== undefined && (
          <>
            {', '}
            <b className="num">
              <Trans>
                {dayName(dueAt, i18n.locale)} by {clockTime(dueAt, i18n.locale)}
              </Trans>
            </b>
          </>
        )}
      </span>
    </span>
  );
}

function Recording({ url }: { readonly url: string }) {
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" className="text-accent-text break-all">
      <Trans>Listen on {new URL(url).host}</Trans>
    </a>
  );
}
