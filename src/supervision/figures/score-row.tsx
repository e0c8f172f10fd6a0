// One row of satisfaction: how many answered and were asked, the share that was satisfied, and how sure that is.
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Satisfaction } from '#src/desk/figures.ts';
import { numberIn } from '#src/lib/format.ts';
import type { ContentProps } from '../place.ts';
import { Axis } from './axis.tsx';
import { FigureButton } from './figure-button.tsx';
import { ENOUGH_ANSWERS, likelyRange } from './wilson.ts';

export type Score = Pick<Satisfaction['journeys'][number], 'cases' | 'asked' | 'answers' | 'satisfied'>;

export interface ScoreRowProps extends ContentProps {
  /** The row's name, as readers hear it. */
  readonly name: string;
  /** Which cases are behind it. */
  readonly of: Readonly<Record<string, string>>;
  readonly score: Score;
  readonly children: ReactNode;
}

export function ScoreRow({ name, of, score, children, place, ways }: ScoreRowProps) {
  const { t, i18n } = useLingui();
  const { cases, asked, answers, satisfied } = score;
  const number = numberIn(i18n.locale);
  const share = numberIn(i18n.locale, { style: 'percent' });
  const figure = (only: 'asked' | 'answers' | 'satisfied', label: string, words: string) => (
    <FigureButton
      place={place}
      ways={ways}
      behind={{ figure: 'satisfaction', of: { ...of, only } }}
      label={`${name}, ${label}: ${words}`}
    >
      {words}
    </FigureButton>
  );
  return (
    <tr>
      <th scope="row">{children}</th>
      <td className="plot-number">
        {answers === 0 ? 0 : figure('answers', t`answers`, number.format(answers))}
      </td>
      <td className="plot-number">
        {asked === 0 ? share.format(0) : figure('asked', t`asked`, share.format(asked / cases))}
      </td>
      {asked === 0 ? (
        <td colSpan={2} className="plot-words">
          {cases === 0 ? (
            <Trans>No case in this period.</Trans>
          ) : (
            <Trans>Customers were not asked. No score, good or bad.</Trans>
          )}
        </td>
      ) : (
        <>
          <td className="plot-value">
            {answers < ENOUGH_ANSWERS ? (
              <span className="plot-few">{t`too few`}</span>
            ) : (
              figure('satisfied', t`satisfied`, share.format(satisfied / answers))
            )}
          </td>
          <td>{answers === 0 ? null : <Likely satisfied={satisfied} answers={answers} />}</td>
        </>
      )}
    </tr>
  );
}

function Likely({ satisfied, answers }: Pick<Score, 'satisfied' | 'answers'>) {
  const { t, i18n } = useLingui();
  const share = numberIn(i18n.locale, { style: 'percent' });
  const isFew = answers < ENOUGH_ANSWERS;
  const { low, high } = likelyRange(satisfied, answers);
  const at = satisfied / answers;
  const [value, least, most] = [at, low, high].map((one) => share.format(one));
  return (
    <Axis
      label={
        isFew
          ? t`Too few answers; likely between ${least} and ${most}`
          : t`${value}, likely between ${least} and ${most}`
      }
      dots={[{ at, isHollow: isFew }]}
      stretch={{ from: low, to: high, look: isFew ? 'few' : 'likely' }}
    />
  );
}
