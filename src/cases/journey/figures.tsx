// The figures of a journey, each over the entries it adds up.
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Journey } from '#src/desk/journey.ts';
import { money, numberIn, wholeMoney } from '#src/lib/format.ts';
import { SECOND } from '#src/lib/time.ts';
import { countdown } from '../due/due-words.ts';
import { EntryLink, type EntryLinkProps } from './entry-link.tsx';
import type { JourneyWays } from './ways.ts';

export interface FiguresProps {
  readonly journey: Journey;
  readonly ways: JourneyWays;
}

export function Figures({ journey, ways }: FiguresProps) {
  const { t, i18n } = useLingui();
  const { contacts, answers, customerTime, staffTime, refunds, discounts, cost, value } = journey;
  const time = (seconds: number) => (seconds === 0 ? '0' : countdown(seconds * SECOND, i18n.locale));
  const count = (many: number) => numberIn(i18n.locale).format(many);
  const sums = ({ amounts }: Journey['refunds']) =>
    amounts.length === 0
      ? '0'
      : amounts.map(({ minor, currency }) => money(minor, currency, i18n.locale)).join(' + ');
  const timed = ({ entries }: Journey['staffTime']) =>
    entries.map((entry) => ({ entry, adds: time(entry.seconds) }));
  const given = ({ entries }: Journey['refunds']) =>
    entries.map((entry) => ({ entry, adds: money(entry.minor, entry.currency, i18n.locale) }));
  const theirRated = time(customerTime.ratedSeconds);
  const ourRated = time(staffTime.ratedSeconds);
  const hour = journey.rates.perHour.find(({ currency }) => currency === cost?.currency);
  const perHour = hour ? money(hour.minor, hour.currency, i18n.locale) : '–';
  return (
    <div className="journey-figures">
      <Figure
        label={t`Contacts`}
        value={count(contacts.length)}
        ways={ways}
        entries={contacts.map((entry) => ({ entry }))}
      >
        <Trans>Times the customer came to us. A chat counts once, a survey not at all.</Trans>
      </Figure>
      <Figure
        label={t`Our answers`}
        value={count(answers.length)}
        ways={ways}
        entries={answers.map((entry) => ({ entry }))}
      >
        <Trans>Times we wrote or rang, besides chats.</Trans>
      </Figure>
      <Figure
        label={t`Customer’s time`}
        value={time(customerTime.seconds)}
        ways={ways}
        entries={timed(customerTime)}
      >
        <Trans>
          Calls and visits with the wait before them, and chats; {theirRated} of it by the rates for writing.
        </Trans>
      </Figure>
      <Figure label={t`Our time`} value={time(staffTime.seconds)} ways={ways} entries={timed(staffTime)}>
        <Trans>
          Calls, visits and chats while one of us was there; {ourRated} of it by the rates for writing.
        </Trans>
      </Figure>
      <Figure label={t`Refunds`} value={sums(refunds)} ways={ways} entries={given(refunds)}>
        <Trans>Given back in store or on an order of this case, each once.</Trans>
      </Figure>
      <Figure label={t`Discounts`} value={sums(discounts)} ways={ways} entries={given(discounts)}>
        <Trans>Given off orders of this case that were not stopped or cancelled.</Trans>
      </Figure>
      {cost ? (
        <Figure
          label={t`Cost to serve`}
          value={money(cost.minor, cost.currency, i18n.locale)}
          ways={ways}
          entries={timed(staffTime)}
        >
          <Trans>Our time at {perHour} an hour.</Trans>
        </Figure>
      ) : null}
      {value ? (
        <Figure
          label={t`Lifetime value`}
          value={wholeMoney(value.minor, value.currency, i18n.locale)}
          ways={ways}
          entries={[]}
        >
          <Plural
            value={value.orders}
            one="Of everything this customer ever bought: # order."
            other="Of everything this customer ever bought: # orders."
          />
        </Figure>
      ) : null}
    </div>
  );
}

interface FigureProps {
  readonly label: string;
  readonly value: string;
  readonly entries: readonly {
    readonly entry: EntryLinkProps['entry'];
    readonly adds?: string;
  }[];
  readonly ways: JourneyWays;
  /** How it is counted. */
  readonly children: ReactNode;
}

function Figure({ label, value, entries, ways, children }: FigureProps) {
  const said = (
    <>
      <span>{label}</span> <b>{value}</b>
    </>
  );
  return (
    <div className="journey-figure">
      {entries.length === 0 ? (
        <p className="journey-said">{said}</p>
      ) : (
        <details name="journey">
          <summary className="journey-said">{said}</summary>
          <ol aria-label={label}>
            {entries.map(({ entry, adds }) => (
              <li key={`${entry.channel} ${entry.id}`}>
                <EntryLink entry={entry} ways={ways}>
                  {adds}
                </EntryLink>
              </li>
            ))}
          </ol>
        </details>
      )}
      <p className="journey-note">{children}</p>
    </div>
  );
}
