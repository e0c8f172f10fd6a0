// What was found: customers, cases and orders in groups, or why there is nothing.
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { searchQuery } from '#src/customers/queries.ts';
import type { SearchHits } from '#src/desk/search-hits.ts';
import { shortDate } from '#src/lib/format.ts';
import { failureOf } from '#src/lib/result.ts';
import { now } from '#src/lib/time.ts';
import { useFailureWords } from '#src/ui/failure-words.ts';
import type { FindIds } from '#src/ui/find-box.tsx';
import { FoundHits } from '#src/ui/found-hits.tsx';
import type { HitGroup } from '#src/ui/hit-list.tsx';
import { Inbox, Package, UserRound } from '#src/ui/icons.ts';
import { useSettled } from '#src/ui/use-settled.ts';

/** Where a hit leads. */
export interface Leads {
  readonly onCase: (caseId: string) => void;
  readonly onCustomer: (customerId: string) => void;
}

export interface FoundProps extends Leads {
  readonly ids: FindIds;
  readonly text: string;
  readonly onTaken: () => void;
}

export function Found({ onCase, onCustomer, ids, text, onTaken }: FoundProps) {
  const { t, i18n } = useLingui();
  const failureWords = useFailureWords();
  const words = useSettled(text.trim());
  const { data, error, isFetching } = useQuery(searchQuery(words));

  const groups = words === '' || words !== text.trim() || !data ? [] : toGroups(data);
  const take = (id: string) => {
    onTaken();
    const [kind, customerId = '', caseId = ''] = id.split(' ');
    if (caseId !== '') onCase(caseId);
    else if (kind !== undefined) onCustomer(customerId);
  };

  function toGroups({ customers, cases, orders }: SearchHits): readonly HitGroup[] {
    const all: readonly HitGroup[] = [
      {
        id: 'customers',
        title: t`Customers`,
        hits: customers.map(({ id, name, match }) => ({
          id: `customer ${id}`,
          label: name,
          ...(match === name ? {} : { detail: match }),
          icon: <UserRound aria-hidden className="icon-m text-ink-3" />,
        })),
      },
      {
        id: 'cases',
        title: t`Cases`,
        hits: cases.map(({ id, customerId, name, subject, owner }) => ({
          id: `case ${customerId} ${id}`,
          label: subject,
          detail: `${name}, ${id}, ${owner?.givenName ?? t`nobody’s`}`,
          icon: <Inbox aria-hidden className="icon-m text-ink-3" />,
        })),
      },
      {
        id: 'orders',
        title: t`Orders`,
        hits: orders.map(({ number, customerId, name, at, caseId }) => ({
          id: `order/${number} ${customerId} ${caseId ?? ''}`,
          label: number,
          detail: `${name}, ${shortDate(Date.parse(at), i18n.locale, now())}`,
          icon: <Package aria-hidden className="icon-m text-ink-3" />,
        })),
      },
    ];
    return all.filter(({ hits }) => hits.length > 0);
  }

  const empty =
    error !== null ? (
      <span className="text-danger-text">
        <Trans>The search did not work.</Trans> {failureWords(failureOf(error))}
      </span>
    ) : isFetching || words !== text.trim() ? (
      <span className="text-ink-3">
        <Trans>Searching</Trans>
      </span>
    ) : (
      <span className="text-ink-2">
        <b>
          <Trans>Nothing found for “{words}”</Trans>
        </b>
        <br />
        <Trans>Names, email addresses, phone, order and case numbers are searched.</Trans>
      </span>
    );
  const count = groups.reduce((sum, { hits }) => sum + hits.length, 0);
  return (
    <>
      {text.trim() === '' ? null : (
        <FoundHits ids={ids} label={t`Hits`} groups={groups} onTake={take} empty={empty} />
      )}
      <span role="status" className="sr-only">
        {data && words !== '' ? <Plural value={count} one="# hit" other="# hits" /> : null}
      </span>
    </>
  );
}
