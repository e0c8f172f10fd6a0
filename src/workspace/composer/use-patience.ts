// What one asked to send before what was said last had been read goes as soon as it has been, unless one writes on or
// turns to another channel meanwhile.
import { useEffect, useEffectEvent, useRef } from 'react';
import type { Instant } from '#src/lib/time.ts';

/** What was asked: on which channel, with which words, and until when the case is to wait afterwards. */
export interface AskedToSend {
  readonly channel: string;
  readonly text: string;
  readonly waitUntil: Instant | undefined;
}

/** `isRead`: nothing has to be read first any more. Sends once for each `asked`; true while that is still to come. */
export function usePatience(
  asked: AskedToSend | undefined,
  { channel, text, isRead }: { readonly channel: string; readonly text: string; readonly isRead: boolean },
  send: (waitUntil: Instant | undefined) => void,
): boolean {
  const sent = useRef<AskedToSend>(undefined);
  const goOn = useEffectEvent((waitUntil: Instant | undefined) => send(waitUntil));
  const isMeant = asked?.channel === channel && asked.text === text;
  useEffect(() => {
    if (!asked || !isMeant || !isRead || sent.current === asked) return;
    sent.current = asked;
    goOn(asked.waitUntil);
  }, [asked, isMeant, isRead]);
  return isMeant && !isRead;
}
