// Failures are values: every call that may fail over a wire or a disk answers one of these.

export type FailureKind =
  | 'offline'
  | 'timeout'
  | 'refused'
  | 'forbidden'
  | 'malformed'
  | 'rate-limited'
  | 'unknown';

/** Why something did not work, as far as the edge could tell. */
export interface Failure {
  readonly kind: FailureKind;
  /** Asking again unchanged may help. */
  readonly retryable: boolean;
  /** HTTP status, where there was one. */
  readonly status?: number;
  /** The back end's own words, plain text, for "details" only; hostile until drawn as text. */
  readonly detail?: string;
  /** How long the back end asked us to stay away, in milliseconds. */
  readonly retryAfterMs?: number;
  /** What the back end sent with the refusal (a problem document, a newer version), parsed. */
  readonly problem?: unknown;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

const RETRYABLE: ReadonlySet<FailureKind> = new Set(['offline', 'timeout', 'rate-limited', 'unknown']);

/** Builds a failed result; `retryable` follows from the kind unless said otherwise. */
export function failed(kind: FailureKind, more: Partial<Omit<Failure, 'kind'>> = {}): Result<never> {
  return { ok: false, failure: { retryable: RETRYABLE.has(kind), ...more, kind } };
}

/** For places that must throw (TanStack Query): carries the failure through. */
export class FailureError extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.detail ?? failure.kind);
    this.name = 'FailureError';
    this.failure = failure;
  }
}

/** The value, or a thrown FailureError: the bridge into Query's world. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new FailureError(result.failure);
}

/** The failure inside anything caught; an unexpected throw becomes `unknown`. */
export function failureOf(cause: unknown): Failure {
  if (cause instanceof FailureError) return cause.failure;
  return { kind: 'unknown', retryable: true, detail: cause instanceof Error ? cause.message : undefined };
}
