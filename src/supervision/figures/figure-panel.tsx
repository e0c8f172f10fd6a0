// A panel with a figure in it: while it loads, when it cannot be had, how it is counted, and as a file.
import { Trans, useLingui } from '@lingui/react/macro';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { csvOf } from '#src/lib/csv.ts';
import { IconButton } from '#src/ui/icon-button.tsx';
import { Download } from '#src/ui/late-icons.ts';
import { saveFile } from '#src/ui/save-file.ts';
import { Panel } from '../panel.tsx';
import { PartFailed, PartLoading } from '../part-states.tsx';

export interface FigurePanelProps<T> {
  readonly query: UseQueryResult<T>;
  readonly title: string;
  readonly about: ReactNode;
  readonly actions?: ReactNode;
  /** How it is counted. */
  readonly definition: ReactNode;
  /** The file's name without its ending, and its rows. */
  readonly file: (data: T) => {
    readonly name: string;
    readonly rows: readonly (readonly (string | number | undefined)[])[];
  };
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
  const save = (shown: T) => {
    const { name, rows } = file(shown);
    saveFile(new Blob([csvOf(rows)], { type: 'text/csv' }), `${name}.csv`);
  };
  return (
    <Panel
      title={title}
      about={about}
      actions={
        data === undefined ? undefined : (
          <>
            {actions}
            <IconButton
              size="sm"
              icon={Download}
              label={t`${title}: save as a table`}
              isDisabled={isPlaceholderData}
              onPress={() => save(data)}
            />
          </>
        )
      }
    >
      {error === null ? null : (
        <PartFailed error={error} isOld={data !== undefined} onRetry={() => void refetch()} />
      )}
      {data === undefined ? (
        error === null ? (
          <PartLoading label={t`${title}: being counted`} />
        ) : null
      ) : (
        <div aria-busy={isPlaceholderData} className="figures">
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
