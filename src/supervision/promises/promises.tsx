// What was promised and what became of it, by who owes it. A number opens the cases it counts.
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { promiseOutcomes, type PromiseFigures, type PromiseOutcome } from '#src/desk/promise-figures.ts';
import { numberIn } from '#src/lib/format.ts';
import { Blank } from '#src/ui/blank.tsx';
import { Handshake } from '#src/ui/icons.ts';
import { FigureButton } from '../figures/figure-button.tsx';
import { FigurePanel } from '../figures/figure-panel.tsx';
import { FiguresBehind } from '../figures/figures-behind.tsx';
import { promisesQuery } from '../figures/queries.ts';
import type { ContentProps } from '../place.ts';

export function Promises({ place, ways }: ContentProps) {
  const { t } = useLingui();
  const words = useOutcomeWords();
  const query = useQuery(promisesQuery(place.look));
  const file = ({ from, to, owners, total }: PromiseFigures) => ({
    name: `${t`promises`}-${from}-${to}`,
    rows: [
      [t`Owner`, ...promiseOutcomes.map(words)],
      ...[
        ...owners.map(({ owner, ...counts }) => ({ name: owner.name, counts })),
        { name: t`Everybody`, counts: total },
      ].map(({ name, counts }) => [name, ...promiseOutcomes.map((outcome) => counts[outcome])]),
    ],
  });
  return (
    <div className="overview">
      <FigurePanel
        query={query}
        title={t`Promises`}
        about={<Trans>by the day they were due</Trans>}
        file={file}
        definition={
          <Trans>
            Due: still owed. Kept: by its time, or five minutes later. Broken: not kept by then, even if it
            was kept later, or given up. Moved ones count in another column as well. A promise counts for who
            owes it now.
          </Trans>
        }
      >
        {({ owners, total }) =>
          owners.length === 0 ? (
            <Blank icon={Handshake} title={<Trans>Nothing was promised for these days</Trans>} />
          ) : (
            <table className="promise-figures num">
              <thead>
                <tr>
                  <th scope="col">
                    <Trans>Owner</Trans>
                  </th>
                  {promiseOutcomes.map((outcome) => (
                    <th key={outcome} scope="col">
                      {words(outcome)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {owners.map(({ owner, ...counts }) => (
                  <Numbers
                    key={owner.id}
                    name={owner.name}
                    owner={owner.id}
                    counts={counts}
                    place={place}
                    ways={ways}
                  />
                ))}
                <Numbers name={t`Everybody`} counts={total} place={place} ways={ways} />
              </tbody>
            </table>
          )
        }
      </FigurePanel>
      <FiguresBehind place={place} ways={ways} />
    </div>
  );
}

function useOutcomeWords(): (outcome: PromiseOutcome) => string {
  const { t } = useLingui();
  return (outcome) => ({ due: t`Due`, kept: t`Kept`, broken: t`Broken`, moved: t`Moved` })[outcome];
}

interface NumbersProps extends ContentProps {
  readonly name: string;
  /** Undefined: everybody. */
  readonly owner?: string;
  readonly counts: PromiseFigures['total'];
}

function Numbers({ name, owner, counts, place, ways }: NumbersProps) {
  const { t, i18n } = useLingui();
  const words = useOutcomeWords();
  const number = numberIn(i18n.locale);
  return (
    <tr>
      <th scope="row">{name}</th>
      {promiseOutcomes.map((outcome) => {
        const count = number.format(counts[outcome]);
        const what = words(outcome);
        return (
          <td key={outcome}>
            {counts[outcome] === 0 ? (
              <span className="text-ink-3">{count}</span>
            ) : (
              <FigureButton
                place={place}
                ways={ways}
                behind={{ figure: 'promises', of: { ...(owner !== undefined && { owner }), only: outcome } }}
                label={t`${name}, ${what}: ${count}`}
              >
                {count}
              </FigureButton>
            )}
          </td>
        );
      })}
    </tr>
  );
}
