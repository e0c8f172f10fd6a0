// Told above the composer when an act on the case did not happen: who was faster, or why it failed. Drafts stay.
import { Trans, useLingui } from '@lingui/react/macro';
import { useLingui as useWords } from '#src/ui/use-lingui.tsx';
import type { ReactNode } from 'react';
import { useMe } from '#src/staff/use-me.ts';
import { Button } from '#src/ui/button.tsx';
import { useFailureWords } from '#src/ui/failure-words.ts';
import { IconButton } from '#src/ui/icon-button.tsx';
import { CircleAlert, Hand, RotateCw, X } from '#src/ui/icons.ts';
import { Strip } from '#src/ui/strip.tsx';
import { useNow } from '#src/ui/use-now.ts';
import { notDone } from './act-words.ts';
import type { LostRace } from './mutations.ts';
import { secondsAgo } from './seconds-ago.ts';
import type { CaseActs } from './use-case-acts.ts';

export function ActStrip({ acts }: { readonly acts: CaseActs }) {
  const { t } = useLingui();
  const { _ } = useWords();
  const failureWords = useFailureWords();
  const close = <IconButton icon={X} label={t`Close`} onPress={acts.dismiss} />;
  if (acts.race) return <RaceStrip race={acts.race} close={close} />;
  if (!acts.failed) return null;
  return (
    <Strip
      tone="danger"
      icon={CircleAlert}
      role="alert"
      title={_(notDone[acts.failed.act])}
      actions={
        <>
          <Button size="sm" onPress={acts.again}>
            <RotateCw aria-hidden className="icon-s" />
            <Trans>Try again</Trans>
          </Button>
          {close}
        </>
      }
    >
      {failureWords(acts.failed.failure)} <Trans>Nothing you wrote is lost.</Trans>
    </Strip>
  );
}

function RaceStrip({ race, close }: { readonly race: LostRace; readonly close: ReactNode }) {
  const { t, i18n } = useLingui();
  const me = useMe();
  const present = useNow(1000);
  const who = race.by ?? t`A colleague`;
  const ago = secondsAgo(present - race.at, i18n.locale);
  const isTaken = race.act === 'claim' && race.ownerId !== undefined && race.ownerId !== me.id;
  return (
    <Strip
      tone="warn"
      icon={Hand}
      role="alert"
      title={
        isTaken ? (
          <Trans>
            {who} claimed this case {ago}.
          </Trans>
        ) : (
          <Trans>
            {who} changed this case {ago}.
          </Trans>
        )
      }
      actions={close}
    >
      {isTaken ? (
        <Trans>Your draft is kept. You can read along and write notes.</Trans>
      ) : (
        <Trans>It is shown as it is now. Your draft is kept. Look at it, then decide again.</Trans>
      )}
    </Strip>
  );
}
