// The one person answerable, since when, and how to become or stop being it.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Case } from '#src/desk/case.ts';
import type { Instant } from '#src/lib/time.ts';
import { useMe } from '#src/staff/use-me.ts';
import { Avatar } from '#src/ui/avatar.tsx';
import { Button } from '#src/ui/button.tsx';
import { run } from '#src/ui/commands.ts';
import { CommandKey } from '#src/ui/kbd.tsx';
import { latePart } from '#src/ui/late-part.tsx';
import { dayAndClockInSentence } from './due/due-words.ts';
import type { CaseActs } from './acts/use-case-acts.ts';

const OwnerAway = latePart(async () => (await import('./seldom-lines.tsx')).OwnerAway);

export interface OwnerRowProps {
  readonly of: Case;
  readonly acts: CaseActs;
  readonly present: Instant;
}

export function OwnerRow({ of: one, acts, present }: OwnerRowProps) {
  return (
    <>
      <Owner of={one} acts={acts} present={present} />
      <Ways acts={acts} />
    </>
  );
}

function Owner({ of: one, acts, present }: OwnerRowProps) {
  const { owner, ownerAway, ownedSince, ownedFrom, openedAt } = one;
  const { i18n } = useLingui();
  const me = useMe();
  const isMine = owner?.id === me.id;
  const since = dayAndClockInSentence(Date.parse(ownedSince ?? openedAt), present, i18n.locale);
  return (
    <div className="mt-1.5 flex items-center gap-2">
      <Avatar
        size="m"
        initials={owner?.initials ?? ''}
        tone={owner === null ? 'none' : isMine ? 'me' : 'plain'}
      />
      <div className="min-w-0">
        {owner === null ? (
          <b>
            <Trans>Nobody owns this</Trans>
          </b>
        ) : (
          <>
            <b>{owner.name}</b>{' '}
            {isMine ? (
              <span className="text-ink-3">
                <Trans>you</Trans>
              </span>
            ) : null}
          </>
        )}
        <span className="num text-meta text-ink-3 block leading-4">
          {owner !== null && ownedFrom !== undefined ? (
            <Trans>
              from {ownedFrom}, {since}
            </Trans>
          ) : (
            <Trans>since {since}</Trans>
          )}
        </span>
        {ownerAway ? <OwnerAway away={ownerAway} present={present} /> : null}
      </div>
      <span className="ml-auto">
        {acts.offered.has('claim') ? (
          <Button size="sm" isDisabled={acts.isBusy} onPress={() => acts.perform('claim')}>
            {owner === null ? <Trans>Claim</Trans> : <Trans>Take over</Trans>}
            <CommandKey of="claim" />
          </Button>
        ) : acts.offered.has('ask-to-take-over') ? (
          <Button size="sm" isDisabled={acts.isBusy} onPress={() => run('ask-to-take-over')}>
            <Trans>Ask to take over</Trans>
          </Button>
        ) : null}
      </span>
    </div>
  );
}

/** What else can be done with who owns it. */
function Ways({ acts }: Pick<OwnerRowProps, 'acts'>) {
  const { offered, isBusy, perform } = acts;
  return (
    <div className="mt-1.5 flex flex-wrap gap-1.5 empty:hidden">
      {offered.has('hand-over') ? (
        <Button size="sm" isDisabled={isBusy} onPress={() => run('hand-over')}>
          <Trans>Hand over</Trans>
          <CommandKey of="hand-over" />
        </Button>
      ) : null}
      {offered.has('assign') ? (
        <Button size="sm" isDisabled={isBusy} onPress={() => run('assign')}>
          <Trans>Assign</Trans>
        </Button>
      ) : null}
      {offered.has('release') ? (
        <Button size="sm" tone="quiet" isDisabled={isBusy} onPress={() => perform('release')}>
          <Trans>Release</Trans>
        </Button>
      ) : null}
    </div>
  );
}
