// The rows of one view: only those in sight exist, further pages are asked for near the end.
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { CaseRow as Row } from '#src/desk/case.ts';
import { cx } from '#src/ui/cx.ts';
import { useNow } from '#src/ui/use-now.ts';
import type { useChosen } from './chosen-store.ts';
import { CaseRow } from './case-row.tsx';
import { noSlots, slotsFor } from './slots.ts';

/** A row of 83 and the space of 2 below it. */
const PITCH = 85;
const doNothing = () => undefined;

export interface CaseRowsProps {
  /** Which list it is: another one begins at its top. */
  readonly list: string;
  readonly label: string;
  readonly rows: readonly Row[];
  /** How many there are in all, as far as the desk counts them. */
  readonly total: number;
  readonly openId: string | undefined;
  readonly myId: string;
  readonly showOwners: boolean;
  readonly hrefOf: (row: Row) => string;
  readonly onOpen: (row: Row) => void;
  readonly chosen: ReturnType<typeof useChosen>;
  readonly onChoose: (id: string, isStretch: boolean) => void;
  readonly onNearEnd: () => void;
}

export function CaseRows({
  list,
  label,
  rows,
  total,
  openId,
  myId,
  showOwners,
  hrefOf,
  onOpen,
  chosen: { cases, reasons },
  onChoose,
  onNearEnd,
}: CaseRowsProps) {
  const { t } = useLingui();
  const scroller = useRef<HTMLDivElement>(null);
  const present = useNow();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => PITCH,
    overscan: 6,
  });
  const items = virtual.getVirtualItems();
  const slots = useRef(noSlots);
  slots.current = slotsFor(
    slots.current,
    list,
    items.flatMap(({ index }) => rows[index]?.id ?? []),
  );
  const { of: slotOf } = slots.current;

  useLayoutEffect(() => {
    if (virtual.scrollOffset) virtual.scrollToOffset(0);
  }, [virtual, list]);

  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= rows.length - 10) onNearEnd();
  }, [last, rows.length, onNearEnd]);

  const openAt = rows.findIndex(({ id }) => id === openId);
  useEffect(() => {
    if (openAt >= 0) virtual.scrollToIndex(openAt, { align: 'auto' });
  }, [openAt, virtual, list]);

  return (
    // The region itself takes the focus so that arrow keys can scroll it.
    <div
      ref={scroller}
      role="region"
      aria-label={t`${label}, ${plural(total, { one: '# case', other: '# cases' })}`}
      tabIndex={0}
      className="scroll-quiet min-h-0 flex-1 px-1.5 pb-2 outline-offset-[-2px]"
    >
      <ul className="relative" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const row = rows[index];
          return row === undefined ? null : (
            <li
              key={slotOf.get(row.id)}
              aria-setsize={total}
              aria-posinset={index + 1}
              data-case={row.id}
              className="group absolute inset-x-0 top-0"
              style={{ transform: `translateY(${String(start)}px)` }}
            >
              <CaseRow
                row={row}
                href={hrefOf(row)}
                onOpen={onOpen}
                isOpen={row.id === openId}
                present={present}
                myId={myId}
                showOwner={showOwners}
                refusal={reasons.get(row.id)}
              />
              <label className="absolute top-7 left-0 grid size-6 items-center pl-0.5">
                <input
                  type="checkbox"
                  checked={cases.has(row.id)}
                  aria-label={t`Choose ${row.customer.name}`}
                  // A change does not say which keys were held.
                  onClick={(event) => onChoose(row.id, event.shiftKey)}
                  onChange={doNothing}
                  className={cx(
                    'accent-accent size-3',
                    cases.size === 0 &&
                      'touched:opacity-100 opacity-0 group-hover:opacity-100 focus:opacity-100',
                  )}
                />
              </label>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
