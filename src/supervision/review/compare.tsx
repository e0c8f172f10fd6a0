// What everybody who scored the same case said, side by side. Each scored without having seen the others; now they see
// where they differ, and a press on what a colleague said takes it over. What was said first stays to be read.
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { differing } from '#src/cases/review-rules.ts';
import { criteria, type Criterion, type Mark, type QueueItem, type Review } from '#src/desk/reviews.ts';
import { useMe } from '#src/staff/use-me.ts';
import { Press } from '#src/ui/button.tsx';
import { criterionWords } from './review-words.ts';
import { reviewsQuery } from './queries.ts';
import { withMark } from './card.ts';
import type { CardInHand } from './use-card.ts';

export interface CompareProps {
  readonly item: QueueItem;
  readonly hand: CardInHand;
}

type Marked = Pick<Review, 'id' | 'reviewer' | 'score' | 'of' | 'first'> & {
  readonly marks: readonly Pick<Mark, 'criterion' | 'mark'>[];
};

export function Compare({ item, hand }: CompareProps) {
  const { t } = useLingui();
  const me = useMe();
  const { data = [] } = useQuery(reviewsQuery(item.case.id));
  const { mine } = item;
  const others = data.filter(({ reviewer }) => reviewer.id !== me.id);
  if (others.length === 0) return null;
  const cards: readonly Marked[] = mine ? [{ ...mine, marks: inHand(hand) }, ...others] : others;
  const table = <SideBySide cards={cards} me={me.id} hand={mine && !hand.isLooking ? hand : undefined} />;
  // Who compares reviewers may look before scoring, and knows what that costs.
  return mine ? (
    table
  ) : (
    <details className="definition">
      <summary>{t`What others said. Once you have seen it, your own score is not blind.`}</summary>
      {table}
    </details>
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
          {cards.map(({ id, reviewer }) => (
            <th key={id} scope="col">
              {reviewer.id === me ? <Trans>You</Trans> : reviewer.givenName}
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
