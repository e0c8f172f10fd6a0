// The filters one keeps, with how many cases each holds now.
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { usualOrder } from '#src/cases/queries.ts';
import type { View } from '#src/desk/case.ts';
import { failureOf, type Failure } from '#src/lib/result.ts';
import { useIsLooking } from '#src/staff/use-me.ts';
import { useFailureWords } from '#src/ui/failure-words.ts';
import { IconButton } from '#src/ui/icon-button.tsx';
import { X } from '#src/ui/icons.ts';
import { numberIn } from '#src/lib/format.ts';
import { OwnLink } from '#src/ui/own-link.tsx';
import type { ListLook } from '../list-look.ts';
import { useViewWords } from '../view-words.ts';
import { dropFilter, savedFiltersQuery } from './queries.ts';

export interface SavedFiltersProps {
  readonly look: ListLook;
  readonly hrefOfList: (look: ListLook) => string;
  readonly onTake: (view: View, filter: string) => void;
}

export function SavedFilters({ look, hrefOfList, onTake }: SavedFiltersProps) {
  const { t, i18n } = useLingui();
  const client = useQueryClient();
  const viewWords = useViewWords();
  const failureWords = useFailureWords();
  const isLooking = useIsLooking();
  const { data = [], error } = useQuery(savedFiltersQuery);
  const [missed, setMissed] = useState<Failure>();
  const drop = async (id: string) => {
    setMissed(await dropFilter(id));
    await client.invalidateQueries(savedFiltersQuery);
  };
  const trouble = missed ?? (error ? failureOf(error) : undefined);
  return (
    <>
      {trouble ? (
        <p role="alert" className="text-meta text-danger-text mt-2">
          {missed ? <Trans>It is still kept.</Trans> : <Trans>Your filters did not load.</Trans>}{' '}
          {failureWords(trouble)}
        </p>
      ) : null}
      {data.length === 0 ? null : (
        <ul aria-label={t`Kept filters`} className="border-line-faint mt-2 border-b pb-2">
          {data.map(({ id, name, view, filter, count }) => (
            <li key={id} className="flex items-center gap-1">
              <OwnLink
                href={hrefOfList({ view, order: usualOrder(view), filter })}
                aria-current={look.view === view && look.filter === filter ? 'true' : undefined}
                onGo={() => onTake(view, filter)}
                className="rounded-2 text-ink hover:bg-hover flex h-8 min-w-0 flex-1 items-center gap-2 px-2 no-underline aria-current:font-bold"
              >
                <span className="truncate">{name}</span>
                <span className="text-meta text-ink-3">{viewWords(view)}</span>
                <span className="num text-meta text-ink-2 ml-auto">
                  {numberIn(i18n.locale).format(count)}
                </span>
              </OwnLink>
              <IconButton
                size="xs"
                icon={X}
                label={t`Keep “${name}” no longer`}
                isDisabled={isLooking}
                onPress={() => void drop(id)}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
