// Reading cases again: the queue, the case as it happened, and the scorecard beside it. What does not fit gives way.
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { criteria, type Criterion, type QueueItem } from '#src/desk/reviews.ts';
import type { LineLook } from '#src/line/line-look.ts';
import { Blank } from '#src/ui/blank.tsx';
import { Button } from '#src/ui/button.tsx';
import { Check, ChevronLeft } from '#src/ui/icons.ts';
import { useMedia } from '#src/ui/use-media.ts';
import { FiguresBehind } from '../figures/figures-behind.tsx';
import { PartFailed, PartLoading } from '../part-states.tsx';
import type { ContentProps } from '../place.ts';
import { cited, numbersOf, pointsOf } from './card.ts';
import { CitingContext, type Citing } from './evidence.tsx';
import { Queue } from './queue.tsx';
import { queueQuery } from './queries.ts';
import { useLiveReviews } from './use-live-reviews.ts';
import { Reading } from './reading.tsx';
import { criterionWords } from './review-words.ts';
import { Scorecard } from './scorecard.tsx';
import { TeamBeside } from './team-beside.tsx';
import { useCard } from './use-card.ts';

/** The next to read after one: further down, else from the top. */
export function nextOf(items: readonly QueueItem[], after?: string): QueueItem | undefined {
  const from = items.findIndex(({ case: one }) => one.id === after) + 1;
  return [...items.slice(from), ...items.slice(0, from)].find(
    ({ mine, case: one }) => mine === undefined && one.id !== after,
  );
}

export function Review({ place, ways }: ContentProps) {
  const { t } = useLingui();
  const { data: queue, error, refetch } = useQuery(queueQuery);
  useLiveReviews();
  const isWide = useMedia('(width >= 1280px)');
  if (!queue)
    return error ? (
      <PartFailed error={error} isOld={false} onRetry={() => void refetch()} />
    ) : (
      <PartLoading label={t`Loading the queue`} />
    );
  const { day, items } = queue;
  const open =
    place.id === undefined
      ? isWide
        ? nextOf(items)
        : undefined
      : items.find(({ case: one }) => one.id === place.id);
  return (
    <div className="review" data-open={open ? '' : undefined}>
      {isWide || !open ? <Queue day={day} items={items} openId={open?.case.id} ways={ways} /> : null}
      {open ? (
        <Open
          key={open.case.id}
          item={open}
          items={items}
          place={place}
          ways={ways}
          onQueue={isWide ? undefined : () => ways.toTab('review')}
        />
      ) : isWide ? (
        <Blank
          icon={Check}
          title={
            items.length === 0 ? (
              <Trans>Nothing was picked for today</Trans>
            ) : place.id === undefined ? (
              <Trans>All of today’s cases are read</Trans>
            ) : (
              <Trans>This case was not picked for today</Trans>
            )
          }
        />
      ) : null}
      <FiguresBehind place={place} ways={ways} />
    </div>
  );
}

interface OpenProps extends ContentProps {
  readonly item: QueueItem;
  readonly items: readonly QueueItem[];
  /** Undefined: the queue is in sight. */
  readonly onQueue: (() => void) | undefined;
}

function Open({ item, items, place, ways, onQueue }: OpenProps) {
  const { i18n } = useLingui();
  const hand = useCard(item);
  const { card, change } = hand;
  const [active, setActive] = useState<Criterion>(criteria[0]);
  const [look, setLook] = useState<LineLook>({ channels: [], caseOnly: true });
  const numbers = useMemo(() => numbersOf(criteria.map((one) => card.marks[one])), [card]);
  const citing: Citing = {
    numbers,
    forWhat: i18n._(criterionWords[active]),
    keys: new Set(card.marks[active].evidence.map(({ key }) => key)),
    cite: (entry) => change(cited(card, active, entry)),
  };
  const onNext = () => {
    const next = nextOf(items, item.case.id);
    if (next) ways.toReview(next.case.id);
  };
  return (
    <>
      <div className="review-case">
        {onQueue ? (
          <div className="px-4 pt-2">
            <Button size="sm" tone="quiet" onPress={onQueue}>
              <ChevronLeft aria-hidden className="icon-s" />
              <Trans>Back to the queue</Trans>
            </Button>
          </div>
        ) : null}
        <CitingContext value={hand.isLooking ? undefined : citing}>
          <Reading of={item.case} look={look} onLook={setLook} ways={ways} />
        </CitingContext>
      </div>
      <Scorecard
        item={item}
        hand={hand}
        numbers={numbers}
        active={active}
        onActive={setActive}
        onGo={({ at }) => setLook({ ...look, at: Date.parse(at) })}
        beside={<TeamBeside team={item.case.team} of={pointsOf(card)} place={place} ways={ways} />}
        onNext={onNext}
      />
    </>
  );
}
