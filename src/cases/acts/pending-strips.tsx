// What is pending between two people about a case: a hand-over that waits for a yes, a colleague who asks to take over.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Case } from '#src/desk/case.ts';
import { useMe } from '#src/staff/use-me.ts';
import { Button } from '#src/ui/button.tsx';
import { Hand, Handshake } from '#src/ui/icons.ts';
import { Strip } from '#src/ui/strip.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import type { CaseActs } from './use-case-acts.ts';

export interface PendingStripsProps {
  readonly of: Case;
  readonly acts: CaseActs;
}

export function PendingStrips({ of: one, acts }: PendingStripsProps) {
  const me = useMe();
  const { offer, asked, owner } = one;
  return (
    <>
      {offer?.to.id === me.id ? <Offered key={offer.at} offer={offer} acts={acts} /> : null}
      {offer && offer.to.id !== me.id ? <Waiting offer={offer} acts={acts} /> : null}
      {asked && acts.offered.has('keep') ? <Asked asked={asked} acts={acts} /> : null}
      {asked?.by.id === me.id && owner ? (
        <Strip tone="plain" icon={Hand} title={<Trans>{owner.givenName} is asked.</Trans>}>
          <Trans>You can write notes meanwhile. You will own the case when {owner.givenName} says yes.</Trans>
        </Strip>
      ) : null}
    </>
  );
}

type Offer = NonNullable<Case['offer']>;

function Offered({ offer: { by, why, story }, acts }: { readonly offer: Offer; readonly acts: CaseActs }) {
  const { t } = useLingui();
  const [word, setWord] = useState<string>();
  return (
    <Strip
      tone="accent"
      icon={Handshake}
      title={<Trans>{by.name} hands this case over to you.</Trans>}
      actions={
        <>
          <Button
            size="sm"
            tone="quiet"
            isDisabled={acts.isBusy}
            onPress={() =>
              word === undefined ? setWord('') : acts.perform('decline', { reason: word.trim() })
            }
          >
            <Trans>Decline</Trans>
          </Button>
          <Button size="sm" tone="primary" isDisabled={acts.isBusy} onPress={() => acts.perform('accept')}>
            <Trans>Accept</Trans>
          </Button>
        </>
      }
    >
      <p className="text-ink">{t`“${why}”`}</p>
      {story === '' ? null : (
        <section
          aria-label={t`Story so far`}
          tabIndex={0}
          className="scroll-quiet mt-1 max-h-32 overflow-auto break-words whitespace-pre-wrap"
        >
          {story}
        </section>
      )}
      {word === undefined ? null : (
        <div className="mt-1 max-w-100">
          <TextField label={t`A word to ${by.givenName}, if you like`} value={word} onChange={setWord} />
        </div>
      )}
    </Strip>
  );
}

function Waiting({ offer: { by, to, why }, acts }: { readonly offer: Offer; readonly acts: CaseActs }) {
  const { t } = useLingui();
  return (
    <Strip
      tone="plain"
      icon={Handshake}
      title={<Trans>Waiting for {to.givenName} to accept.</Trans>}
      actions={
        acts.offered.has('pull-back') ? (
          <Button size="sm" isDisabled={acts.isBusy} onPress={() => acts.perform('pull-back')}>
            <Trans>Pull back</Trans>
          </Button>
        ) : undefined
      }
    >
      {by.name}: {t`“${why}”`}
    </Strip>
  );
}

function Asked({
  asked: { by, why },
  acts,
}: {
  readonly asked: NonNullable<Case['asked']>;
  readonly acts: CaseActs;
}) {
  const { t } = useLingui();
  return (
    <Strip
      tone="accent"
      icon={Hand}
      title={<Trans>{by.name} asks to take this case over.</Trans>}
      actions={
        <>
          <Button size="sm" tone="quiet" isDisabled={acts.isBusy} onPress={() => acts.perform('keep')}>
            <Trans>Keep it</Trans>
          </Button>
          <Button
            size="sm"
            tone="primary"
            isDisabled={acts.isBusy}
            onPress={() => acts.perform('let-take-over')}
          >
            <Trans>Give it to {by.givenName}</Trans>
          </Button>
        </>
      }
    >
      {why === '' ? <Trans>Until you answer it stays yours.</Trans> : t`“${why}”`}
    </Strip>
  );
}
