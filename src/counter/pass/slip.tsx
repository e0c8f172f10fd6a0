// What the customer takes along: on paper, or as a photo of the screen. Black on white, whatever the theme.
import { Trans, useLingui } from '@lingui/react/macro';
import { dayAndClock } from '#src/cases/due-words.ts';
import { channelOf } from '#src/channels/registry.ts';
import type { Passed } from '#src/desk/passing.ts';
import { now } from '#src/lib/time.ts';
import type { CounterStore } from '../act.ts';

export interface SlipProps {
  readonly passed: Passed;
  readonly store: CounterStore;
}

export function Slip({ passed: { reference, owner, team, answerBy, channel }, store }: SlipProps) {
  const { i18n, t } = useLingui();
  const label = channelOf(channel)?.label;
  return (
    <section aria-label={t`Slip for the customer`} className="slip">
      <p>
        <Trans>Your reference</Trans>
      </p>
      <p className="slip-reference">{reference}</p>
      <dl>
        <div>
          <dt>
            <Trans>In touch with you</Trans>
          </dt>
          <dd>{owner?.name ?? team}</dd>
        </div>
        <div>
          <dt>
            <Trans>At the latest</Trans>
          </dt>
          <dd>{dayAndClock(Date.parse(answerBy), now(), i18n.locale)}</dd>
        </div>
        <div>
          <dt>
            <Trans>By</Trans>
          </dt>
          <dd>{label ? i18n._(label) : channel}</dd>
        </div>
      </dl>
      <p className="slip-store">
        {store.brand}, {store.name}, {dayAndClock(now(), now(), i18n.locale)}
      </p>
    </section>
  );
}
