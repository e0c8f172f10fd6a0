// One store, or one of its days: how long its log says people wait, and how long they say they do.
import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Waiting } from '#src/desk/figures.ts';
import { numberIn } from '#src/lib/format.ts';
import { Press } from '#src/ui/button.tsx';
import { ChevronDown, ChevronRight } from '#src/ui/icons.ts';
import type { ContentProps } from '../place.ts';
import { Axis, type Dot } from './axis.tsx';
import { dayOf } from './day-words.ts';
import { FigureButton } from './figure-button.tsx';

type Store = Waiting['stores'][number];
type Waits = Omit<Store, 'id' | 'name' | 'days'>;

export interface WaitRowProps extends ContentProps {
  readonly store: Store;
  /** The end of the scale, minutes. */
  readonly most: number;
  readonly isWhole: boolean;
}

/** Fewer make no median. */
const ENOUGH = 10;
/** Minutes from which on the two do not tell of the same queue. */
const APART = 8;

/** Both medians in minutes, as far as there are enough visits for one. */
function mediansOf({ logged, loggedSeconds, said, saidMinutes }: Waits, enough = ENOUGH) {
  return {
    log: logged < enough || loggedSeconds === undefined ? undefined : loggedSeconds / 60,
    felt: said < enough ? undefined : saidMinutes,
  };
}

/** How many minutes more visitors say than the store logs; where that is not known, below all that is. */
export function apartOf(store: Waits): number {
  const { log, felt } = mediansOf(store);
  return log === undefined || felt === undefined ? -Infinity : felt - log;
}

/** With its days below it, where they are asked for. */
export function WaitRow({ store, most, isWhole, place, ways }: WaitRowProps) {
  const { t, i18n } = useLingui();
  const { id, name, days } = store;
  const shared = { most, isWhole, place, ways };
  const isOpen = isWhole && place.look.days === id;
  const { days: _open, ...closed } = place.look;
  const Icon = isOpen ? ChevronDown : ChevronRight;
  return (
    <>
      <WaitNumbers {...shared} name={name} of={{ in: id }} waits={store}>
        {isWhole ? (
          <Press
            className="figure plot-unfold"
            aria-expanded={isOpen}
            aria-label={t`${name}, day by day`}
            onPress={() => ways.toLook(isOpen ? closed : { ...closed, days: id })}
          >
            <Icon aria-hidden className="icon-s" />
            {name}
          </Press>
        ) : (
          name
        )}
      </WaitNumbers>
      {isOpen
        ? days.map(({ day, ...waits }) => {
            const words = dayOf(day, i18n.locale);
            return (
              <WaitNumbers
                key={day}
                {...shared}
                name={`${name}, ${words}`}
                of={{ in: id, day }}
                waits={waits}
                isDay
              >
                {words}
              </WaitNumbers>
            );
          })
        : null}
    </>
  );
}

interface WaitNumbersProps extends Omit<WaitRowProps, 'store'> {
  /** The row's name, as readers hear it. */
  readonly name: string;
  /** Which visits are behind it. */
  readonly of: Readonly<Record<string, string>>;
  readonly waits: Waits;
  /** However few visits a day had, they are the day's: how many stands beside. */
  readonly isDay?: boolean;
  readonly children: ReactNode;
}

function WaitNumbers({
  name,
  of,
  waits,
  most,
  isWhole,
  isDay = false,
  children,
  place,
  ways,
}: WaitNumbersProps) {
  const { t, i18n } = useLingui();
  const { logged, said, unlogged } = waits;
  const { log, felt } = mediansOf(waits, isDay ? 1 : ENOUGH);
  const number = numberIn(i18n.locale, { maximumFractionDigits: 0 });
  const minutes = (value: number) => {
    const whole = number.format(value);
    return t`${whole} min`;
  };
  const figure = (only: 'logged' | 'said' | 'unlogged', label: string, count: number, words: string) =>
    count === 0 ? (
      words
    ) : (
      <FigureButton
        place={place}
        ways={ways}
        behind={{ figure: 'waiting', of: { ...of, only } }}
        label={`${name}, ${label}: ${words}`}
      >
        {words}
      </FigureButton>
    );
  const few = <span className="plot-few">{isDay ? '–' : t`too few`}</span>;
  return (
    <tr data-day={isDay || undefined}>
      <th scope="row">{children}</th>
      {isWhole ? (
        <td className="plot-number">{figure('logged', t`visits logged`, logged, number.format(logged))}</td>
      ) : null}
      <td className="plot-number">
        {log === undefined ? few : figure('logged', t`store logs`, logged, minutes(log))}
      </td>
      <td className="plot-number">
        {felt === undefined ? few : figure('said', t`visitors say`, said, minutes(felt))}
      </td>
      <td className="plot-number">{figure('said', t`answers`, said, number.format(said))}</td>
      {isWhole ? (
        <td className="plot-number">
          {figure('unlogged', t`not logged`, unlogged, number.format(unlogged))}
        </td>
      ) : null}
      <td>
        <Waits log={log} felt={felt} most={most} />
      </td>
    </tr>
  );
}

interface WaitsProps {
  readonly log: number | undefined;
  readonly felt: number | undefined;
  readonly most: number;
}

function Waits({ log, felt, most }: WaitsProps) {
  const { t, i18n } = useLingui();
  const number = numberIn(i18n.locale, { maximumFractionDigits: 0 });
  const dots: readonly Dot[] = [
    ...(log === undefined ? [] : [{ at: log / most }]),
    ...(felt === undefined ? [] : [{ at: felt / most, isHollow: true }]),
  ];
  if (dots.length === 0) return null;
  const [logged, said] = [log, felt].map((value) => (value === undefined ? undefined : number.format(value)));
  const label =
    logged !== undefined && said !== undefined
      ? t`Store logged ${logged} minutes, visitors say ${said} minutes`
      : said === undefined
        ? t`Store logged ${logged} minutes`
        : t`Visitors say ${said} minutes`;
  return (
    <Axis
      label={label}
      dots={dots}
      {...(log !== undefined &&
        felt !== undefined && {
          stretch: {
            from: Math.min(log, felt) / most,
            to: Math.max(log, felt) / most,
            look: felt - log >= APART ? 'apart' : 'near',
          },
        })}
    />
  );
}
