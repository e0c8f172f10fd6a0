// The list of cases that need someone: find, choose a view, walk it with J and K.
import { useLingui } from '@lingui/react/macro';
import { useCallback, type ReactNode } from 'react';
import type { Order } from '#src/cases/queries.ts';
import { views, type CaseRow, type View } from '#src/desk/schemas.ts';
import { may } from '#src/staff/roles.ts';
import { useMe } from '#src/staff/use-me.ts';
import { useCommand } from '#src/ui/commands.ts';
import { latePart } from '#src/ui/late-part.tsx';
import { Tabs } from '#src/ui/tabs.tsx';
import { CaseRows } from './case-rows.tsx';
import { ListEmpty, ListFailed, ListLoading } from './list-states.tsx';
import { SortLine } from './sort-line.tsx';
import { useView } from './use-view.ts';
import { useViewWords } from './view-words.ts';

const NothingMine = latePart(async () => (await import('./nothing-mine.tsx')).NothingMine);

export interface CaseListProps {
  readonly view: View;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
  readonly onView: (view: View) => void;
  readonly openId: string | undefined;
  readonly hrefOf: (row: CaseRow) => string;
  readonly onOpen: (row: CaseRow) => void;
  /** The search box above the views. */
  readonly find: ReactNode;
}

export function CaseList({ view, order, onOrder, onView, openId, hrefOf, onOpen, find }: CaseListProps) {
  const { t, i18n } = useLingui();
  const me = useMe();
  const words = useViewWords();
  const { rows, counts, error, isLoading, retry, more } = useView(view, order);
  const number = new Intl.NumberFormat(i18n.locale);

  const step = useCallback(
    (by: 1 | -1) => {
      const at = rows.findIndex(({ id }) => id === openId);
      const next = rows[at < 0 ? 0 : at + by];
      if (next) onOpen(next);
    },
    [rows, openId, onOpen],
  );
  useCommand(
    'next-case',
    useCallback(() => step(1), [step]),
  );
  useCommand(
    'previous-case',
    useCallback(() => step(-1), [step]),
  );

  const items = views.map((id) => ({
    id,
    label: words(id),
    // What is resolved only grows; its number helps nobody choose.
    ...(counts === undefined || id === 'resolved' ? {} : { count: number.format(counts[id]) }),
  }));
  const total = counts === undefined ? rows.length : Math.max(rows.length, counts[view]);
  return (
    <section aria-label={t`Cases`} className="flex min-h-0 flex-1 flex-col">
      <div className="flex-none px-3 pt-3">{find}</div>
      <Tabs
        label={t`Views`}
        items={items}
        chosen={view}
        onChoose={(id) => onView(views.find((one) => one === id) ?? 'mine')}
      >
        <SortLine order={order} onOrder={onOrder} />
        {error === null ? null : <ListFailed error={error} hasRows={rows.length > 0} onRetry={retry} />}
        {rows.length > 0 ? (
          <CaseRows
            key={`${view} ${order}`}
            label={words(view)}
            rows={rows}
            total={total}
            openId={openId}
            myId={me.id}
            showOwners={view === 'team' || view === 'waiting' || view === 'resolved'}
            hrefOf={hrefOf}
            onOpen={onOpen}
            onNearEnd={more}
          />
        ) : isLoading ? (
          <ListLoading />
        ) : error !== null ? null : view === 'mine' ? (
          <NothingMine mayClaim={may(me.role, 'case.claim')} onOpen={onOpen} />
        ) : (
          <ListEmpty view={view} />
        )}
      </Tabs>
    </section>
  );
}
