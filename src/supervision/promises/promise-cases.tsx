// The cases behind one number: whose, what was promised, and when it was due.
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { dayAndClock } from '#src/cases/due-words.ts';
import { useNow } from '#src/ui/use-now.ts';
import type { Look } from '../look.ts';
import { OwnLink } from '#src/ui/own-link.tsx';
import { Panel } from '../panel.tsx';
import { PartFailed, PartLoading } from '../part-states.tsx';
import type { Ways } from '../place.ts';
import { useOutcomeWords, type Chosen } from './outcome-words.ts';
import { promiseCasesQuery } from './queries.ts';

export interface PromiseCasesProps {
  readonly chosen: Chosen;
  readonly look: Look;
  readonly ways: Ways;
}

export function PromiseCases({ chosen: { owner, only }, look, ways }: PromiseCasesProps) {
  const { t, i18n } = useLingui();
  const present = useNow();
  const words = useOutcomeWords();
  const { data, error, refetch } = useQuery(promiseCasesQuery({ look, owner: owner?.id, only }));
  return (
    <Panel
      title={
        <>
          {owner?.name ?? <Trans>Everybody</Trans>}, {words(only)}
        </>
      }
      about={data?.total}
    >
      {error ? <PartFailed error={error} isOld={data !== undefined} onRetry={() => void refetch()} /> : null}
      {data === undefined && !error ? <PartLoading label={t`Loading the cases`} /> : null}
      <ul>
        {data?.items.map(({ caseId, customer, subject, at, promise }) => (
          <li key={`${caseId} ${at} ${promise ?? ''}`} className="board-row">
            <OwnLink
              href={ways.hrefOfCase(caseId)}
              onGo={() => ways.toCase(caseId)}
              className="text-ink truncate font-medium no-underline hover:underline"
            >
              {customer.name}
            </OwnLink>
            <span className="num text-meta text-ink-2">
              {dayAndClock(Date.parse(at), present, i18n.locale)}
            </span>
            <span className="board-row-what truncate">
              {promise ?? ''} <span className="text-ink-3">{subject}</span>
            </span>
          </li>
        ))}
      </ul>
      {data && data.items.length < data.total ? (
        <p className="text-meta text-ink-3">
          <Trans>The newest {data.items.length} are shown.</Trans>
        </p>
      ) : null}
    </Panel>
  );
}
