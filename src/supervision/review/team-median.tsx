// Beside somebody's score: how the cases of the team did, in points of this very card, and how that is counted.
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { ENOUGH_CARDS, type TeamScore } from '#src/desk/scores.ts';
import { numberIn } from '#src/lib/format.ts';

export interface TeamMedianProps {
  readonly score: TeamScore;
  /** The points that could be had on the card it stands beside. */
  readonly of: number;
  /** How many scorecards it comes of, where they can be opened. */
  readonly cards?: ReactNode;
}

export function TeamMedian({ score: { team, cards: count, median }, of, cards }: TeamMedianProps) {
  const { i18n } = useLingui();
  const points = numberIn(i18n.locale, { maximumFractionDigits: 1 }).format((median ?? 0) * of);
  return (
    <div className="text-meta text-ink-2">
      <p className="num">
        {median === undefined ? (
          <Trans>{team}: too few scorecards for a median,</Trans>
        ) : (
          <Trans>
            Median of {team}: {points} of {of},
          </Trans>
        )}{' '}
        {cards ?? <Plural value={count} one="# scorecard" other="# scorecards" />}
      </p>
      <details className="definition">
        <summary>
          <Trans>How it is counted</Trans>
        </summary>
        <p>
          <Trans>
            Of scorecards of this team’s cases, saved in the last 90 days, whoever worked on them: half got a
            larger share of the points that were due, shown here in points of this card. Fewer than{' '}
            {ENOUGH_CARDS}: no median. Who scores without having seen what others say is not told of today’s
            cases they have not scored.
          </Trans>
        </p>
      </details>
    </div>
  );
}
