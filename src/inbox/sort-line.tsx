// Says in which order the cases stand, changes it, and leads to what they can be narrowed to.
import { useLingui } from '@lingui/react/macro';
import { orders, type Order } from '#src/cases/queries.ts';
import { IconButton } from '#src/ui/icon-button.tsx';
import { ArrowDownNarrowWide, ListFilter, SlidersHorizontal } from '#src/ui/icons.ts';
import { Menu } from '#src/ui/menu.tsx';

export interface SortLineProps {
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
  readonly onFilter: () => void;
}

export function SortLine({ order, onOrder, onFilter }: SortLineProps) {
  const { t } = useLingui();
  const words: Readonly<Record<Order, string>> = {
    due: t`Soonest due first`,
    oldest: t`Longest without an answer first`,
    newest: t`Newest first`,
  };
  return (
    <div className="text-meta text-ink-3 flex h-8 flex-none items-center gap-1.5 px-3">
      <ArrowDownNarrowWide aria-hidden className="icon-s" />
      <span className="mr-auto">{words[order]}</span>
      <IconButton size="xs" icon={ListFilter} label={t`Filter the cases`} onPress={onFilter} />
      <Menu
        label={t`Order of the cases`}
        trigger={<IconButton size="xs" icon={SlidersHorizontal} label={t`Change the order`} />}
        groups={[
          {
            items: orders.map((id) => ({
              id,
              label: words[id],
              chosen: id === order,
              onAction: () => onOrder(id),
            })),
          },
        ]}
      />
    </div>
  );
}
