// What everybody who scored the same case said, side by side: closed until one's own is saved, unless who compares
// reviewers opens it, which their own card then says. A press on what a colleague said takes it over; what was said first
// stays to be read.
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { differing } from '#src/cases/rules/review.ts';
import { criteria, type Criterion, type Mark, type QueueItem, type Review } from '#src/desk/reviews.ts';
import { useMe } from '#src/staff/use-me.ts';
import { Button, Press } from '#src/ui/button.tsx';
import { useFailureWords } from '#src/ui/failure-words.ts';
import { Lock } from '#src/ui/icons.ts';
import { criterionWords } from './review-words.ts';
import { PartFailed } from '../part-states.tsx';
import { useReviewWrites } from './mutations.ts';
import { reviewsQuery } from './queries.ts';
import { SaveTable } from '../figures/save-table.tsx';
import { withMark } from './card.ts';
import { compareTable } from './review-tables.ts';
import type { CardInHand } from './use-card.ts';

export interface CompareProps {
  readonly item: QueueItem;
  readonly hand: CardInHand;
}

type Marked = Pick<Review, 'id' | 'reviewer' | 'score' | 'of' | 'first' | 'sawOthers'> & {
  readonly marks: readonly Pick<Mark, 'criterion' | 'mark'>[];
};

export function Compare({ item, hand }: CompareProps) {
  const { t, i18n } = useLingui();
  const me = useMe();
  const { data, error, refetch } = useQuery(reviewsQuery(item.case.id));
  const { mine } = item;
  if (error && !data) return <PartFailed error={error} isOld={false} onRetry={() => void refetch()} />;
  if (data?.sealed) return <Sealed caseId={item.case.id} isOff={hand.isLooking} />;
  const others = data?.items.filter(({ reviewer }) => reviewer.id !== me.id) ?? [];
  if (others.length === 0) return null;
  const cards: readonly Marked[] = mine ? [{ ...mine, marks: inHand(hand) }, ...others] : others;
  const table = <SideBySide cards={cards} me={me.id} hand={mine && !hand.isLooking ? hand : undefined} />;
  return (
    <>
      <div className="compare-file">
        <SaveTable title={t`Side by side`} table={() => compareTable(item.case.id, cards, i18n)} />
      </div>
      {table}
      {mine ? null : (
        <p className="text-meta text-ink-2 mt-1">
          <Trans>You opened what others said: your own score will say that it is not blind.</Trans>
        </p>
      )}
    </>
  );
}

function Sealed({ caseId, isOff }: { readonly caseId: string; readonly isOff: boolean }) {
  const failureWords = useFailureWords();
  const writes = useReviewWrites();
  const { mutate, isPending, data: failure } = useMutation({ mutationFn: () => writes.open(caseId) });
  return (
    <div className="rounded-2 bg-sunken mt-3 px-3 py-2">
      <p className="text-meta text-ink-2">
        <Trans>
          Others have scored this case. What they said opens once you have saved your own score. Open it
          before, and yours will say that it is not blind.
        </Trans>
      </p>
      {failure ? (
        <p role="alert" className="text-danger-text mt-1">
          {failureWords(failure)}
        </p>
      ) : null}
      <Button size="sm" className="mt-2" isDisabled={isOff || isPending} onPress={() => mutate()}>
        <Lock aria-hidden className="icon-s" />
        <Trans>Open what others said</Trans>
      </Button>
    </div>
  );
}

interface SideBySideProps {
  readonly cards: readonly Marked[];
  readonly me: string;
  /** Undefined: nothing is taken over. */
  readonly hand: CardInHand | undefined;
}

function SideBySide({ cards, me, hand }: SideBySideProps) {
  const { t, i18n } = useLingui();
  const differ = differing(cards.map(({ marks }) => marks));
  const words = (mark: Mark['mark'] | undefined) =>
    mark === null || mark === undefined ? t`not due` : String(mark);
  const own = cards.find(({ reviewer }) => reviewer.id === me);
  return (
    <table className="compare num">
      <caption className="text-ink-2 text-left font-medium">
        {differ.length === 0 ? (
          <Trans>Side by side: the same on every question</Trans>
        ) : (
          <Plural
            value={differ.length}
            one="Side by side: different on # question"
            other="Side by side: different on # questions"
          />
        )}
      </caption>
      <thead>
        <tr>
          <th scope="col" className="text-left">
            <Trans>Question</Trans>
          </th>
          {cards.map(({ id, reviewer, sawOthers }) => (
            <th key={id} scope="col">
              {reviewer.id === me ? <Trans>You</Trans> : reviewer.givenName}
              {sawOthers === true ? (
                <small className="text-ink-3 block">
                  <Trans>not blind</Trans>
                </small>
              ) : null}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {criteria.map((criterion) => {
          const question = i18n._(criterionWords[criterion]);
          const mine = own && markOf(own, criterion);
          return (
            <tr key={criterion} data-differ={differ.includes(criterion) ? '' : undefined}>
              <th scope="row">
                {question}
                {differ.includes(criterion) ? <span className="sr-only">, {t`different`}</span> : null}
              </th>
              {cards.map((card) => {
                const mark = markOf(card, criterion);
                const first = card.first?.find((one) => one.criterion === criterion)?.mark;
                const said = words(mark);
                const { givenName } = card.reviewer;
                return (
                  <td key={card.id}>
                    {hand && card !== own && mark !== undefined && mark !== mine ? (
                      <Press
                        className="compare-take"
                        title={t`Say the same`}
                        aria-label={t`${question}: say ${said} like ${givenName}`}
                        onPress={() => hand.change(withMark(hand.card, criterion, { mark }))}
                      >
                        {said}
                      </Press>
                    ) : (
                      said
                    )}
                    {first === undefined || first === mark ? null : (
                      <small className="text-ink-3">
                        {' '}
                        <Trans>first {words(first)}</Trans>
                      </small>
                    )}
                  </td>
                );
              })}
            </tr>
          );
        })}
        <tr>
          <th scope="row">
            <Trans>In all</Trans>
          </th>
          {cards.map(({ id, score, of }) => (
            <td key={id}>
              <Trans>
                {score} of {of}
              </Trans>
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

const markOf = ({ marks }: Pick<Marked, 'marks'>, criterion: Criterion) =>
  marks.find((one) => one.criterion === criterion)?.mark;

/** One's own marks as they stand on the card now, saved or not. */
const inHand = ({ card }: CardInHand): Marked['marks'] =>
  criteria.flatMap((criterion) => {
    const { mark } = card.marks[criterion];
    return mark === undefined ? [] : [{ criterion, mark }];
  });
