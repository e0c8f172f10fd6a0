// The last contact on every channel, kept in words while every channel speaks, and said again where one is silent.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { now } from '#src/lib/time.ts';
import { useMe } from '#src/staff/use-me.ts';
import type { Entry, Lane } from '#src/timeline/index.ts';
import { useLingui } from '#src/ui/use-lingui.tsx';
import { stationsKey } from '../seen/seen.ts';
import { useNoLineSince } from '../use-no-line-since.ts';
import { lastContacts } from './last-contacts.ts';
import { wordsOfContact } from './last-words.ts';
import { saidOf, stationsOf, type KeptStations, type Station } from './stations.ts';

/** `isWhole`: every channel has spoken, and none is silent. */
export function useStations(
  customerId: string,
  lanes: readonly Lane[],
  held: readonly Entry[],
  isWhole: boolean,
): readonly Station[] {
  const { i18n } = useLingui();
  const { name } = useMe();
  const queries = useQueryClient();
  const noLineSince = useNoLineSince();
  const queryKey = stationsKey(customerId);
  const { data: kept } = useQuery<KeptStations>({ queryKey, enabled: false });
  const said = useMemo(
    () => lastContacts(lanes, held).map((last) => saidOf(last, (entry) => wordsOfContact(entry, name, i18n))),
    [lanes, held, name, i18n],
  );
  useEffect(() => {
    if (isWhole) queries.setQueryData<KeptStations>(stationsKey(customerId), { said, readAt: now() });
  }, [isWhole, said, queries, customerId]);
  return useMemo(() => stationsOf(said, lanes, kept, noLineSince), [said, lanes, kept, noLineSince]);
}
