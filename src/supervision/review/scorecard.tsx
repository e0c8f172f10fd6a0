// The scorecard beside the timeline: six questions, what adds up, what should change, and who is told.
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { KeyboardEvent, ReactNode } from 'react';
import { scoreOf } from '#src/cases/rules/review.ts';
import { criteria, type Criterion as Name, type Evidence, type QueueItem } from '#src/desk/reviews.ts';
import { clockTime } from '#src/lib/format.ts';
import { Button } from '#src/ui/button.tsx';
import { useFailureWords } from '#src/ui/failure-words.ts';
import { UserRound } from '#src/ui/late-icons.ts';
import { ButtonKey } from '#src/ui/kbd.tsx';
import { Menu } from '#src/ui/menu.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { withMark } from './card.ts';
import { Compare } from './compare.tsx';
import { Criterion } from './criterion.tsx';
import type { CardInHand, Trouble } from './use-card.ts';

export interface ScorecardProps {
  readonly item: QueueItem;
  readonly hand: CardInHand;
  readonly numbers: ReadonlyMap<string, number>;
  readonly active: Name;
  readonly onActive: (criterion: Name) => void;
  readonly onGo: (evidence: Evidence) => void;
  /** How the team does, below the sum. */
  readonly beside: ReactNode;
  /** It is saved. */
  readonly onNext: () => void;
}

export function Scorecard({ item, hand, numbers, active, onActive, onGo, beside, onNext }: ScorecardProps) {
  const { t } = useLingui();
  const { card, change, isBusy, isLooking, trouble } = hand;
  const said = criteria.flatMap((criterion) => {
    const { mark } = card.marks[criterion];
    return mark === undefined ? [] : [{ mark }];
  });
  const { score, of } = scoreOf(said);
  const notDue = said.filter(({ mark }) => mark === null).length;
  const saveAndNext = async () => {
    if (!isBusy && !isLooking && (await hand.save())) onNext();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void saveAndNext();
  };
  return (
    <section aria-label={t`Scorecard`} onKeyDown={onKeyDown} className="scorecard">
      <header className="flex min-h-12 flex-none items-center gap-2">
        <h2 className="text-title">
          <Trans>Scorecard</Trans>
        </h2>
        <span className="text-meta text-ink-3 ml-auto">
          <Trans>0 no, 1 in part, 2 yes</Trans>
        </span>
      </header>
      {criteria.map((criterion) => (
        <Criterion
          key={criterion}
          criterion={criterion}
          mark={card.marks[criterion]}
          numbers={numbers}
          isActive={criterion === active}
          isOff={isLooking}
          onActive={() => onActive(criterion)}
          onChange={(more) => change(withMark(card, criterion, more))}
          onGo={onGo}
        />
      ))}
      <p className="scorecard-sum">
        <b className="num">
          {said.length === 0 ? (
            <Trans>Not scored yet</Trans>
          ) : (
            <Trans>
              {score} of {of}
            </Trans>
          )}
        </b>
        {notDue > 0 ? (
          <span className="num text-meta text-ink-3">
            <Plural value={notDue} one="# not due yet" other="# not due yet" />
          </span>
        ) : null}
      </p>
      {beside}
      <TextField
        label={t`What should change, so that it can’t happen again?`}
        value={card.change}
        onChange={(next) => change({ ...card, change: next })}
        lines={3}
        isReadOnly={isLooking}
      />
      {trouble ? <Told trouble={trouble} /> : null}
      {isLooking ? (
        <p className="text-meta text-ink-2 mt-2">
          <Trans>You look through another role’s eyes: nothing is scored.</Trans>
        </p>
      ) : null}
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <Share item={item} hand={hand} />
        <Button
          tone="primary"
          className="ml-auto"
          isDisabled={isBusy || isLooking}
          onPress={() => void saveAndNext()}
        >
          {isBusy ? <Trans>Saving</Trans> : <Trans>Save and next</Trans>}
          <ButtonKey>{t`Ctrl`}</ButtonKey>
          <ButtonKey>↵</ButtonKey>
        </Button>
      </div>
      <Answer item={item} />
      <Compare item={item} hand={hand} />
    </section>
  );
}

function Told({ trouble }: { readonly trouble: Trouble }) {
  const failureWords = useFailureWords();
  return (
    <p role="alert" className="text-danger-text mt-2">
      {trouble.kind === 'unmarked' ? (
        <Plural
          value={trouble.count}
          one="# question has no mark. Mark it, or say that it is not due yet."
          other="# questions have no mark. Mark them, or say that they are not due yet."
        />
      ) : trouble.kind === 'stale' ? (
        <Trans>
          You saved this card elsewhere meanwhile. What you wrote here is still here: save it again to keep
          it.
        </Trans>
      ) : (
        failureWords(trouble.failure)
      )}
    </p>
  );
}

function Share({ item: { people }, hand }: Pick<ScorecardProps, 'item' | 'hand'>) {
  const { t } = useLingui();
  const [first, ...others] = people;
  const isOff = hand.isBusy || hand.isLooking;
  if (!first)
    return (
      <span className="text-meta text-ink-3">
        <Trans>Nobody worked on it yet who could be told.</Trans>
      </span>
    );
  const icon = <UserRound aria-hidden className="icon-s" />;
  if (others.length === 0)
    return (
      <Button isDisabled={isOff} onPress={() => void hand.share(first.id)}>
        {icon}
        <Trans>Share with {first.givenName}</Trans>
      </Button>
    );
  return (
    <Menu
      label={t`Share with`}
      placement="top start"
      trigger={
        <Button isDisabled={isOff}>
          {icon}
          <Trans>Share with …</Trans>
        </Button>
      }
      groups={[
        {
          items: people.map(({ id, name }) => ({ id, label: name, onAction: () => void hand.share(id) })),
        },
      ]}
    />
  );
}

/** With whom it was shared, and what they say. */
function Answer({ item: { mine } }: Pick<ScorecardProps, 'item'>) {
  const { i18n } = useLingui();
  if (!mine?.sharedWith || mine.sharedAt === undefined) return null;
  const { sharedWith, answer } = mine;
  const clock = (at: string) => clockTime(Date.parse(at), i18n.locale);
  return (
    <div className="rounded-2 bg-sunken mt-3 px-3 py-2">
      <p className="text-meta text-ink-2">
        <Trans>
          Shared with {sharedWith.name} at {clock(mine.sharedAt)}.
        </Trans>
      </p>
      {answer ? (
        <p className="text-words mt-1 break-words whitespace-pre-wrap">
          <b>{sharedWith.givenName}</b> <span className="num text-meta text-ink-3">{clock(answer.at)}</span>
          <br />
          {answer.text}
        </p>
      ) : (
        <p className="text-meta text-ink-3">
          <Trans>No answer yet.</Trans>
        </p>
      )}
    </div>
  );
}
