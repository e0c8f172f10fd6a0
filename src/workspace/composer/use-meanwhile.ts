// Sending stops once when something was said since the text was begun, on whichever channel.
import { useMemo, useState } from 'react';
import { now } from '#src/lib/time.ts';
import { useOutboxState } from '#src/outbox/use-outbox.ts';
import { useMe } from '#src/staff/use-me.ts';
import type { Entry, Line } from '#src/timeline/index.ts';
import { beginning, isNews, newestWord, type Beginning } from './word-meanwhile.ts';

export interface Meanwhile {
  /** What was said since; its reader has not said that they read it. */
  readonly word: Entry | undefined;
  /** From now on it counts as read. */
  readonly read: () => void;
}

/** `place`: whose text it is; `isWriting`: there is some, and it is a reply. */
export function useMeanwhile(
  line: Pick<Line, 'held' | 'lanes'>,
  place: string,
  isWriting: boolean,
): Meanwhile {
  const { name } = useMe();
  const { sends } = useOutboxState();
  // Every text has its own beginning: one may leave it for another channel and come back.
  const [all, setAll] = useState<Readonly<Record<string, Beginning>>>({});
  const own = useMemo(
    () => ({
      name,
      intentIds: new Set(sends.map(({ outgoing }) => outgoing.intentId)),
      nativeIds: new Set(sends.flatMap(({ nativeId }) => nativeId ?? [])),
    }),
    [name, sends],
  );
  const word = newestWord(line.held, own);
  const begun = all[place];
  return {
    word: isWriting && word && begun && isNews(word, begun) ? word : undefined,
    read: () => setAll((known) => ({ ...known, [place]: beginning(line, word, now()) })),
  };
}
