// One view of the inbox: its rows so far, its counts, and whether they can be had.
import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { casesQuery, type Order } from '#src/cases/queries.ts';
import type { CasePage, CaseRow, View } from '#src/desk/case.ts';

export interface ViewState {
  readonly rows: readonly CaseRow[];
  readonly counts: CasePage['counts'] | undefined;
  readonly error: Error | null;
  readonly isLoading: boolean;
  readonly retry: () => void;
  readonly more: () => void;
}

export function useView(view: View, order?: Order, filter?: string): ViewState {
  const query = useInfiniteQuery(casesQuery(view, order, filter));
  const { hasNextPage, isFetching, fetchNextPage, refetch, isFetchNextPageError } = query;
  // Pages are cut while cases move: one that moved down between two pages is told twice.
  const rows = useMemo(() => {
    const byId = new Map<string, CaseRow>();
    for (const page of query.data?.pages ?? [])
      for (const row of page.items) if (!byId.has(row.id)) byId.set(row.id, row);
    return [...byId.values()];
  }, [query.data]);
  const more = useCallback(() => {
    if (hasNextPage && !isFetching && !isFetchNextPageError) void fetchNextPage();
  }, [hasNextPage, isFetching, isFetchNextPageError, fetchNextPage]);
  const retry = useCallback(() => {
    if (isFetchNextPageError) void fetchNextPage();
    else void refetch();
  }, [isFetchNextPageError, fetchNextPage, refetch]);
  return {
    rows,
    counts: query.data?.pages.at(-1)?.counts,
    error: query.error,
    isLoading: query.isPending,
    retry,
    more,
  };
}
