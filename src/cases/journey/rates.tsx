// The settings of the desk that figures of a journey come of.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Journey } from '#src/desk/journey.ts';
import { money } from '#src/lib/format.ts';
import { SECOND } from '#src/lib/time.ts';
import { countdown } from '../due/due-words.ts';
import type { JourneyWays } from './ways.ts';

export interface RatesProps {
  readonly rates: Journey['rates'];
  readonly ways: JourneyWays;
}

export function Rates({ rates: { perHour, pauseSeconds, writing }, ways }: RatesProps) {
  const { i18n } = useLingui();
  const time = (seconds: number | undefined) =>
    seconds === undefined ? '–' : countdown(seconds * SECOND, i18n.locale);
  const hours = new Intl.ListFormat(i18n.locale, { type: 'disjunction' }).format(
    perHour.map(({ minor, currency }) => money(minor, currency, i18n.locale)),
  );
  const pause = time(pauseSeconds);
  return (
    <details className="journey-rates">
      <summary>
        <Trans>Rates of this desk</Trans>
      </summary>
      <p>
        <Trans>
          An hour of ours costs {hours}. A silence in a chat counts {pause} at most. What is written takes:
        </Trans>
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Channel</Trans>
            </th>
            <th scope="col">
              <Trans>Customer</Trans>
            </th>
            <th scope="col">
              <Trans>Us</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {writing.map(({ channel, customerSeconds, staffSeconds }) => (
            <tr key={channel}>
              <th scope="row">{ways.nameOf(channel)}</th>
              <td>{time(customerSeconds)}</td>
              <td>{time(staffSeconds)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
