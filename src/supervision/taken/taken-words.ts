// What became of an order taken by hand.
import { useLingui } from '@lingui/react/macro';
import type { TakenOrders } from '#src/desk/figures.ts';

export function useTakenWords(): Readonly<Record<TakenOrders['orders'][number]['state'], string>> {
  const { t } = useLingui();
  return { open: t`Not collected yet`, collected: t`Collected`, cancelled: t`Cancelled` };
}
