// What an address says beyond its path. Anything that is not understood is left out, never an error.
import { orders, usualOrder, type Order } from '#src/cases/queries.ts';
import { filterParts, readFilter } from '#src/desk/case-filter.ts';
import { views, type View } from '#src/desk/case.ts';
import type { LineLook } from '#src/line/line-look.ts';
import type { Instant } from '#src/lib/time.ts';
import type { Search } from './routing/address.ts';

export interface ListSearch {
  readonly view: View;
  readonly order: Order;
  /** What the view is narrowed to, as `readFilter` says it. */
  readonly filter: string;
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
  return { view, order, filter: readFilter(raw) };
}

/** What is usual is not written into the address. */
export const listSearch = ({ view, order, filter }: ListSearch): Search => {
  const parts = new URLSearchParams(filter);
  return {
    ...(view === 'mine' ? {} : { view }),
    ...(order === usualOrder(view) ? {} : { order }),
    ...Object.fromEntries(filterParts.map((part) => [part, parts.getAll(part)])),
  };
};

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

export function lookOf({ only, case: isCaseOnly, at }: Pick<LineSearch, 'only' | 'case' | 'at'>): LineLook {
  return {
    channels: only === undefined ? [] : only.split('.'),
    caseOnly: isCaseOnly === true,
    ...(at === undefined ? {} : { at: Date.parse(at) satisfies Instant }),
  };
}

/** What is looked at on a line, beside a list or alone. */
export function searchOf(look: LineLook, list?: ListSearch): Search {
  return {
    ...(list && listSearch(list)),
    ...(look.channels.length === 0 ? {} : { only: look.channels.join('.') }),
    ...(look.caseOnly ? { case: true as const } : {}),
    ...(look.at === undefined ? {} : { at: new Date(look.at).toISOString() }),
  };
}
