// Lets the search box of the list search the timeline on screen, too.
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { channelOf } from '#src/channels/registry.ts';
import { clockTime, shortDate } from '#src/lib/format.ts';
import type { Instant, Row } from '#src/timeline/index.ts';
import { useOfferFindHere, type FindHere } from '#src/ui/find-here.ts';
import { lookedWords, type Looked } from './looked-words.ts';
import { hitsOf, type useFind } from './use-find.ts';

export interface OfferedLine {
  readonly rows: readonly Row[];
  readonly customerName: string;
  readonly looked: Looked;
  readonly presentAt: Instant;
  readonly find: Pick<ReturnType<typeof useFind>, 'show'>;
  readonly onKey: (key: string) => void;
}

export function useOfferFind({ rows, customerName, looked, presentAt, find, onKey }: OfferedLine): void {
  const { t, i18n } = useLingui();
  const { show } = find;
  const here = useMemo<FindHere>(() => {
    const nameOf = (id: string) => {
      const channel = channelOf(id);
      return channel ? i18n._(channel.label) : id;
    };
    const day = (at: Instant) => shortDate(at, i18n.locale, presentAt);
    return {
      title: t`In the timeline of ${customerName}`,
      search: (words) =>
        hitsOf(rows, words)
          .toReversed()
          .map(({ row: { key, at }, entry }) => ({
            id: key,
            text: entry.summary,
            detail: [nameOf(entry.channel), day(at), clockTime(at, i18n.locale)].join(', '),
          })),
      looked: lookedWords(looked, i18n, presentAt),
      show: (words, id) => {
        show(words, id);
        onKey(id);
      },
    };
  }, [rows, customerName, looked, presentAt, show, onKey, t, i18n]);
  useOfferFindHere(here);
}
