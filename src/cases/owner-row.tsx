// The one person answerable, since when, and how to become or stop being it.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Case } from '#src/desk/schemas.ts';
import type { Instant } from '#src/lib/time.ts';
import { useMe } from '#src/staff/use-me.ts';
import { Avatar } from '#src/ui/avatar.tsx';
import { Button } from '#src/ui/button.tsx';
import { ButtonKey } from '#src/ui/kbd.tsx';
import { dayAndClockInSentence } from './due-words.ts';
import type { CaseActs } from './use-case-acts.ts';

export interface OwnerRowProps {
  readonly of: Case;
  readonly acts: CaseActs;
  readonly present: Instant;
}

export function OwnerRow({ of: { owner, ownedSince, ownedFrom, openedAt }, acts, present }: OwnerRowProps) {
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
      </div>
      <span className="ml-auto">
        {acts.offered.has('claim') ? (
          <Button size="sm" isDisabled={acts.isBusy} onPress={() => acts.perform('claim')}>
            {owner === null ? <Trans>Claim</Trans> : <Trans>Take over</Trans>}
            <ButtonKey>C</ButtonKey>
          </Button>
        ) : isMine && acts.offered.has('release') ? (
          <Button size="sm" isDisabled={acts.isBusy} onPress={() => acts.perform('release')}>
            <Trans>Release</Trans>
          </Button>
        ) : null}
      </span>
    </div>
  );
}
