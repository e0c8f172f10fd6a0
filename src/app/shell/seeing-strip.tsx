// On every screen while somebody looks through another role's eyes: whose, until when, and the way back.
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent } from 'react';
import type { SeeingAs } from '#src/desk/staff.ts';
import { clockTime, dayName, isoDay } from '#src/lib/format.ts';
import { backEndsReady } from '#src/lib/http.ts';
import { now } from '#src/lib/time.ts';
import { eyesWords } from '#src/staff/role-words.ts';
import { Button } from '#src/ui/button.tsx';
import { Eye } from '#src/ui/icons.ts';
import { Strip } from '#src/ui/strip.tsx';
import { useNow } from '#src/ui/use-now.ts';
import { useSwitchEyes } from './use-switch-eyes.ts';

export function SeeingStrip({ seeingAs: { role, until } }: { readonly seeingAs: SeeingAs }) {
  const { i18n } = useLingui();
  const present = useNow();
  const { goBack, isBusy, trouble } = useSwitchEyes();
  const untilAt = Date.parse(until);
  const isOver = present >= untilAt;
  // Until the back ends are there, the time may be another one than theirs.
  const onTime = useEffectEvent(async () => {
    await backEndsReady();
    if (now() >= untilAt) goBack();
  });
  useEffect(() => {
    if (isOver) void onTime();
  }, [isOver]);
  const eyes = i18n._(eyesWords[role]);
  const clock = clockTime(untilAt, i18n.locale);
  const end = isoDay(untilAt) === isoDay(present) ? clock : `${dayName(untilAt, i18n.locale)}, ${clock}`;
  return (
    <Strip
      tone="accent"
      icon={Eye}
      title={
        <Trans>
          You see what {eyes} see, read-only, until {end}.
        </Trans>
      }
      actions={
        <Button size="sm" isDisabled={isBusy} onPress={goBack}>
          <Trans>Back to yourself</Trans>
        </Button>
      }
    >
      {trouble}
    </Strip>
  );
}
