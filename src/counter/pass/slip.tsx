// What the customer takes along: on paper, or as a photo of the screen. Black on white, whatever the theme.
import { Trans, useLingui } from '@lingui/react/macro';
import { channelOf } from '#src/channels/registry.ts';
import type { Passed } from '#src/desk/passing.ts';
import { clockTime, dayName } from '#src/lib/format.ts';
import { now } from '#src/lib/time.ts';
import type { CounterStore } from '../act.ts';

export interface SlipProps {
  readonly passed: Passed;
  readonly store: CounterStore;
}

export function Slip({ passed: { reference, owner, team, answerBy, channel }, store }: SlipProps) {
  const { i18n, t } = useLingui();
  const label = channelOf(channel)?.label;
  // "Today" means nothing tomorrow.
  const dayOf = (at: number) => `${dayName(at, i18n.locale)}, ${clockTime(at, i18n.locale)}`;
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
          <dd>{dayOf(Date.parse(answerBy))}</dd>
        </div>
        <div>
          <dt>
            <Trans>By</Trans>
          </dt>
          <dd>{label ? i18n._(label) : channel}</dd>
        </div>
      </dl>
      <p className="slip-store">
        {store.brand}, {store.name}, {dayOf(now())}
      </p>
    </section>
  );
}
