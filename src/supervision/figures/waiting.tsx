// Waiting in store: what the store logs beside what visitors say, each as a median.
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { Waiting } from '#src/desk/figures.ts';
import type { ContentProps } from '../place.ts';
import { Scale } from './axis.tsx';
import { FigurePanel } from './figure-panel.tsx';
import { waitingQuery } from './queries.ts';
import { apartOf, WaitRow } from './wait-row.tsx';

export interface WaitingPanelProps extends ContentProps {
  /** With how many visits stand behind what is logged, and how many nobody logged. */
  readonly isWhole?: boolean;
}

export function WaitingPanel({ place, ways, isWhole = false }: WaitingPanelProps) {
  const { t } = useLingui();
  const query = useQuery(waitingQuery(place.look));
  const file = ({ from, to, stores }: Waiting) => ({
    name: `${t`waiting-in-store`}-${from}-${to}`,
    rows: [
      [
        t`Store`,
        t`Day`,
        t`Visits logged with a wait`,
        t`Logged, median seconds`,
        t`Visitors who say how long`,
        t`Said, median minutes`,
        t`Visits not logged`,
      ],
      ...stores.flatMap(({ name, days, ...whole }) =>
        [{ ...whole, day: t`All days` }, ...days].map(
          ({ day, logged, loggedSeconds, said, saidMinutes, unlogged }) => [
            name,
            day,
            logged,
            loggedSeconds,
            said,
            saidMinutes,
            unlogged,
          ],
        ),
      ),
    ],
  });
  return (
    <FigurePanel
      query={query}
      title={t`Waiting in store`}
      about={<Trans>median, what the store logs and what visitors say</Trans>}
      file={file}
      definition={
        <Trans>
          Of store visits that belong to a case, by the day of the visit: one that settled what it was about
          opens none. The store’s own log says when somebody joined the queue and when they were served. What
          visitors say is noted in the visit or in a later contact. Half waited longer. Fewer than 10: no
          median, but a single day shows what it has, with how many visits that were.
        </Trans>
      }
    >
      {({ stores }) =>
        stores.length === 0 ? (
          <p className="plot-note">
            <Trans>No store visit belongs to a case in this period.</Trans>
          </p>
        ) : (
          <>
            <table className="plot num" data-whole={isWhole || undefined}>
              <thead>
                <tr>
                  <th scope="col">
                    <Trans>Store</Trans>
                  </th>
                  {isWhole ? (
                    <th scope="col" className="plot-number">
                      <Trans>Visits logged</Trans>
                    </th>
                  ) : null}
                  <th scope="col" className="plot-number">
                    <Trans>Store logs</Trans>
                  </th>
                  <th scope="col" className="plot-number">
                    <Trans>Visitors say</Trans>
                  </th>
                  <th scope="col" className="plot-number">
                    <Trans>Answers</Trans>
                  </th>
                  {isWhole ? (
                    <th scope="col" className="plot-number">
                      <Trans>Not logged</Trans>
                    </th>
                  ) : null}
                  <th scope="col" className="plot-chart">
                    <WaitScale most={mostMinutes(shownOf(stores, place.look.days))} />
                  </th>
                </tr>
              </thead>
              <tbody>
                {byDistance(stores).map((store) => (
                  <WaitRow
                    key={store.id}
                    store={store}
                    most={mostMinutes(shownOf(stores, place.look.days))}
                    isWhole={isWhole}
                    place={place}
                    ways={ways}
                  />
                ))}
              </tbody>
            </table>
            <p className="plot-note">
              <span className="plot-key">
                <Trans>Store logs</Trans>
              </span>
              <span className="plot-key" data-hollow>
                <Trans>Visitors say</Trans>
              </span>
              <span className="ml-auto">
                <Trans>Noted in later contacts, so mostly the worse visits</Trans>
              </span>
            </p>
          </>
        )
      }
    </FigurePanel>
  );
}

function WaitScale({ most }: { readonly most: number }) {
  const { t } = useLingui();
  return <Scale marks={['0', String(most / 2), t`${most} min`]} />;
}

type Waits = Pick<Waiting['stores'][number], 'loggedSeconds' | 'saidMinutes'>;
/** What stands on the scale: stores, and the days of one that is unfolded. */
const shownOf = (stores: Waiting['stores'], unfolded: string | undefined): readonly Waits[] =>
  stores.flatMap((store) => (store.id === unfolded ? [store, ...store.days] : [store]));

/** Tens of minutes, so that the middle is a whole number too. */
const mostMinutes = (shown: readonly Waits[]): number =>
  Math.max(
    30,
    ...shown.map(
      ({ loggedSeconds = 0, saidMinutes = 0 }) =>
        Math.ceil(Math.max(loggedSeconds / 60, saidMinutes) / 10) * 10,
    ),
  );

/** Where the two tell the most different stories, first. */
const byDistance = (stores: Waiting['stores']): Waiting['stores'] =>
  stores.toSorted((a, b) => compare(apartOf(b), apartOf(a)) || (a.name < b.name ? -1 : 1));
/** Two unknown distances are the same one. */
const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);
