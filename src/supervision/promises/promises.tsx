// What was promised and what became of it, by who owes it. A number opens the cases it counts.
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { promiseOutcomes, type PromiseFigures, type PromiseOutcome } from '#src/desk/promise-figures.ts';
import { Blank } from '#src/ui/blank.tsx';
import { Button } from '#src/ui/button.tsx';
import { Handshake } from '#src/ui/icons.ts';
import { numberIn } from '#src/lib/format.ts';
import { Panel } from '../panel.tsx';
import { PartFailed, PartLoading } from '../part-states.tsx';
import type { ContentProps } from '../place.ts';
import { useOutcomeWords, type Chosen } from './outcome-words.ts';
import { PromiseCases } from './promise-cases.tsx';
import { promisesQuery } from './queries.ts';

export function Promises({ place: { look }, ways }: ContentProps) {
  const { t } = useLingui();
  const [chosen, setChosen] = useState<Chosen>();
  const { data, error, refetch } = useQuery(promisesQuery(look));
  const words = useOutcomeWords();
  return (
    <div className="overview">
      <Panel title={<Trans>Promises</Trans>} about={<Trans>by the day they were due</Trans>}>
        {error ? (
          <PartFailed error={error} isOld={data !== undefined} onRetry={() => void refetch()} />
        ) : null}
        {data === undefined && !error ? <PartLoading label={t`Loading the promises`} /> : null}
        {data?.owners.length === 0 ? (
          <Blank icon={Handshake} title={<Trans>Nothing was promised for these days</Trans>} />
        ) : data ? (
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
              {data.owners.map(({ owner, ...counts }) => (
                <Numbers
                  key={owner.id}
                  name={owner.name}
                  counts={counts}
                  chosen={chosen?.owner?.id === owner.id ? chosen.only : undefined}
                  onOpen={(only) => setChosen({ owner, only })}
                />
              ))}
              <Numbers
                name={t`Everybody`}
                counts={data.total}
                chosen={chosen && !chosen.owner ? chosen.only : undefined}
                onOpen={(only) => setChosen({ owner: undefined, only })}
              />
            </tbody>
          </table>
        ) : null}
        <p className="text-meta text-ink-3 mt-2">
          <Trans>
            Broken: not kept within five minutes of its time, even if it was kept later, or given up. Moved
            ones count in another column as well.
          </Trans>
        </p>
      </Panel>
      {chosen ? <PromiseCases chosen={chosen} look={look} ways={ways} /> : null}
    </div>
  );
}

interface NumbersProps {
  readonly name: string;
  readonly counts: PromiseFigures['total'];
  readonly chosen: PromiseOutcome | undefined;
  readonly onOpen: (only: PromiseOutcome) => void;
}

function Numbers({ name, counts, chosen, onOpen }: NumbersProps) {
  const { t, i18n } = useLingui();
  const words = useOutcomeWords();
  const number = numberIn(i18n.locale);
  return (
    <tr>
      <th scope="row">{name}</th>
      {promiseOutcomes.map((outcome) => (
        <td key={outcome}>
          {counts[outcome] === 0 ? (
            <span className="text-ink-3">0</span>
          ) : (
            <Button
              size="sm"
              tone="quiet"
              aria-pressed={outcome === chosen}
              aria-label={t`${name}, ${words(outcome)}: ${number.format(counts[outcome])}. Show the cases`}
              onPress={() => onOpen(outcome)}
            >
              {number.format(counts[outcome])}
            </Button>
          )}
        </td>
      ))}
    </tr>
  );
}
