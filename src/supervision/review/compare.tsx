// What two people said of the same case, side by side; where they differ is marked.
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { criteria, type QueueItem, type Review } from '#src/desk/reviews.ts';
import { useMe } from '#src/staff/use-me.ts';
import { criterionWords } from './review-words.ts';
import { reviewsQuery } from './queries.ts';

export function Compare({ item }: { readonly item: QueueItem }) {
  const { t, i18n } = useLingui();
  const me = useMe();
  const { data = [] } = useQuery(reviewsQuery(item.case.id));
  const cards = data.toSorted((a, b) => Number(b.reviewer.id === me.id) - Number(a.reviewer.id === me.id));
  if (!cards.some(({ reviewer }) => reviewer.id !== me.id)) return null;
  return (
    <table className="compare num">
      <caption className="text-ink-2 text-left font-medium">
        <Trans>Side by side</Trans>
      </caption>
      <thead>
        <tr>
          <th scope="col" className="text-left">
            <Trans>Question</Trans>
          </th>
          {cards.map(({ id, reviewer }) => (
            <th key={id} scope="col">
              {reviewer.id === me.id ? <Trans>You</Trans> : reviewer.givenName}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {criteria.map((criterion) => {
          const marks = cards.map((card) => markOf(card, criterion));
          const differ = new Set(marks).size > 1;
          return (
            <tr key={criterion} data-differ={differ ? '' : undefined}>
              <th scope="row">
                {i18n._(criterionWords[criterion])}
                {differ ? <span className="sr-only">, {t`you differ`}</span> : null}
              </th>
              {marks.map((mark, at) => (
                <td key={cards[at]?.id}>{mark === null || mark === undefined ? t`not due` : mark}</td>
              ))}
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

const markOf = ({ marks }: Review, criterion: (typeof criteria)[number]) =>
  marks.find((one) => one.criterion === criterion)?.mark;
