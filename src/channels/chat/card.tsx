// One chat message on the line: a bubble without a box, or the small things between bubbles.
import { Trans, useLingui } from '@lingui/react/macro';
import type { CardProps } from '#src/channels/channel.ts';
import { clockTime } from '#src/lib/format.ts';
import { Attachments } from '#src/ui/attachments.tsx';
import { CardHead } from '#src/ui/card-head.tsx';
import { cx } from '#src/ui/cx.ts';
import { LogOut, MessageCircleOff } from '#src/ui/icons.ts';
import type { Entry } from '#src/timeline/index.ts';
import type { ChatBody } from './body.ts';
import { ChatHead } from './head.tsx';

export function ChatCard({ entry, place, customerName }: CardProps<ChatBody>) {
  const [givenName = ''] = customerName.split(' ');
  return (
    <>
      {place && (place.opens || place.continues) && entry.kind !== 'note' && (
        <ChatHead body={entry.body} givenName={givenName} isWhole={place.opens} />
      )}
      <ChatWords entry={entry} givenName={givenName} />
    </>
  );
}

function ChatWords({ entry, givenName }: { readonly entry: Entry<ChatBody>; readonly givenName: string }) {
  const { kind, body } = entry;
  if (kind === 'close') return <EndCap entry={entry} />;
  if (kind === 'note') return <PrivateWords entry={entry} givenName={givenName} />;
  if (kind === 'answer') return <Answer entry={entry} givenName={givenName} />;
  if (kind === 'activity') return <p className="text-meta text-ink-3 min-h-5 pt-1 leading-5">{body.text}</p>;
  if (kind !== 'touch') return <Bubble entry={entry} givenName={givenName} />;
  return (
    <p className="text-meta text-ink-3 leading-5">
      <Trans>Survey shown after this chat. No answer.</Trans>
    </p>
  );
}

function Bubble({ entry, givenName }: { readonly entry: Entry<ChatBody>; readonly givenName: string }) {
  const { i18n } = useLingui();
  const { body, at, from, who } = entry;
  const isTheirs = from === 'customer';
  const name = isTheirs ? givenName : who;
  return (
    <div className={cx('mt-1.5 flex first:mt-0', isTheirs ? 'justify-start' : 'justify-end')}>
      <div
        className={cx(
          'max-w-[90%] min-w-0 rounded-3 border px-[11px] pt-1.5 pb-[7px] text-words leading-5 text-pretty wrap-anywhere',
          isTheirs
            ? 'border-line bg-surface shadow-1'
            : 'border-transparent bg-accent-soft forced:border-[CanvasText]',
        )}
      >
        {name !== '' && (
          <span className="sr-only">
            <Trans>{name}:</Trans>{' '}
          </span>
        )}
        <Words body={body} />
        <time
          dateTime={new Date(at).toISOString()}
          className="num text-micro text-ink-3 ml-2 whitespace-nowrap"
        >
          {clockTime(at, i18n.locale)}
        </time>
        <Attachments files={body.files} />
        {body.status === 'failed' && (
          <p className="text-meta text-danger-text">
            <Trans>Not delivered</Trans>
          </p>
        )}
      </div>
    </div>
  );
}

function Words({ body }: { readonly body: ChatBody }) {
  if (body.isDeleted)
    return (
      <i className="text-ink-3">
        <Trans>This message was deleted.</Trans>
      </i>
    );
  if (body.text === '' && body.files.length === 0)
    return (
      <i className="text-ink-3">
        <Trans>An empty message.</Trans>
      </i>
    );
  return <span className="whitespace-pre-line">{body.text}</span>;
}

/** Words the back end writes by itself say no more than the sentence already drawn. */
const ROUTINE = /^conversation was (?:marked )?(?:as )?(?:resolved|closed)(?: by [^.]+)?\.?$/i;

function EndCap({ entry }: { readonly entry: Entry<ChatBody> }) {
  const { i18n } = useLingui();
  const time = clockTime(entry.at, i18n.locale);
  const { ended, text } = entry.body;
  const who = entry.who.split(' ')[0] ?? '';
  const Icon = ended === 'timeout' ? MessageCircleOff : LogOut;
  return (
    <p className="text-meta text-ink-2 flex min-h-5 items-start gap-1.5 leading-5">
      <Icon aria-hidden className="icon-s mt-[3px]" />
      <span>
        {ended === 'timeout' ? (
          <Trans>Chat closed at {time}. Nobody answered.</Trans>
        ) : who === '' ? (
          <Trans>Ended {time}.</Trans>
        ) : (
          <Trans>
            Ended by {who} {time}.
          </Trans>
        )}
        {ended !== 'timeout' && !ROUTINE.test(text) && <> {text}</>}
      </span>
    </p>
  );
}

function PrivateWords({ entry, givenName }: { readonly entry: Entry<ChatBody>; readonly givenName: string }) {
  return (
    <>
      <CardHead
        title={<bdi>{entry.who}</bdi>}
        how={
          <span className="text-note-text font-medium">
            <Trans>Internal note. {givenName} cannot see this.</Trans>
          </span>
        }
      />
      <p className="text-words leading-5 text-pretty whitespace-pre-line">{entry.body.text}</p>
      <Attachments files={entry.body.files} />
    </>
  );
}

function Answer({ entry, givenName }: { readonly entry: Entry<ChatBody>; readonly givenName: string }) {
  const { t } = useLingui();
  const { rating, text } = entry.body;
  return (
    <>
      <CardHead
        title={<bdi>{givenName}</bdi>}
        how={<Trans>answered the chat survey</Trans>}
        side={t`${rating ?? 0} of 5`}
      />
      {text !== '' && <p className="text-words leading-5 text-pretty whitespace-pre-line">{text}</p>}
    </>
  );
}
