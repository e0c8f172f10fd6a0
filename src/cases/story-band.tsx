// The story so far above the timeline: one paragraph of facts, then what was promised, then what is open. It folds.
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Fragment, useMemo } from 'react';
import type { Channel, Fact } from '#src/channels/channel.ts';
import type { PromiseItem } from '#src/desk/schemas.ts';
import { daysBetween, shortDate } from '#src/lib/format.ts';
import type { Instant } from '#src/lib/time.ts';
import { IconButton } from '#src/ui/icon-button.tsx';
import { ChevronDown, ChevronUp } from '#src/ui/icons.ts';
import { dayAndClock } from './due-words.ts';
import { inSentence } from './in-sentence.ts';
import { StoryStatement } from './story-statement.tsx';
import { quoted, storySoFar, type Statement } from './story.ts';

export interface StoryBandProps {
  readonly facts: readonly Fact[];
  /** Channels that are silent now, and from when on their entries are here; the story says that it is without them. */
  readonly missing: readonly { readonly channel: string; readonly before?: Instant }[];
  readonly promises: readonly PromiseItem[];
  /** When we last answered the customer. */
  readonly answeredAt?: Instant;
  readonly present: Instant;
  readonly look: (channel: string) => Pick<Channel, 'label' | 'icon'> | undefined;
  readonly onGo: (entryKey: string) => void;
  readonly isFolded: boolean;
  readonly onFold: (isFolded: boolean) => void;
}

export function StoryBand({
  facts,
  missing,
  promises,
  answeredAt,
  present,
  look,
  onGo,
  isFolded,
  onFold,
}: StoryBandProps) {
  const { t, i18n } = useLingui();
  const story = useMemo(
    () => storySoFar(facts, answeredAt === undefined ? {} : { answeredAt }),
    [facts, answeredAt],
  );
  const promised = promises.filter(({ state }) => state === 'open');
  const nameOf = (channel: string) => {
    const known = look(channel);
    return known ? i18n._(known.label) : channel;
  };
  const cite = (statement: Statement) => (word: string) => {
    const Icon = look(statement.channel)?.icon;
    return (
      <button
        type="button"
        data-ch={statement.channel}
        onClick={() => onGo(statement.entryKey)}
        aria-label={t`${word}: ${nameOf(statement.channel)}, ${dayAndClock(statement.at, present, i18n.locale)}`}
        className="decoration-line-strong hover:bg-ch-soft whitespace-nowrap underline decoration-1 underline-offset-3"
      >
        {word}
        {Icon ? <Icon aria-hidden className="icon-xs text-ch ml-[3px] inline-block align-[-1.5px]" /> : null}
      </button>
    );
  };
  const dayName = (at: Instant) =>
    daysBetween(at, present) === 0 ? t`Today` : shortDate(at, i18n.locale, present);
  if (story.days.length === 0 && story.open.length === 0 && promised.length === 0 && missing.length === 0)
    return null;

  return (
    <section aria-labelledby="story" className="rounded-3 bg-sunken relative mx-4 flex-none px-3 py-2.5">
      <div className="float-right -mt-0.5 -mr-1.5 ml-2">
        <IconButton
          size="xs"
          icon={isFolded ? ChevronDown : ChevronUp}
          label={isFolded ? t`Unfold the story` : t`Fold the story`}
          aria-expanded={!isFolded}
          onPress={() => onFold(!isFolded)}
        />
      </div>
      <div className={isFolded ? 'truncate' : 'scroll-quiet max-h-25 text-pretty max-sm:line-clamp-3'}>
        <h2 id="story" className="mr-1 inline">
          <Trans>Story so far.</Trans>
        </h2>{' '}
        {story.earlier > 0 ? (
          <Plural value={story.earlier} one="# earlier fact. " other="# earlier facts. " />
        ) : null}
        {story.days.map(({ day, at, statements }) => (
          <Fragment key={day}>
            <Trans>{dayName(at)}:</Trans>{' '}
            {statements.map((statement, index) => (
              <Fragment key={`${statement.entryKey} ${statement.kind} ${String(index)}`}>
                {index === 0 ? null : goesOn(statements, index) ? ', ' : t`; `}
                <StoryStatement
                  statement={statement}
                  goesOn={goesOn(statements, index)}
                  channelName={inSentence(nameOf(statement.channel), i18n.locale)}
                  present={present}
                  cite={cite(statement)}
                />
              </Fragment>
            ))}
            .{' '}
          </Fragment>
        ))}
        {missing.map(({ channel, before }) => (
          <Fragment key={channel}>
            {before === undefined
              ? t`Without ${nameOf(channel)}, which is not answering.`
              : t`Without ${nameOf(channel)} older than ${shortDate(before, i18n.locale, present)}.`}{' '}
          </Fragment>
        ))}
      </div>
      {isFolded ? null : (
        <dl className="text-meta text-ink-2 mt-1.5 flex flex-wrap gap-x-2 max-sm:hidden">
          {promised.length === 0 ? null : (
            <div className="mr-2 flex flex-wrap gap-x-2">
              <dt className="text-ink-3">
                <Trans>Promised</Trans>
              </dt>
              {promised.map(({ id, text, dueAt }) => (
                <dd key={id} className="num">
                  <b className="text-ink font-medium">{text}</b>,{' '}
                  {dayAndClock(Date.parse(dueAt), present, i18n.locale)}.
                </dd>
              ))}
            </div>
          )}
          {story.open.length === 0 ? null : (
            <div className="flex flex-wrap gap-x-2">
              <dt className="text-ink-3">
                <Trans>Open</Trans>
              </dt>
              {story.open.map((statement) => (
                <dd key={statement.entryKey}>
                  {statement.fact.words === undefined
                    ? cite(statement)(nameOf(statement.channel))
                    : cite(statement)(quoted(statement.fact.words, 60))}
                </dd>
              ))}
            </div>
          )}
        </dl>
      )}
    </section>
  );
}

/** Several things happened in one entry: its subject is said once. */
const goesOn = (statements: readonly Statement[], index: number): boolean =>
  statements[index - 1]?.entryKey === statements[index]?.entryKey;
