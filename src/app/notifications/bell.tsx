// The quiet bell in the rail: how much is unread, no sound, no toast. What it opens is loaded when it is opened.
import { useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { subscribe } from '#src/lib/events.ts';
import { onceATurn } from '#src/lib/once-a-turn.ts';
import { may } from '#src/staff/roles.ts';
import { useMe } from '#src/staff/use-me.ts';
import { Button } from '#src/ui/button.tsx';
import { Bell as BellIcon } from '#src/ui/icons.ts';
import { latePart } from '#src/ui/late-part.tsx';
import { Tooltip } from '#src/ui/tooltip.tsx';
import { RailBadge } from '../shell/rail-badge.tsx';
import { countAsLookedAt } from './looked-at.ts';
import { unreadQuery } from './queries.ts';

const Centre = latePart(async () => (await import('./centre.tsx')).Centre);

/** At the head of a screen it is as large as a thumb. */
export function Bell({ isAtHead = false }: { readonly isAtHead?: boolean }) {
  const { t } = useLingui();
  const me = useMe();
  const isTold = may(me.role, 'notifications');
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const { data: unread = 0 } = useQuery({ ...unreadQuery, enabled: isTold });
  useEffect(
    () =>
      subscribe(
        'notifications.changed',
        onceATurn(() => {
          void client.invalidateQueries({ queryKey: ['notifications'] });
          if (!document.hidden) return;
          void import('./outside.ts').then(({ tellOutside }) => tellOutside(me.id, () => setOpen(true)));
        }),
      ),
    [client, me.id],
  );
  useEffect(() => countAsLookedAt(me.id), [me.id]);
  if (!isTold) return null;
  const label = unread > 0 ? t`Notifications, ${unread} unread` : t`Notifications`;
  return (
    <>
      <Tooltip text={label} side={isAtHead ? 'bottom' : 'right'}>
        <Button
          square
          tone="quiet"
          className={
            isAtHead
              ? 'rounded-3! text-ink-2 relative -mx-1.5 size-12!'
              : 'rounded-3! text-ink-3 relative size-9!'
          }
          aria-label={label}
          aria-haspopup="dialog"
          onPress={() => setOpen(true)}
        >
          <BellIcon aria-hidden className="icon-l" />
          {unread > 0 ? <RailBadge>{unread > 99 ? '99+' : String(unread)}</RailBadge> : null}
        </Button>
      </Tooltip>
      {isOpen ? <Centre onClose={() => setOpen(false)} /> : null}
    </>
  );
}
