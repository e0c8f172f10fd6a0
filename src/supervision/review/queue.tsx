// Today's cases to read again, each with the reason it was picked.
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { QueueItem } from '#src/desk/reviews.ts';
import { Trail } from '#src/inbox/trail.tsx';
import { Check, ListFilter } from '#src/ui/icons.ts';
import { OwnLink } from '#src/ui/own-link.tsx';
import { PrintButton } from '../figures/print-button.tsx';
import { SaveTable } from '../figures/save-table.tsx';
import type { Ways } from '../place.ts';
import { queueTable } from './review-tables.ts';
import { useReasonWords } from './review-words.ts';

export interface QueueProps {
  /** The day they were picked for, `2026-03-19`. */
  readonly day: string;
  readonly items: readonly QueueItem[];
  readonly openId: string | undefined;
  readonly ways: Ways;
}

/** Whether others who scored it say something else. */
function Differ({ count }: { readonly count: number | undefined }) {
  if (count === undefined) return null;
  return (
    <span className={count > 0 ? 'text-warn-text' : undefined}>
      {' · '}
      {count === 0 ? (
        <Trans>all agree</Trans>
      ) : (
        <Plural value={count} one="differs on #" other="differ on #" />
      )}
    </span>
  );
}

export function Queue({ day, items, openId, ways }: QueueProps) {
  const { t, i18n } = useLingui();
  const reasonWords = useReasonWords();
  const toReview = items.filter(({ mine }) => mine === undefined).length;
  const byChance = items.filter(({ because }) => because === 'random').length;
  return (
    <section aria-label={t`Review queue`} className="review-queue">
      <p className="text-meta text-ink-3 flex h-8 items-center gap-1.5 pl-2.5">
        <ListFilter aria-hidden className="icon-s" />
        <span className="num mr-auto">
          <Trans>
            <Plural value={toReview} one="# to review" other="# to review" />, {byChance} picked at random
          </Trans>
        </span>
        <SaveTable title={t`Review queue`} table={() => queueTable({ day, items }, reasonWords, i18n)} />
        <PrintButton />
      </p>
      <ul>
        {items.map((item) => {
          const { case: one, mine } = item;
          return (
            <li key={one.id}>
              <OwnLink
                href={ways.hrefOfReview(one.id)}
                onGo={() => ways.toReview(one.id)}
                aria-current={one.id === openId ? 'true' : undefined}
                className="review-row"
              >
                <span className="truncate font-medium">{one.customer.name}</span>
                <span className="text-ink-2 truncate">{one.subject}</span>
                <span className="flex h-5.5 items-center">
                  <Trail stops={one.trail} most={5} />
                  <span className="num text-meta text-ink-2 ml-auto inline-flex items-center gap-1 pl-2">
                    {mine ? (
                      <>
                        <Check aria-hidden className="icon-s text-ok-text" />
                        <Trans>
                          {mine.score} of {mine.of}
                        </Trans>
                        <Differ count={item.differ} />
                      </>
                    ) : (
                      reasonWords(item)
                    )}
                  </span>
                </span>
              </OwnLink>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
