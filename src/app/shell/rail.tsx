// The way round the program: a rail at the left, a bar at the bottom of a phone.
import { useLingui } from '@lingui/react/macro';
import { lazy, memo, Suspense } from 'react';
import { useSources } from '#src/workspace/sources/sources-store.ts';
import { useMe } from '#src/staff/use-me.ts';
import { may } from '#src/staff/roles.ts';
import { Button } from '#src/ui/button.tsx';
import { useCaps } from '#src/ui/command-keys.ts';
import { Cable, CircleAlert, CircleQuestionMark, Inbox, UsersRound } from '#src/ui/icons.ts';
import { latePart } from '#src/ui/late-part.tsx';
import { Tooltip } from '#src/ui/tooltip.tsx';
import { Bell } from '../notifications/bell.tsx';
import { hrefOf } from '../routing/address.ts';
import { Link } from '../routing/link.tsx';
import { AccountMenu } from './account-menu.tsx';
import { Logo } from './logo.tsx';
import { RailLink } from './rail-link.tsx';
import { useUnread } from './use-unread.ts';

const Backstage = __EMBEDDED__
  ? lazy(async () => ({ default: (await import('../backstage/backstage-button.tsx')).BackstageButton }))
  : undefined;

const CounterLink = latePart(async () => (await import('./counter-link.tsx')).CounterLink);
const SupervisionLink = latePart(async () => (await import('./supervision-link.tsx')).SupervisionLink);

interface RailProps {
  readonly onHelp: () => void;
}

/** Memoised: of where one is only its links take notice. */
export const Rail = memo(function Rail({ onHelp }: RailProps) {
  const { t } = useLingui();
  const caps = useCaps('help');
  const help = caps === undefined ? t`Keyboard help` : t`Keyboard help (${caps})`;
  return (
    <nav
      aria-label={t`Main`}
      className="border-line-faint bg-sunken isolate flex w-(--w-rail) flex-none flex-col items-center gap-1 border-r py-2"
    >
      <Link
        to={hrefOf('/')}
        aria-label={t`Throughline, home`}
        className="rounded-3 mb-2 grid size-9 place-items-center"
      >
        <Logo />
      </Link>
      <Places />
      <span className="flex-1" />
      {Backstage ? (
        <Suspense>
          <Backstage />
        </Suspense>
      ) : null}
      <Bell />
      <SourcesLink />
      <Tooltip text={help} side="right">
        <Button
          square
          tone="quiet"
          className="rounded-3! text-ink-3 size-9!"
          aria-label={help}
          onPress={onHelp}
        >
          <CircleQuestionMark aria-hidden className="icon-l" />
        </Button>
      </Tooltip>
      <AccountMenu />
    </nav>
  );
});

export function BottomBar({ onHelp }: RailProps) {
  const { t } = useLingui();
  return (
    <nav
      aria-label={t`Main`}
      className="border-line-faint bg-sunken flex h-14 flex-none items-center justify-around border-t px-2"
    >
      <Places />
      <Bell />
      <SourcesLink />
      <AccountMenu onHelp={onHelp} />
    </nav>
  );
}

function Places() {
  const { t } = useLingui();
  const me = useMe();
  const unread = useUnread();
  if (!may(me.role, 'customer.read')) return null;
  return (
    <>
      {me.store ? <CounterLink /> : null}
      <RailLink
        to="/"
        icon={Inbox}
        label={unread > 0 ? t`Inbox, ${unread} unread` : t`Inbox`}
        isCurrent={(path) => path === '/' || path.startsWith('/cases/')}
        badge={unread > 0 ? String(unread) : undefined}
      />
      <RailLink
        to="/customers"
        icon={UsersRound}
        label={t`Customers`}
        isCurrent={(path) => path.startsWith('/customers')}
      />
      {may(me.role, 'supervision.read') ? <SupervisionLink /> : null}
    </>
  );
}

function SourcesLink() {
  const { t } = useLingui();
  const down = useSources(({ byId }) => Object.values(byId).filter(({ isWell }) => !isWell).length);
  return (
    <RailLink
      to="/sources"
      icon={Cable}
      label={down > 0 ? t`Sources: ${down} not answering` : t`Sources`}
      isCurrent={(path) => path === '/sources'}
      mark={
        down > 0 ? (
          <CircleAlert
            aria-hidden
            className="icon-xs bg-sunken text-warn absolute top-[3px] right-[3px] rounded-full"
          />
        ) : undefined
      }
    />
  );
}
