// The fields of a call somebody logs: text in the composer, typed here.
import { MINUTE } from '#src/lib/time.ts';

export interface CallDraft {
  readonly direction: 'in' | 'out';
  readonly durationMs: number;
  readonly result: 'spoke' | 'no-answer' | 'voicemail';
  readonly outcome: string;
  readonly promiseText: string;
  readonly promiseDue?: number;
  readonly line: string;
}

type Fields = Readonly<Record<string, string>>;

/**
 * Reads `direction` (in, out), `durationMs`, `result` (spoke, no-answer, voicemail), `outcome`, `promiseText`,
 * `promiseDue` (epoch milliseconds) and `line`. What is missing or odd counts as the plainest call.
 */
export function draftOf(fields: Fields = {}): CallDraft {
  const durationMs = Number(fields['durationMs'] ?? 0);
  const promiseDue = Number(fields['promiseDue'] ?? Number.NaN);
  const { result } = fields;
  return {
    direction: fields['direction'] === 'out' ? 'out' : 'in',
    durationMs: Number.isFinite(durationMs) && durationMs > 0 ? Math.round(durationMs) : 0,
    result: result === 'no-answer' || result === 'voicemail' ? result : 'spoke',
    outcome: (fields['outcome'] ?? '').trim(),
    promiseText: (fields['promiseText'] ?? '').trim(),
    ...(Number.isFinite(promiseDue) && { promiseDue }),
    line: (fields['line'] ?? '').trim(),
  };
}

/** Minutes as a person types them; an empty field is none. */
export const msOfMinutes = (text: string): number => {
  const minutes = Number(text.replace(',', '.'));
  return Number.isFinite(minutes) && minutes > 0 ? Math.round(minutes * MINUTE) : 0;
};
