// One case in the list: who, since when they wait, about what, the path so far, what is due.
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { memo } from 'react';
import { DueBadge } from '#src/cases/due/due-badge.tsx';
import { shortAgo } from '#src/cases/due/due-words.ts';
import { nextDue } from '#src/cases/due/due.ts';
import type { CaseRow as Row } from '#src/desk/case.ts';
import { shortDate } from '#src/lib/format.ts';
import type { Instant } from '#src/lib/time.ts';
import { cx } from '#src/ui/cx.ts';
import { Flag } from '#src/ui/icons.ts';
import { latePart } from '#src/ui/late-part.tsx';
import { OwnLink } from '#src/ui/own-link.tsx';
import { Trail } from './trail.tsx';

const RowOwner = latePart(async () => (await import('./row-owner.tsx')).RowOwner);

export interface CaseRowProps {
  readonly row: Row;
  readonly href: string;
  readonly onOpen: (row: Row) => void;
  readonly isOpen: boolean;
  readonly present: Instant;
  readonly myId: string;
  readonly showOwner: boolean;
  /** Why what was asked of it among others was not done. */
  readonly refusal?: string | undefined;
}

/** Memoised: a step or news of one case draws that case again, not all in sight. */
export const CaseRow = memo(function CaseRow({
  row,
  href,
  onOpen,
  isOpen,
  present,
  myId,
  showOwner,
  refusal,
}: CaseRowProps) {
  const { i18n } = useLingui();
  const due = nextDue(row, present);
  const isNew = row.unread > 0;
  return (
    <OwnLink
      href={href}
      onGo={() => onOpen(row)}
      aria-current={isOpen ? 'true' : undefined}
      className={cx(
        'relative block h-[83px] rounded-3 border px-2.5 pt-2 pl-4.5 text-ink no-underline outline-offset-[-2px]',
        isOpen
          ? 'border-line bg-surface shadow-1 after:absolute after:inset-y-2.5 after:-left-px after:w-[3px] after:rounded-full after:bg-accent'
          : 'border-transparent hover:bg-hover',
      )}
    >
      {isNew ? (
        <>
          <span aria-hidden className="bg-accent absolute top-3.5 left-[7px] size-[7px] rounded-full" />
          <span className="sr-only">
            <Plural value={row.unread} one="# unread." other="# unread." />{' '}
          </span>
        </>
      ) : null}
      <span className="flex h-5 items-center gap-2">
        <span className={cx('truncate', isNew ? 'font-bold' : 'font-medium')}>{row.customer.name}</span>
        <span className="num text-meta text-ink-3 ml-auto flex-none">
          <Wrote at={row.customerWroteAt} present={present} />
        </span>
      </span>
      <span className="text-ink-2 flex h-5 items-center">
        <Urgency priority={row.priority} />
        <span className="truncate">{row.subject}</span>
        <Share row={row} myId={myId} />
      </span>
      <span className="mt-0.5 flex h-5.5 items-center gap-2">
        {refusal === undefined ? (
          <Trail stops={row.trail} most={7} />
        ) : (
          <span className="text-meta text-danger-text truncate">{refusal}</span>
        )}
        <span className="ml-auto inline-flex items-center gap-2">
          {due ? <DueBadge due={due} present={present} /> : null}
          {row.resolvedAt !== undefined && row.state === 'resolved' ? (
            <span className="text-meta text-ink-3">
              {shortDate(Date.parse(row.resolvedAt), i18n.locale, present)}
            </span>
          ) : null}
          {showOwner ? <RowOwner owner={row.owner} myId={myId} /> : null}
        </span>
      </span>
    </OwnLink>
  );
});

/** A quiet mark before the subject; the word is there for those who do not see it, and for all where it is urgent. */
function Urgency({ priority }: Pick<Row, 'priority'>) {
  if (priority === 'normal') return null;
  const isUrgent = priority === 'urgent';
  return (
    <span
      className={cx(
        'mr-1.5 inline-flex flex-none items-center gap-1 text-meta font-medium',
        isUrgent ? 'text-danger-text' : 'text-ink-3',
      )}
    >
      <Flag aria-hidden className="icon-s" />
      <span className={isUrgent ? undefined : 'sr-only'}>
        {isUrgent ? <Trans>Urgent</Trans> : <Trans>High priority</Trans>}
      </span>
    </span>
  );
}

/** Why a case of a colleague is among mine: it is handed over to me, or I stand in. */
function Share({ row: { owner, ownerAway, offeredTo }, myId }: Pick<CaseRowProps, 'row' | 'myId'>) {
  const isOffered = offeredTo?.id === myId;
  if (!owner || (!isOffered && ownerAway?.standIn?.id !== myId)) return null;
  const name = owner.givenName;
  return (
    <span className="text-meta text-accent-text ml-auto flex-none pl-2 font-medium">
      {isOffered ? <Trans>from {name}, accept?</Trans> : <Trans>for {name}</Trans>}
    </span>
  );
}

function Wrote({ at, present }: { readonly at: string | null; readonly present: Instant }) {
  const { i18n } = useLingui();
  if (at === null) return <Trans>has not written</Trans>;
  return (
    <>
      <span className="sr-only">
        <Trans>customer wrote</Trans>{' '}
      </span>
      {shortAgo(Date.parse(at), present, i18n.locale)}
    </>
  );
}
