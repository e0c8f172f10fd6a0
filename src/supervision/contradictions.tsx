// Offers that were promised to some alone and are open to everybody in a shop: found by its prices, or reported there.
import { Trans, useLingui } from '@lingui/react/macro';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { dayAndClock } from '#src/cases/due/due-words.ts';
import { ContradictionList, type Contradiction } from '#src/desk/offers.ts';
import { paths } from '#src/desk/paths.ts';
import { shortDate } from '#src/lib/format.ts';
import { ask } from '#src/lib/http.ts';
import { failed, unwrap } from '#src/lib/result.ts';
import { OwnLink } from '#src/ui/own-link.tsx';
import { useNow } from '#src/ui/use-now.ts';
import { FigurePanel } from './figures/figure-panel.tsx';
import type { Ways } from './place.ts';

/** GET /desk/v1/contradictions: asked anew whenever somebody looks. */
const contradictionsQuery = queryOptions({
  queryKey: ['contradictions'],
  staleTime: 0,
  queryFn: async ({ signal }): Promise<ContradictionList> => {
    const { body } = unwrap(await ask(paths.contradictions, { signal }));
    const parsed = ContradictionList.safeParse(body);
    return parsed.success ? parsed.data : unwrap(failed('malformed', { retryable: true }));
  },
});

export function Contradictions({ ways }: { readonly ways: Ways }) {
  const { t } = useLingui();
  const query = useQuery(contradictionsQuery);
  const file = ({ items }: ContradictionList) => ({
    name: t`not-exclusive`,
    rows: [
      [t`Store`, t`Offer`, t`Open to everybody since`, t`Reported`, t`Reported by`, t`Customer`],
      ...items.flatMap(({ store, offer, openSince, reports }) =>
        (reports.length === 0 ? [undefined] : reports).map((one) => [
          store,
          offer.title,
          openSince,
          one?.at,
          one?.by.name,
          one?.customer.name,
        ]),
      ),
    ],
  });
  return (
    <FigurePanel
      query={query}
      title={t`Not exclusive`}
      about={<Trans>promised to some alone, open to everybody</Trans>}
      file={file}
      definition={
        <Trans>
          Offers that were promised to some alone and are given to everybody in a store: by that store’s own
          prices, or because somebody who serves there said so. Nothing here counts for or against who reports
          it.
        </Trans>
      }
    >
      {({ items }) =>
        items.length === 0 ? (
          <p className="plot-note">
            <Trans>What was promised to some alone is theirs alone, as far as anybody knows.</Trans>
          </p>
        ) : (
          <table className="plot num">
            <thead>
              <tr>
                <th scope="col">
                  <Trans>Store</Trans>
                </th>
                <th scope="col">
                  <Trans>Offer</Trans>
                </th>
                <th scope="col">
                  <Trans>Known from</Trans>
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((one) => (
                <tr key={`${one.store} ${one.offer.id}`}>
                  <th scope="row">{one.store}</th>
                  <td>{one.offer.title}</td>
                  <td>
                    <KnownFrom one={one} ways={ways} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )
      }
    </FigurePanel>
  );
}

function KnownFrom({
  one: { openSince, reports },
  ways,
}: {
  readonly one: Contradiction;
  readonly ways: Ways;
}) {
  const { i18n } = useLingui();
  const present = useNow();
  const since = openSince === undefined ? '' : shortDate(Date.parse(openSince), i18n.locale, present);
  return (
    <>
      {openSince === undefined ? null : (
        <p>
          <Trans>The store’s prices, since {since}</Trans>
        </p>
      )}
      {reports.map(({ at, by, customer, caseId }) => {
        const when = dayAndClock(Date.parse(at), present, i18n.locale);
        const who =
          caseId === undefined ? (
            customer.name
          ) : (
            <OwnLink href={ways.hrefOfCase(caseId)} onGo={() => ways.toCase(caseId)} className="underline">
              {customer.name}
            </OwnLink>
          );
        return (
          <p key={`${at} ${by.id}`}>
            <Trans>
              {by.name}, {when}, with {who}
            </Trans>
          </p>
        );
      })}
    </>
  );
}
