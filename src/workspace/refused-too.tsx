// Who else was refused the same: a line in the panel that unfolds to their cases. Loaded where a website is on the path.
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useContext } from 'react';
import { refusedTooQuery } from '#src/cases/queries.ts';
import type { RefusedToo as Refused } from '#src/desk/refused-too.ts';
import { shortDate } from '#src/lib/format.ts';
import { failureOf } from '#src/lib/result.ts';
import { Button } from '#src/ui/button.tsx';
import { useFailureWords } from '#src/ui/failure-words.ts';
import { ChevronRight, Link2 } from '#src/ui/icons.ts';
import { OwnLink } from '#src/ui/own-link.tsx';
import { useNow } from '#src/ui/use-now.ts';
import { CaseHrefContext, type Ways } from './place.ts';

export interface RefusedTooProps {
  readonly caseId: string;
  readonly ways: Ways;
}

export function RefusedToo({ caseId, ways }: RefusedTooProps) {
  const { data, error, refetch } = useQuery(refusedTooQuery(caseId));
  const words = useFailureWords();
  if (error && !data)
    return (
      <p role="alert" className="text-meta text-ink-2 mt-2 leading-4">
        <Trans>Whether others were refused the same is not known.</Trans> {words(failureOf(error))}{' '}
        <Button size="xs" onPress={() => void refetch()}>
          <Trans>Try again</Trans>
        </Button>
      </p>
    );
  return data?.map((refused) => <OneRefusal key={refused.reference} refused={refused} ways={ways} />);
}

function OneRefusal({
  refused: { reference, customers, cases },
  ways,
}: {
  readonly refused: Refused['items'][number];
  readonly ways: Ways;
}) {
  const { i18n } = useLingui();
  const present = useNow();
  const hrefOf = useContext(CaseHrefContext);
  const more = customers - cases.length;
  return (
    <details className="group mt-2">
      <summary className="rounded-2 bg-sunken text-meta text-ink-2 hover:bg-hover -mx-2 flex cursor-pointer list-none items-center gap-1.5 px-2 py-1.5 leading-4">
        <Link2 aria-hidden className="icon-s flex-none" />
        <span className="min-w-0 flex-1">
          <Trans>
            {reference} refused online:{' '}
            <b className="font-medium">
              <Plural value={customers} one="# more customer" other="# more customers" />
            </b>
          </Trans>
        </span>
        <ChevronRight aria-hidden className="icon-s flex-none group-open:rotate-90" />
      </summary>
      <ul className="-mx-2 mt-1">
        {cases.map(({ id, customer, at, owner }) => (
          <li key={id}>
            <OwnLink
              href={hrefOf(id)}
              onGo={() => ways.toCase(id)}
              className="rounded-2 text-meta text-ink-2 hover:bg-hover flex items-center gap-1.5 px-2 py-1.5 leading-4 no-underline"
            >
              <bdi className="min-w-0 flex-1 truncate">{customer.name}</bdi>
              <span className="text-ink-3 flex-none">{owner?.givenName ?? <Trans>nobody’s</Trans>}</span>
              <time dateTime={at} className="num text-ink-3 flex-none">
                {shortDate(Date.parse(at), i18n.locale, present)}
              </time>
            </OwnLink>
          </li>
        ))}
        {more > 0 ? (
          <li className="text-meta text-ink-3 px-2 py-1.5">
            <Plural value={more} one="and # more" other="and # more" />
          </li>
        ) : null}
      </ul>
    </details>
  );
}
