// Finding customers while the desk cannot be asked: those seen here today.
import { useQuery } from '@tanstack/react-query';
import { useMe } from '#src/staff/use-me.ts';
import type { Match } from '../matches.ts';
import { findSeen } from './find-seen.ts';
import { seenToday, type Seen } from './seen.ts';

/** Whom of those seen here today the words may mean; nobody where this device keeps nothing. */
export async function seenMatches(staffId: string, words: string): Promise<readonly Match[]> {
  try {
    return findSeen(await (await seenToday(staffId)).all<Seen>(), words);
  } catch {
    return [];
  }
}

/** Nothing while there is a line, or while this device is still looking. */
export function useSeenMatches(words: string, isCutOff: boolean): readonly Match[] | undefined {
  const { id } = useMe();
  const { data } = useQuery({
    queryKey: ['seen-today', id, words],
    enabled: isCutOff && words !== '',
    gcTime: 0,
    staleTime: 0,
    queryFn: () => seenMatches(id, words),
  });
  return isCutOff ? data : undefined;
}
