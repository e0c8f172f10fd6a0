// The head of the counter: which shop, whether it is online, what time it is, and who serves.
import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { clockTime, dayName } from '#src/lib/format.ts';
import { MINUTE } from '#src/lib/time.ts';
import { useNow } from '#src/ui/use-now.ts';
import type { CounterStore } from './act.ts';
import { NetState } from './net-state.tsx';
import { QueueButton } from './visit/queue-button.tsx';
import { Waiting } from './waiting/waiting.tsx';

export interface TopProps {
  readonly store: CounterStore;
  readonly logo: ReactNode;
  /** Who is signed in, with their menu. */
  readonly person: ReactNode;
}

export function Top({ store, logo, person }: TopProps) {
  const { i18n } = useLingui();
  const present = useNow(MINUTE);
  return (
    <header className="text-words flex h-13 flex-none items-center gap-2.5 px-5 max-sm:h-12 max-sm:px-4">
      <span className="flex flex-none">{logo}</span>
      <b className="truncate">
        <span className="max-sm:sr-only">{store.brand}, </span>
        {store.name}
      </b>
      <span className="text-ink-2 ml-auto flex flex-none items-center gap-2.5">
        <QueueButton />
        <Waiting />
        <NetState store={store} />
        <time dateTime={new Date(present).toISOString()} className="num max-sm:hidden">
          {dayName(present, i18n.locale)}, {clockTime(present, i18n.locale)}
        </time>
        {person}
      </span>
    </header>
  );
}
