// Parts of the program that are loaded when they are first needed.
import type { Failure } from './result.ts';

/**
 * A function that lives in such a part. When the part cannot be had (no connection, and not kept for offline use),
 * nothing was done and `otherwise` says so.
 */
export const late =
  <A extends readonly unknown[], R>(
    load: () => Promise<(...args: A) => Promise<R>>,
    otherwise: (failure: Failure) => R,
  ) =>
  async (...args: A): Promise<R> => {
    let part: (...args: A) => Promise<R>;
    try {
      part = await load();
    } catch (cause) {
      const detail = cause instanceof Error ? cause.message : undefined;
      return otherwise({ kind: navigator.onLine ? 'unknown' : 'offline', retryable: true, detail });
    }
    return part(...args);
  };

/** The usual way to say so, for parts that answer a `Result`. */
export const notHad = (failure: Failure): { readonly ok: false; readonly failure: Failure } => ({
  ok: false,
  failure,
});
