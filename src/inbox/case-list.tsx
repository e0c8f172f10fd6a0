// The list of cases that need someone: find, choose a view, walk it with J and K.
import { useLingui } from '@lingui/react/macro';
import { memo, useCallback, useState, type ReactNode } from 'react';
import { views, type CaseRow, type View } from '#src/desk/case.ts';
import { may } from '#src/staff/roles.ts';
import { useMe } from '#src/staff/use-me.ts';
import { useCommand } from '#src/ui/commands.ts';
import { latePart } from '#src/ui/late-part.tsx';
import { Tabs } from '#src/ui/tabs.tsx';
import { numberIn } from '#src/lib/format.ts';
import { CaseRows } from './case-rows.tsx';
import { choose, useChosen, useIsAtWork } from './chosen-store.ts';
import type { ListLook } from './list-look.ts';
import { ListLoading } from './list-loading.tsx';
import { SortLine } from './sort-line.tsx';
import { useSteps } from './use-steps.ts';
import { useView } from './use-view.ts';
import { useViewWords } from './view-words.ts';

/** Five views stand beside each other, with fifty thousand cases too: `1.9K`. */
const SHORT: Intl.NumberFormatOptions = { notation: 'compact', maximumFractionDigits: 1 };

const ListFailed = latePart(async () => (await import('./list-failed.tsx')).ListFailed);
const NothingMine = latePart(async () => (await import('./nothing-mine.tsx')).NothingMine);
const NothingHere = latePart(async () => (await import('./nothing-here.tsx')).NothingHere);
const FilterChips = latePart(async () => (await import('./filter/filter-chips.tsx')).FilterChips);
const FilterDialog = latePart(async () => (await import('./filter/filter-dialog.tsx')).FilterDialog);
const ChosenBar = latePart(async () => (await import('./chosen/chosen-bar.tsx')).ChosenBar);

export interface CaseListProps {
  readonly look: ListLook;
  /** The same view, ordered or narrowed another way; or another one altogether. */
  readonly onLook: (look: Partial<ListLook>) => void;
  readonly onView: (view: View) => void;
  readonly hrefOfList: (look: ListLook) => string;
  readonly openId: string | undefined;
  readonly hrefOf: (row: CaseRow) => string;
  readonly onOpen: (row: CaseRow) => void;
  /** The search box above the views. */
  readonly find: ReactNode;
}

/** Memoised: where one is in the line beside it is nothing to it. */
export const CaseList = memo(function CaseList({
  look,
  onLook,
  onView,
  hrefOfList,
  openId,
  hrefOf,
  onOpen,
  find,
}: CaseListProps) {
  const { view, order, filter } = look;
  const { t, i18n } = useLingui();
  const me = useMe();
  const words = useViewWords();
  const { rows, counts, error, isLoading, retry, more } = useView(view, order, filter);
  const list = `${view} ${order} ${filter}`;
  const chosen = useChosen(list);
  const isAtWork = useIsAtWork();
  const [isFiltering, setFiltering] = useState(false);
  const openFilter = useCallback(() => setFiltering(true), []);
  const narrow = useCallback((to: string) => onLook({ filter: to }), [onLook]);
  const exact = numberIn(i18n.locale);
  const short = numberIn(i18n.locale, SHORT);

  const { at, open } = useSteps(rows, openId, onOpen);

  const onChoose = useCallback(
    (id: string, isStretch: boolean) => choose(list, rows, id, isStretch),
    [list, rows],
  );
  const chooseHere = (isStretch: boolean) => {
    const id = document.activeElement?.closest<HTMLElement>('[data-case]')?.dataset['case'] ?? at;
    if (id !== undefined && rows.some((row) => row.id === id)) onChoose(id, isStretch);
  };
  useCommand('choose', () => chooseHere(false));
  useCommand('choose-to-here', () => chooseHere(true));
  useCommand('filter', openFilter);

  const items = views.map((id) => ({
    id,
    label: words(id),
    // What is resolved only grows; its number helps nobody choose.
    ...(counts === undefined || id === 'resolved'
      ? {}
      : { count: short.format(counts[id]), exactly: exact.format(counts[id]) }),
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
        <SortLine order={order} onOrder={(next) => onLook({ order: next })} onFilter={openFilter} />
        {filter === '' ? null : <FilterChips filter={filter} onFilter={narrow} />}
        {error === null ? null : <ListFailed error={error} hasRows={rows.length > 0} onRetry={retry} />}
        {rows.length > 0 ? (
          <CaseRows
            list={list}
            label={words(view)}
            rows={rows}
            total={total}
            openId={at}
            myId={me.id}
            showOwners={view === 'team' || view === 'waiting' || view === 'resolved'}
            hrefOf={hrefOf}
            onOpen={open}
            chosen={chosen}
            onChoose={onChoose}
            onNearEnd={more}
          />
        ) : isLoading ? (
          <ListLoading />
        ) : error !== null ? null : view === 'mine' && filter === '' ? (
          <NothingMine mayClaim={may(me.role, 'case.claim')} onOpen={onOpen} />
        ) : (
          <NothingHere view={view} onAll={filter === '' ? undefined : () => narrow('')} />
        )}
        {chosen.cases.size === 0 && !isAtWork ? null : (
          <ChosenBar look={look} rows={rows} total={total} chosen={chosen} />
        )}
        {isFiltering ? (
          <FilterDialog
            look={look}
            total={total}
            onLook={onLook}
            hrefOfList={hrefOfList}
            onClose={() => setFiltering(false)}
          />
        ) : null}
      </Tabs>
    </section>
  );
});
