// Who answers for the case now, from whom, and why in quotes.
import { Trans, useLingui } from '@lingui/react/macro';
import { Avatar } from '#src/ui/avatar.tsx';
import { ArrowRight } from '#src/ui/icons.ts';
import type { OwnershipBody } from './body.ts';

const initials = (name: string): string =>
  name
    .split(' ')
    .map((part) => part.charAt(0))
    .slice(0, 2)
    .join('')
    .toUpperCase();

export interface OwnershipLineProps {
  readonly body: OwnershipBody;
  readonly who: string;
}

export function OwnershipLine({ body, who }: OwnershipLineProps) {
  const { t } = useLingui();
  const { from, to, reason } = body;
  const shown = to ?? from ?? who;
  return (
    <p className="text-ink-2 flex min-w-0 items-start gap-1.5 leading-5">
      {from !== undefined && to !== undefined && (
        <>
          <Avatar initials={initials(from)} />
          <ArrowRight aria-hidden className="icon-s mt-[3px]" />
        </>
      )}
      {shown !== '' && <Avatar initials={initials(shown)} />}
      <span className="min-w-0 text-pretty">
        <span className="text-ink font-medium">
          <ActWords body={body} who={who} />
        </span>
        {reason !== '' && ` ${t`“${reason}”`}`}
      </span>
    </p>
  );
}

function ActWords({ body, who }: OwnershipLineProps) {
  const { from = who, to = who } = body;
  switch (body.act) {
    case 'claimed':
      return <Trans>{who} claimed the case.</Trans>;
    case 'released':
      return <Trans>{who} released the case. Nobody owns it.</Trans>;
    case 'handed-over':
      return who === to && from !== to ? (
        <Trans>
          {to} took over from {from}.
        </Trans>
      ) : (
        <Trans>
          {from} handed over to {to}.
        </Trans>
      );
    case 'resolved':
      return <Trans>{who} resolved the case.</Trans>;
    case 'reopened':
      return who === '' ? <Trans>The case is open again.</Trans> : <Trans>{who} reopened the case.</Trans>;
    case 'given-back':
      return <Trans>The case went back to the queue. Nobody owns it.</Trans>;
    case 'waiting':
      return <Trans>{who} waits for the customer.</Trans>;
  }
}
