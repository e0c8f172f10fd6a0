// The desk's own entries: a note on paper, a change of owner or of keys, a promise, an answered survey, a thank-you.
import { Trans, useLingui } from '@lingui/react/macro';
import type { CardProps } from '#src/channels/channel.ts';
import { clockTime } from '#src/lib/format.ts';
import { CardHead } from '#src/ui/card-head.tsx';
import { latePart } from '#src/ui/late-part.tsx';
import type { AnswerBody, DeskBody, NoteBody } from './body.ts';
import { OwnershipLine } from './ownership-line.tsx';
import type { PromiseLineProps } from './promise-line.tsx';

/** Promises are told less often than they are made; their words stand there meanwhile. */
const PromiseLine = latePart<PromiseLineProps>(
  async () => (await import('./promise-line.tsx')).PromiseLine,
  ({ body }) => <p className="text-ink-2 pl-6 leading-5">{body.text}</p>,
);

const KeyLine = latePart(async () => (await import('./key-line.tsx')).KeyLine);

const PlacingLine = latePart(async () => (await import('./placing-line.tsx')).PlacingLine);

const PraiseLine = latePart(async () => (await import('./praise-line.tsx')).PraiseLine);

const OfferLine = latePart(async () => (await import('./offer-line.tsx')).OfferLine);

const given = (name: string): string => name.split(' ')[0] ?? name;

export function DeskCard({ entry, customerName }: CardProps<DeskBody>) {
  const { body, who } = entry;
  switch (body.kind) {
    case 'note':
      return <Note body={body} who={who} customerName={customerName} />;
    case 'ownership':
      return <OwnershipLine body={body} who={who} />;
    case 'promise':
      return <PromiseLine body={body} at={entry.at} who={who} customerName={customerName} />;
    case 'key':
      return <KeyLine body={body} who={who} />;
    case 'placing':
      return <PlacingLine body={body} who={who} />;
    case 'praise':
      return <PraiseLine body={body} who={who} customerName={customerName} />;
    case 'offer':
      return <OfferLine body={body} who={who} />;
    case 'answer':
      return <Answer body={body} customerName={customerName} />;
  }
}

interface NoteProps {
  readonly body: NoteBody;
  readonly who: string;
  readonly customerName: string;
}

function Note({ body, who, customerName }: NoteProps) {
  return (
    <>
      <CardHead
        title={given(who)}
        how={
          <span className="text-note-text font-medium">
            <Trans>Internal note. {given(customerName)} cannot see this.</Trans>
          </span>
        }
      />
      <p className="text-words mt-0.5 break-words whitespace-pre-wrap">{body.text}</p>
    </>
  );
}

function Answer({ body, customerName }: { readonly body: AnswerBody; readonly customerName: string }) {
  const { i18n, t } = useLingui();
  const { score, of, readAt, text } = body;
  return (
    <>
      <CardHead
        title={given(customerName)}
        how={<Trans>answered a survey</Trans>}
        details={[t`${score} of ${of}`]}
        side={
          readAt === undefined ? (
            <Trans>Not read yet</Trans>
          ) : (
            <Trans>Read {clockTime(readAt, i18n.locale)}</Trans>
          )
        }
      />
      {text !== '' && <p className="text-words mt-0.5 break-words whitespace-pre-wrap">{text}</p>}
    </>
  );
}
