// What an address says beyond its path. Anything that is not understood is left out, never an error.
import { orders, usualOrder, type Order } from '#src/cases/queries.ts';
import { views, type View } from '#src/desk/schemas.ts';
import type { LineLook } from '#src/line/line.tsx';
import type { Instant } from '#src/lib/time.ts';
import type { Search } from './routing/address.ts';

export interface ListSearch extends Search {
  readonly view?: View;
  readonly order?: Order;
}

export interface LineSearch extends ListSearch {
  /** Channels shown, joined by dots; absent: all. */
  readonly only?: string;
  /** Entries of this case alone. */
  readonly case?: true;
  /** The instant looked at, RFC 3339. */
  readonly at?: string;
}

export function readListSearch(raw: URLSearchParams): ListSearch {
  const view = views.find((one) => one === raw.get('view')) ?? 'mine';
  const order = orders.find((one) => one === raw.get('order')) ?? usualOrder(view);
  return listSearch(view, order);
}

/** What is usual is not written into the address. */
export const listSearch = (view: View, order: Order): ListSearch => ({
  ...(view === 'mine' ? {} : { view }),
  ...(order === usualOrder(view) ? {} : { order }),
});

export function readLineSearch(raw: URLSearchParams): LineSearch {
  const only = (raw.get('only') ?? '').split('.').filter((id) => /^[a-z]+$/.test(id));
  const at = raw.get('at') ?? '';
  return {
    ...readListSearch(raw),
    ...(only.length === 0 ? {} : { only: only.join('.') }),
    ...(raw.get('case') === 'true' ? { case: true } : {}),
    ...(Number.isNaN(Date.parse(at)) ? {} : { at }),
  };
}

export function lookOf({ only, case: isCaseOnly, at }: LineSearch): LineLook {
  return {
    channels: only === undefined ? [] : only.split('.'),
    caseOnly: isCaseOnly === true,
    ...(at === undefined ? {} : { at: Date.parse(at) satisfies Instant }),
  };
}

export function searchOf(look: LineLook, list: ListSearch): LineSearch {
  return {
    ...list,
    ...(look.channels.length === 0 ? {} : { only: look.channels.join('.') }),
    ...(look.caseOnly ? { case: true as const } : {}),
    ...(look.at === undefined ? {} : { at: new Date(look.at).toISOString() }),
  };
}
