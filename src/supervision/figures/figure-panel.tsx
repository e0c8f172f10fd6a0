// A panel with a figure in it: while it loads, when it cannot be had, how it is counted, and as a file.
import { Trans, useLingui } from '@lingui/react/macro';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Panel } from '../panel.tsx';
import { PartFailed, PartLoading } from '../part-states.tsx';
import { SaveTable, type Table } from './save-table.tsx';

export interface FigurePanelProps<T> {
  readonly query: UseQueryResult<T>;
  readonly title: string;
  readonly about: ReactNode;
  readonly actions?: ReactNode;
  /** How it is counted. */
  readonly definition: ReactNode;
  readonly file: (data: T) => Table;
  readonly children: (data: T) => ReactNode;
}

export function FigurePanel<T>({
  query: { data, error, refetch, isPlaceholderData },
  title,
  about,
  actions,
  definition,
  file,
  children,
}: FigurePanelProps<T>) {
  const { t } = useLingui();
  const beingCounted = t`${title}: being counted`;
  return (
    <Panel
      title={title}
      about={about}
      actions={
        data === undefined ? undefined : (
          <>
            {actions}
            <SaveTable title={title} isDisabled={isPlaceholderData} table={() => file(data)} />
          </>
        )
      }
    >
      {error === null ? null : (
        <PartFailed error={error} isOld={data !== undefined} onRetry={() => void refetch()} />
      )}
      {data === undefined ? (
        error === null ? (
          <>
            <PartLoading label={beingCounted} />
            <p aria-hidden className="plot-note animate-late">
              {beingCounted}
            </p>
          </>
        ) : null
      ) : (
        <div aria-busy={isPlaceholderData} className="figures">
          {isPlaceholderData && <p className="figures-anew animate-late">{beingCounted}</p>}
          {children(data)}
        </div>
      )}
      <details className="definition">
        <summary>
          <Trans>How it is counted</Trans>
        </summary>
        <p>{definition}</p>
      </details>
    </Panel>
  );
}
