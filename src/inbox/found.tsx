// What was found: customers, cases and orders in groups, or why there is nothing.
import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { searchQuery } from '#src/customers/queries.ts';
import type { StaffRef } from '#src/desk/staff.ts';
import type { SearchHits } from '#src/desk/search-hits.ts';
import { shortDate } from '#src/lib/format.ts';
import { failureOf } from '#src/lib/result.ts';
import { now } from '#src/lib/time.ts';
import { useFailureWords } from '#src/ui/failure-words.ts';
import type { FindIds } from '#src/ui/find-box.tsx';
import { useFindHere } from '#src/ui/find-here.ts';
import { FoundHits } from '#src/ui/found-hits.tsx';
import type { HitGroup } from '#src/ui/hit-list.tsx';
import { Inbox, Package } from '#src/ui/icons.ts';
import { TextSearch, UserRound } from '#src/ui/late-icons.ts';
import { useSettled } from '#src/ui/use-settled.ts';

/** Where a hit leads. */
export interface Leads {
  readonly onCase: (caseId: string) => void;
  readonly onCustomer: (customerId: string) => void;
}

/** Before the id of what was found on screen. */
const HERE = 'here ';
const ALL = 'all ';
/** So many of them at once, and so much of their words. */
const MOST_HERE = 3;
const LABEL = 120;

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

  const here = useFindHere();
  const onScreen = useMemo(() => here?.search(words) ?? [], [here, words]);
  const isSettled = words !== '' && words === text.trim();
  // What is on screen needs no desk to be found.
  const groups = isSettled ? [...(data ? toGroups(data) : []), ...toGroupHere()] : [];
  const take = (id: string) => {
    onTaken();
    if (id.startsWith(HERE)) return here?.show(words, id.slice(HERE.length).replace(ALL, ''));
    const [kind, customerId = '', caseId = ''] = id.split(' ');
    if (caseId !== '') onCase(caseId);
    else if (kind !== undefined) onCustomer(customerId);
  };

  function ownerWords(owner: StaffRef | null): string {
    const name = owner?.givenName;
    return name === undefined ? t`Nobody owns the case` : t`${name} owns the case`;
  }

  function toGroups({ customers, cases, orders }: SearchHits): readonly HitGroup[] {
    const all: readonly HitGroup[] = [
      {
        id: 'customers',
        title: t`Customers`,
        hits: customers.map(({ id, name, match, owner }) => ({
          id: `customer ${id}`,
          label: name,
          ...detailOf([
            match === name ? undefined : match,
            owner === undefined ? undefined : ownerWords(owner),
          ]),
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

  function toGroupHere(): readonly HitGroup[] {
    const [newest] = onScreen;
    if (!here || !newest) return [];
    const count = onScreen.length;
    const { looked } = here;
    const all = plural(count, { one: '# entry', other: '# entries' });
    return [
      {
        id: 'here',
        title: looked === undefined ? here.title : `${here.title}, ${looked}`,
        hits: [
          ...onScreen.slice(0, MOST_HERE).map(({ id, text: label, detail }) => ({
            id: HERE + id,
            label: label.slice(0, LABEL),
            detail,
            icon: <TextSearch aria-hidden className="icon-m text-ink-3" />,
          })),
          ...(count > MOST_HERE || looked !== undefined
            ? [{ id: HERE + ALL + newest.id, label: t`${all} there: go through them, and further back` }]
            : []),
        ],
      },
    ];
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

function detailOf(parts: readonly (string | undefined)[]): { readonly detail?: string } {
  const detail = parts.filter((part) => part !== undefined).join(', ');
  return detail === '' ? {} : { detail };
}
