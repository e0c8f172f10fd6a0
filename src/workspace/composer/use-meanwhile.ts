// Sending stops once when something was said since the text was begun, on whichever channel.
import { useMemo, useState } from 'react';
import { useOutboxState } from '#src/outbox/use-outbox.ts';
import { useMe } from '#src/staff/use-me.ts';
import type { Entry } from '#src/timeline/index.ts';
import { newestWord } from './word-meanwhile.ts';

export interface Meanwhile {
  /** What was said since; its reader has not said that they read it. */
  readonly word: Entry | undefined;
  /** From now on it counts as read. */
  readonly read: () => void;
}

/** `place`: whose text it is; `isWriting`: there is some, and it is a reply. */
export function useMeanwhile(held: readonly Entry[], place: string, isWriting: boolean): Meanwhile {
  const { name } = useMe();
  const { sends } = useOutboxState();
  // Every text has its own beginning: one may leave it for another channel and come back.
  const [readAt, setReadAt] = useState<Readonly<Record<string, string>>>({});
  const own = useMemo(
    () => ({
      name,
      intentIds: new Set(sends.map(({ outgoing }) => outgoing.intentId)),
      nativeIds: new Set(sends.flatMap(({ nativeId }) => nativeId ?? [])),
    }),
    [name, sends],
  );
  const word = newestWord(held, own);
  const key = word?.key ?? '';
  const begun = readAt[place];
  return {
    word: isWriting && begun !== undefined && begun !== key ? word : undefined,
    read: () => setReadAt((all) => ({ ...all, [place]: key })),
  };
}
