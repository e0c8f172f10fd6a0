// The team's median beside the card in hand; its number opens the scorecards behind it.
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { FigureButton } from '../figures/figure-button.tsx';
import { scoresQuery } from '../figures/queries.ts';
import type { ContentProps } from '../place.ts';
import { TeamMedian } from './team-median.tsx';

export interface TeamBesideProps extends ContentProps {
  readonly team: string;
  readonly of: number;
}

export function TeamBeside({ team, of, place, ways }: TeamBesideProps) {
  const { t } = useLingui();
  const { data, error } = useQuery(scoresQuery({ team }));
  if (error)
    return (
      <p className="text-meta text-ink-2">
        <Trans>The median of {team} could not be had.</Trans>
      </p>
    );
  if (!data) return null;
  const score = data.teams.find((one) => one.team === team) ?? { team, cards: 0 };
  const { cards } = score;
  const words = t`${plural(cards, { one: '# scorecard', other: '# scorecards' })}`;
  return (
    <TeamMedian
      score={score}
      of={of}
      {...(cards > 0 && {
        cards: (
          <FigureButton
            place={place}
            ways={ways}
            behind={{ figure: 'scores', of: { in: team } }}
            label={t`${words} behind the median of ${team}`}
          >
            {words}
          </FigureButton>
        ),
      })}
    />
  );
}
