// The story so far above the timeline: one paragraph of facts, then what was promised, what is open, and what the
// customer must not be asked again. It folds, and can be copied.
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Fragment, useMemo, useState, type ReactNode } from 'react';
import type { Channel, Fact } from '#src/channels/channel.ts';
import type { PromiseItem } from '#src/desk/case.ts';
import type { Instant } from '#src/lib/time.ts';
import { announce } from '#src/ui/announce.tsx';
import { IconButton } from '#src/ui/icon-button.tsx';
import { ChevronDown, ChevronUp, Copy } from '#src/ui/icons.ts';
import { dayAndClock } from '../due/due-words.ts';
import { storyLines, storyText, type Piece, type StoryLine, type Told } from './story-words.ts';
import { storySoFar } from './story.ts';

export interface StoryBandProps {
  readonly facts: readonly Fact[];
  /** Channels that are silent now, and from when on their entries are here; the story says that it is without them. */
  readonly missing: Told['missing'];
  /** Some of it is still being read. */
  readonly isComing: boolean;
  readonly promises: readonly PromiseItem[];
  /** When we last answered the customer. */
  readonly answeredAt?: Instant;
  readonly present: Instant;
  readonly look: (channel: string) => Pick<Channel, 'label' | 'icon'> | undefined;
  readonly onGo: (entryKey: string) => void;
  readonly isFolded: boolean;
  readonly onFold: (isFolded: boolean) => void;
}

/** Statements that can be read in passing. */
const IN_PASSING = 8;

export function StoryBand({
  facts,
  missing,
  isComing,
  promises,
  answeredAt,
  present,
  look,
  onGo,
  isFolded,
  onFold,
}: StoryBandProps) {
  const { t, i18n } = useLingui();
  const [isWhole, setWhole] = useState(false);
  const story = useMemo(
    () => storySoFar(facts, { answeredAt, most: isWhole ? Infinity : IN_PASSING }),
    [facts, answeredAt, isWhole],
  );
  const channelName = (channel: string) => {
    const known = look(channel);
    return known ? i18n._(known.label) : channel;
  };
  const wording = { i18n, present, channelName };
  const lines = storyLines({ story, promises, missing, isComing }, wording);
  if (lines.length === 0) return null;

  const copy = async () => {
    const whole = storySoFar(facts, { answeredAt });
    try {
      await navigator.clipboard.writeText(storyText({ story: whole, promises, missing, isComing }, wording));
      announce(t`The story is copied.`);
    } catch {
      announce(t`The browser did not let us copy.`);
    }
  };
  const words = (pieces: readonly Piece[]): ReactNode =>
    pieces.map((piece, index) => {
      if (typeof piece === 'string') return piece;
      if ('strong' in piece)
        return (
          <b key={index} className="text-ink font-medium">
            {piece.strong}
          </b>
        );
      const { word, of } = piece;
      const Icon = look(of.channel)?.icon;
      return (
        <button
          key={index}
          type="button"
          data-ch={of.channel}
          onClick={() => onGo(of.entryKey)}
          aria-label={t`${word}: ${channelName(of.channel)}, ${dayAndClock(of.at, present, i18n.locale)}`}
          className="decoration-line-strong hover:bg-ch-soft whitespace-nowrap underline decoration-1 underline-offset-3"
        >
          {word}
          {Icon ? (
            <Icon aria-hidden className="icon-xs text-ch ml-[3px] inline-block align-[-1.5px]" />
          ) : null}
        </button>
      );
    });

  return (
    <section
      aria-labelledby="story"
      className="rounded-3 bg-sunken relative isolate mx-4 flex-none px-3 py-2.5"
    >
      <div className="float-right -mt-0.5 -mr-1.5 ml-2">
        {isFolded ? null : (
          <IconButton size="xs" icon={Copy} label={t`Copy the story`} onPress={() => void copy()} />
        )}
        <IconButton
          size="xs"
          icon={isFolded ? ChevronDown : ChevronUp}
          label={isFolded ? t`Unfold the story` : t`Fold the story`}
          aria-expanded={!isFolded}
          onPress={() => onFold(!isFolded)}
        />
      </div>
      <div
        className={
          isFolded ? 'truncate' : 'scroll-quiet sm:scroll-fading max-h-30 text-pretty max-sm:line-clamp-3'
        }
      >
        <h2 id="story" className="mr-1 inline">
          <Trans>Story so far.</Trans>
        </h2>{' '}
        {lines.filter(isInParagraph).map(({ pieces }, index) => (
          <Fragment key={index}>{words(pieces)} </Fragment>
        ))}
        {story.more > 0 ? (
          <button type="button" onClick={() => setWhole(true)} className="text-accent-text">
            <Plural value={story.more} one="# more fact" other="# more facts" />
          </button>
        ) : null}
      </div>
      {isFolded ? null : (
        <dl className="text-meta text-ink-2 mt-1.5 max-sm:hidden">
          {[...Map.groupBy(lines.filter(isBelow), ({ label }) => label)].map(([label, own]) => (
            <div key={label} className="mr-4 inline">
              <dt className="text-ink-3 mr-2 inline whitespace-nowrap">{label}</dt>
              {own.map(({ pieces }, index) => (
                <dd key={index} className="num mr-2 inline">
                  {words(pieces)}
                </dd>
              ))}
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

const isBelow = ({ label }: StoryLine): boolean => label !== undefined;
const isInParagraph = (line: StoryLine): boolean => !isBelow(line);
