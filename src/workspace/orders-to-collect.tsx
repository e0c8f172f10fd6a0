// What waits for the customer in a store, as far as the line has told.
import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { PanelHeading } from '#src/cases/panel-heading.tsx';
import type { IdentitySet } from '#src/channels/channel.ts';
import { channelOf } from '#src/channels/registry.ts';
import { shortDate } from '#src/lib/format.ts';
import { useTold } from '#src/line/told.ts';
import { useLineStore } from '#src/line/use-line.ts';
import { useNow } from '#src/ui/use-now.ts';

export function OrdersToCollect({ identity }: { readonly identity: IdentitySet }) {
  const { i18n } = useLingui();
  const present = useNow();
  const { told } = useTold(useLineStore(identity));
  const ready = useMemo(
    () => told.flatMap(({ facts }) => facts.filter(({ kind }) => kind === 'ready')),
    [told],
  );
  if (ready.length === 0) return null;
  return (
    <>
      <PanelHeading>
        <Trans>Orders to collect</Trans>
      </PanelHeading>
      <ul>
        {ready.map(({ entryKey, channel, reference, item, place, dueAt }) => {
          const Icon = channelOf(channel)?.icon;
          const where = place ?? '';
          const until = dueAt === undefined ? '' : shortDate(dueAt, i18n.locale, present);
          return (
            <li key={entryKey} className="num flex items-center gap-2 py-0.5">
              {Icon ? <Icon aria-hidden data-ch={channel} className="icon-s text-ch flex-none" /> : null}
              <span className="truncate">{[reference, item].filter(Boolean).join(', ')}</span>
              <span className="text-meta text-ink-3 ml-auto flex-none">
                {until === '' ? (
                  where
                ) : where === '' ? (
                  <Trans>until {until}</Trans>
                ) : (
                  <Trans>
                    {where}, until {until}
                  </Trans>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
