// Looks for something to order: by its words in the catalogue, page by page; what is not there goes in as it was said.
import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Good } from '#src/channels/channel.ts';
import { money } from '#src/lib/format.ts';
import { failureOf } from '#src/lib/result.ts';
import { Button, Press } from '#src/ui/button.tsx';
import { useFailureWords } from '#src/ui/failure-words.ts';
import { Plus } from '#src/ui/late-icons.ts';
import { TextField } from '#src/ui/text-field.tsx';
import { useSettled } from '#src/ui/use-settled.ts';
import { goodsQuery } from '../goods-query.ts';

export interface GoodsSearchProps {
  /** The shop it is to be had at. */
  readonly placeId: string;
  readonly onPut: (good: Good) => void;
  readonly onWords: (words: string) => void;
}

export function GoodsSearch({ placeId, onPut, onWords }: GoodsSearchProps) {
  const { t, i18n } = useLingui();
  const failureWords = useFailureWords();
  const [typed, setTyped] = useState('');
  const query = useSettled(typed.trim());
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, isPlaceholderData } =
    useInfiniteQuery(goodsQuery(query, [placeId]));
  const goods = data?.pages.flatMap((page) => page.goods) ?? [];
  return (
    <div>
      <TextField type="search" label={t`Search the catalogue`} value={typed} onChange={setTyped} />
      <div
        aria-busy={isPlaceholderData}
        className="scroll-quiet border-line-faint rounded-2 mt-1 max-h-44 overflow-auto border p-1"
      >
        {error ? (
          <p role="alert" className="text-meta text-danger-text p-1">
            <Trans>The catalogue could not be read.</Trans> {failureWords(failureOf(error))}{' '}
            <Button size="xs" onPress={() => void refetch()}>
              <Trans>Try again</Trans>
            </Button>
          </p>
        ) : null}
        <ul aria-label={t`Catalogue`}>
          {goods.map((good) => {
            const name = [good.name, good.variation].filter(Boolean).join(', ');
            const { price } = good;
            return (
              <li key={good.id}>
                <Press
                  onPress={() => onPut(good)}
                  className="rounded-2 hover:bg-hover flex min-h-8 w-full items-center gap-2 px-2 text-left pointer-coarse:min-h-11"
                >
                  <Plus aria-hidden className="icon-s text-ink-3" />
                  <span className="flex-1">
                    <span className="sr-only">
                      <Trans>Add</Trans>{' '}
                    </span>
                    {name}
                  </span>
                  {price ? (
                    <span className="num text-ink-2">{money(price.minor, price.currency, i18n.locale)}</span>
                  ) : null}
                </Press>
              </li>
            );
          })}
        </ul>
        {goods.length === 0 && data && !error ? (
          <p className="text-meta text-ink-3 p-1">
            <Trans>The catalogue has nothing by that name.</Trans>
          </p>
        ) : null}
        {hasNextPage ? (
          <Button size="xs" tone="quiet" isDisabled={isFetchingNextPage} onPress={() => void fetchNextPage()}>
            <Trans>Show more</Trans>
          </Button>
        ) : null}
      </div>
      {typed.trim() === '' ? null : (
        <Button
          size="xs"
          className="mt-1"
          onPress={() => {
            onWords(typed);
            setTyped('');
          }}
        >
          <Plus aria-hidden className="icon-s" />
          <Trans>Add “{typed.trim()}” in these words</Trans>
        </Button>
      )}
    </div>
  );
}
