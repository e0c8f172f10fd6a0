// How satisfied customers were: by the channel they chose, and by how many channels it took.
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { registry } from '#src/channels/registry.ts';
import type { Satisfaction } from '#src/desk/figures.ts';
import { ChannelName, nameOfChannel } from '#src/inbox/channel-name.tsx';
import type { ContentProps } from '../place.ts';
import { Scale } from './axis.tsx';
import { FigurePanel } from './figure-panel.tsx';
import { satisfactionQuery } from './queries.ts';
import { ScoreRow, type Score } from './score-row.tsx';
import { ENOUGH_ANSWERS, likelyRange } from './wilson.ts';

export function SatisfactionPanel({ place, ways }: ContentProps) {
  const { t, i18n } = useLingui();
  const query = useQuery(satisfactionQuery(place.look));
  const journeyName = (channels: number) =>
    channels === 1 ? t`1 channel` : channels === 2 ? t`2 channels` : t`3 or more`;
  const file = ({ from, to, channels, journeys }: Satisfaction) => ({
    name: `${t`satisfied-customers`}-${from}-${to}`,
    rows: [
      [t`Row`, t`Cases`, t`Asked`, t`Answers`, t`Satisfied`, t`Likely from`, t`Likely to`],
      ...[
        ...channels.map((score) => ({ name: nameOfChannel(score.channel, i18n), score })),
        ...journeys.map((score) => ({ name: journeyName(score.channels), score })),
      ].map(({ name, score: { cases, asked, answers, satisfied } }) => {
        const { low, high } = likelyRange(satisfied, answers);
        const isEnough = answers >= ENOUGH_ANSWERS;
        return [name, cases, asked, answers, satisfied, ...(isEnough ? [low, high] : [])];
      }),
    ],
  });
  return (
    <FigurePanel
      query={query}
      title={t`Satisfied customers, by channel`}
      about={<Trans>4 or 5 of 5, with the likely range</Trans>}
      file={file}
      definition={
        <Trans>
          Of cases opened in the period. One survey counts for a whole case: the last that was answered. It
          counts for every channel the customer came to of their own accord, not for one that another channel
          sent them to. The likely range holds the truth in 95 of 100 cases (Wilson).
        </Trans>
      }
    >
      {({ channels, journeys }) => (
        <>
          <table className="plot num">
            <thead>
              <tr>
                <th scope="col">
                  <Trans>Channel</Trans>
                </th>
                <th scope="col" className="plot-number">
                  <Trans>Answers</Trans>
                </th>
                <th scope="col" className="plot-number">
                  <Trans>Asked</Trans>
                </th>
                <th scope="col" className="plot-number">
                  <Trans>Satisfied</Trans>
                </th>
                <th scope="col" className="plot-chart">
                  <Scale marks={['0', '50', '100%']} />
                </th>
              </tr>
            </thead>
            <tbody>
              {stopsWith(channels).map((score) => (
                <ScoreRow
                  key={score.channel}
                  place={place}
                  ways={ways}
                  of={{ channel: score.channel }}
                  name={nameOfChannel(score.channel, i18n)}
                  score={score}
                >
                  <ChannelName channel={score.channel} />
                </ScoreRow>
              ))}
            </tbody>
            <tbody className="plot-apart">
              {journeys.map((score) => (
                <ScoreRow
                  key={score.channels}
                  place={place}
                  ways={ways}
                  of={{ channels: String(score.channels) }}
                  name={journeyName(score.channels)}
                  score={score}
                >
                  {journeyName(score.channels)}
                </ScoreRow>
              ))}
            </tbody>
          </table>
          <p className="plot-note">
            <Trans>
              Fewer than 30 answers: no percentage. Rows do not add up, a case can count on several channels.
            </Trans>
          </p>
        </>
      )}
    </FigurePanel>
  );
}

const NOBODY: Score = { cases: 0, asked: 0, answers: 0, satisfied: 0 };

/** Every channel a customer can come by has its row, in the order channels have everywhere. */
function stopsWith(channels: Satisfaction['channels']): Satisfaction['channels'] {
  const known = registry.filter(({ can }) => can.stop).map(({ id }) => id);
  const ids = new Set([...known, ...channels.map(({ channel }) => channel)]);
  return [...ids].map((channel) => ({
    ...(channels.find((score) => score.channel === channel) ?? NOBODY),
    channel,
  }));
}
