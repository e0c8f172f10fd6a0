// How many of today's cases the reader has still to read, beside the name of the tab.
import { useQuery } from '@tanstack/react-query';
import { queueQuery } from './queries.ts';

export function ReviewCount() {
  const { data } = useQuery(queueQuery);
  const left = data?.items.filter(({ mine }) => mine === undefined).length ?? 0;
  return left === 0 ? null : <span className="num text-ink-3 font-regular ml-1">{left}</span>;
}
