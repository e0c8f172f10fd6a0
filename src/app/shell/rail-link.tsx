// One place in the rail: an icon with its name in the tooltip, a count or a mark at its corner.
import type { ReactNode } from 'react';
import { cx } from '#src/ui/cx.ts';
import type { LucideIcon } from '#src/ui/icons.ts';
import { hrefOf } from '../routing/address.ts';
import { Link } from '../routing/link.tsx';
import { useAddress } from '../routing/router.tsx';
import { RailBadge } from './rail-badge.tsx';

export interface RailLinkProps {
  /** A path. */
  readonly to: string;
  readonly icon: LucideIcon;
  readonly label: string;
  readonly isCurrent: (path: string) => boolean;
  readonly badge?: string | undefined;
  readonly mark?: ReactNode;
}

export function RailLink({ to, icon: Icon, label, isCurrent, badge, mark }: RailLinkProps) {
  const current = isCurrent(useAddress().path);
  return (
    <Link
      to={hrefOf(to)}
      title={label}
      aria-label={label}
      aria-current={current ? 'page' : undefined}
      className={cx(
        'relative grid size-9 place-items-center rounded-3',
        current
          ? 'bg-surface text-accent-text shadow-[0_1px_2px_var(--shade-1),inset_0_0_0_1px_var(--line)]'
          : 'text-ink-3 hover:bg-hover hover:text-ink',
      )}
    >
      <Icon aria-hidden className="icon-l" />
      {badge === undefined ? null : <RailBadge>{badge}</RailBadge>}
      {mark}
    </Link>
  );
}
