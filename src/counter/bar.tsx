// What can be done for the customer, in a bar that stays. An act that does not exist has no button.
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Customer } from '#src/desk/customer.ts';
import { Ellipsis, PackageCheck, Store, Undo2 } from '#src/ui/icons.ts';
import { Headset, NotebookPen } from '#src/ui/late-icons.ts';
import { latePart } from '#src/ui/late-part.tsx';
import type { Act, CounterStore } from './act.ts';
import { useIsToCollect } from './collect/use-is-to-collect.ts';
import { CounterButton } from './counter-button.tsx';
import { Sheet } from './sheet.tsx';
import { DoneHere } from './waiting/done-here.tsx';

const COLLECT = 'collect';

const acts: readonly Act[] = [
  {
    id: 'visit',
    label: msg`Log this visit`,
    shortLabel: msg`Visit`,
    icon: NotebookPen,
    Part: latePart(async () => (await import('./visit/log-visit.tsx')).LogVisit),
  },
  {
    id: 'pass',
    label: msg`Pass to contact centre`,
    shortLabel: msg`Pass`,
    icon: Headset,
    Part: latePart(async () => (await import('./pass/pass-on.tsx')).PassOn),
  },
  {
    id: COLLECT,
    label: msg`Collect order`,
    shortLabel: msg`Collect`,
    icon: PackageCheck,
    Part: latePart(async () => (await import('./collect/collect-order.tsx')).CollectOrder),
  },
];

/** What is done less often stands behind one more tap. */
const rare: readonly Act[] = [
  {
    id: 'return',
    label: msg`Return or exchange`,
    shortLabel: msg`Return`,
    icon: Undo2,
    Part: latePart(async () => (await import('./bring-back/bring-back.tsx')).BringBack),
  },
  {
    id: 'reserve',
    label: msg`Reserve in a store`,
    shortLabel: msg`Reserve`,
    icon: Store,
    Part: latePart(async () => (await import('./reserve/reserve.tsx')).ReserveElsewhere),
  },
];
const MORE = 'more';

export interface BarProps {
  readonly customer: Customer;
  readonly store: CounterStore;
}

export function Bar({ customer, store }: BarProps) {
  const { t, i18n } = useLingui();
  const [openId, setOpen] = useState<string>();
  const open = [...acts, ...rare].find(({ id }) => id === openId);
  const isToCollect = useIsToCollect(customer, store);
  return (
    <>
      <DoneHere customer={customer} />
      <nav
        aria-label={t`What can be done`}
        className="border-line bg-surface flex flex-none gap-2.5 border-t px-5 py-3 max-sm:gap-2 max-sm:px-3 max-sm:py-2"
      >
        {acts.map(({ id, label, shortLabel, icon: Icon }) => (
          <CounterButton
            key={id}
            aria-label={i18n._(label)}
            tone={id === COLLECT && isToCollect ? 'primary' : 'plain'}
            onPress={() => setOpen(id)}
            className="min-h-13 min-w-0 flex-1 px-2! leading-4.5 whitespace-normal! max-sm:min-h-14 max-sm:flex-col max-sm:gap-0.5 max-sm:px-1! max-sm:text-base max-sm:leading-4"
          >
            <Icon aria-hidden className="icon-l flex-none" />
            <span className="max-sm:hidden">{i18n._(label)}</span>
            <span className="sm:hidden">{i18n._(shortLabel)}</span>
          </CounterButton>
        ))}
        <CounterButton
          aria-label={t`More that can be done`}
          onPress={() => setOpen(MORE)}
          className="min-h-13 px-0! max-sm:min-h-14"
        >
          <Ellipsis aria-hidden className="icon-l mx-4 max-sm:mx-3.5" />
        </CounterButton>
      </nav>
      {openId === MORE ? (
        <Sheet title={<Trans>What else can be done</Trans>} onClose={() => setOpen(undefined)}>
          {rare.map(({ id, label, icon: Icon }) => (
            <CounterButton key={id} onPress={() => setOpen(id)} className="min-h-14 justify-start!">
              <Icon aria-hidden className="icon-l" />
              {i18n._(label)}
            </CounterButton>
          ))}
        </Sheet>
      ) : null}
      {open ? <open.Part customer={customer} store={store} onDone={() => setOpen(undefined)} /> : null}
    </>
  );
}
