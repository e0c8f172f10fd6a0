// The time in which an order may still be changed or cancelled, and afterwards why it may not.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { clockTime, span } from '#src/lib/format.ts';
import { HOUR, MINUTE, SECOND } from '#src/lib/time.ts';
import { Button } from '#src/ui/button.tsx';
import { Undo2 } from '#src/ui/icons.ts';
import { latePart } from '#src/ui/late-part.tsx';
import { Meter } from '#src/ui/meter.tsx';
import { useNow } from '#src/ui/use-now.ts';
import type { OrderBody } from './body.ts';
import { stepWords } from './words.ts';

const ChangeForm = latePart(async () => (await import('./change-form.tsx')).ChangeForm);

const BAND =
  'mt-2 -mx-3 -mb-[9px] flex min-h-[34px] flex-wrap items-center gap-2 border-t border-line-faint py-[5px] pr-1.5 pl-3 text-meta text-ink-2';

export interface RegretProps {
  readonly body: OrderBody;
  readonly until: number;
  readonly givenName: string;
  readonly mayAct: boolean;
}

export function Regret({ body, until, givenName, mayAct }: RegretProps) {
  const present = useNow(15 * SECOND);
  const begun = body.steps.find(({ kind, at }) => kind !== 'ordered' && at !== undefined);
  if (body.state !== 'OPEN') return null;
  return present < until && !begun ? (
    <Open body={body} until={until} givenName={givenName} mayAct={mayAct} left={until - present} />
  ) : (
    <Closed until={until} begun={begun} />
  );
}

function Open({ body, until, givenName, mayAct, left }: RegretProps & { readonly left: number }) {
  const { i18n, t } = useLingui();
  const [isChanging, setChanging] = useState(false);
  const minutes = Math.ceil(left / MINUTE);
  const all = Math.round((until - body.createdAt) / MINUTE);
  const time = clockTime(until, i18n.locale);
  return (
    <>
      <div className={BAND}>
        <Undo2 aria-hidden className="icon-s" />
        <span>
          <Trans>
            {givenName} can still change or cancel it until <b className="num">{time}</b>
          </Trans>
        </span>
        <Meter
          part={left / (until - body.createdAt)}
          label={t`${minutes} of ${all} minutes left`}
          tone="accent"
          className="w-16 max-sm:hidden"
        />
        <span className="num whitespace-nowrap">
          <Trans>{hoursAndMinutes(left, i18n.locale)} left</Trans>
        </span>
        {mayAct ? (
          <Button
            tone="quiet"
            size="xs"
            className="ml-auto"
            aria-expanded={isChanging}
            onPress={() => setChanging(!isChanging)}
          >
            <Trans>Change</Trans>
          </Button>
        ) : null}
      </div>
      {isChanging && <ChangeForm body={body} onClose={() => setChanging(false)} />}
    </>
  );
}

/** Why it is too late: a refusal without its reason helps nobody. */
function Closed({
  until,
  begun,
}: {
  readonly until: number;
  readonly begun: OrderBody['steps'][number] | undefined;
}) {
  const { i18n } = useLingui();
  const time = clockTime(begun?.at ?? until, i18n.locale);
  const step = begun && i18n._(stepWords[begun.kind]);
  return (
    <div className={BAND}>
      {step === undefined ? (
        <Trans>It can no longer be changed or cancelled. The time for it ended at {time}.</Trans>
      ) : (
        <Trans>
          It can no longer be changed or cancelled. {step} since {time}.
        </Trans>
      )}
    </div>
  );
}

/** "1 h 22 min". */
function hoursAndMinutes(ms: number, locale: string): string {
  const minutes = Math.max(1, Math.ceil(ms / MINUTE));
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [hours > 0 && span(hours * HOUR, locale), rest > 0 && span(rest * MINUTE, locale)];
  return parts.filter(Boolean).join(' ');
}
