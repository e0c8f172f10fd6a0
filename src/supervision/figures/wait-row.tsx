// One store: how long its log says people wait, and how long they say they do.
import { useLingui } from '@lingui/react/macro';
import type { Waiting } from '#src/desk/figures.ts';
import { numberIn } from '#src/lib/format.ts';
import type { ContentProps } from '../place.ts';
import { Axis, type Dot } from './axis.tsx';
import { FigureButton } from './figure-button.tsx';

export interface WaitRowProps extends ContentProps {
  readonly store: Waiting['stores'][number];
  /** The end of the scale, minutes. */
  readonly most: number;
  readonly isWhole: boolean;
}

/** Fewer make no median. */
const ENOUGH = 10;
/** Minutes from which on the two do not tell of the same queue. */
const APART = 8;

/** Both medians in minutes, as far as there are enough visits for one. */
function mediansOf({ logged, loggedSeconds, said, saidMinutes }: WaitRowProps['store']) {
  return {
    log: logged < ENOUGH || loggedSeconds === undefined ? undefined : loggedSeconds / 60,
    felt: said < ENOUGH ? undefined : saidMinutes,
  };
}

/** How many minutes more visitors say than the store logs; where that is not known, below all that is. */
export function apartOf(store: WaitRowProps['store']): number {
  const { log, felt } = mediansOf(store);
  return log === undefined || felt === undefined ? -Infinity : felt - log;
}

export function WaitRow({ store, most, isWhole, place, ways }: WaitRowProps) {
  const { t, i18n } = useLingui();
  const { id, name, logged, said, unlogged } = store;
  const { log, felt } = mediansOf(store);
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
        behind={{ figure: 'waiting', of: { in: id, only } }}
        label={`${name}, ${label}: ${words}`}
      >
        {words}
      </FigureButton>
    );
  const few = <span className="plot-few">{t`too few`}</span>;
  return (
    <tr>
      <th scope="row">{name}</th>
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
