// Whom a search may mean, each once: who was found by an order or a case comes with its number.
import type { SearchHits } from '#src/desk/search-hits.ts';

export interface Match {
  readonly customerId: string;
  readonly name: string;
  /** What tells them from others of that name, as far as a clerk may see it. */
  readonly seen: SearchHits['customers'][number]['seen'];
  /** The order or the case they were found by. */
  readonly order?: string;
}

/** Who has something to collect comes first, then as the desk found them. */
export function matchesOf({ customers, orders, cases }: SearchHits): readonly Match[] {
  const found = new Map<string, Match>();
  for (const { number, customerId, name, seen } of orders)
    found.set(customerId, { customerId, name, seen, order: number });
  for (const { id, name, seen } of customers)
    if (!found.has(id)) found.set(id, { customerId: id, name, seen });
  // Of whoever was found otherwise the open cases come along.
  for (const { id, customerId, name } of cases)
    if (!found.has(customerId)) found.set(customerId, { customerId, name, seen: {}, order: id });
  const all = [...found.values()];
  const isReady = ({ seen }: Match) => seen.isOrderReady === true;
  return [...all.filter(isReady), ...all.filter((match) => !isReady(match))];
}
