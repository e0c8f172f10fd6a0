// What is asked once for as long as the same person is signed in in this tab.
import { sessionHeaders } from './http.ts';
import type { Result } from './result.ts';

/** The same answer for everybody who asks in one session; a failure is asked again the next time. */
export function onceASession<T>(ask: () => Promise<Result<T>>): () => Promise<Result<T>> {
  let known: { readonly session: string; readonly answer: Promise<Result<T>> } | undefined;
  return async () => {
    const session = JSON.stringify(sessionHeaders());
    if (known?.session !== session) known = { session, answer: ask() };
    const mine = known;
    const result = await mine.answer;
    if (!result.ok && known === mine) known = undefined;
    return result;
  };
}
