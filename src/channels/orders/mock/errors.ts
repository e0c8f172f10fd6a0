// How the orders' back end refuses: a list of errors, each with a category, a code and a sentence.
import { json } from '#src/mocks/backend.ts';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export function refusal(
  status: number,
  category: string,
  code: string,
  detail?: string,
  field?: string,
): Response {
  return json(errorBody(category, code, detail, field), status);
}

const errorBody = (category: string, code: string, detail?: string, field?: string): object => ({
  errors: [
    { category, code, ...(detail !== undefined && { detail }), ...(field !== undefined && { field }) },
  ],
});

/** A refusal as the outcome of a write that runs at most once. */
export const refused = (code: string, detail: string, status = 400): Answer => ({
  status,
  body: errorBody('INVALID_REQUEST_ERROR', code, detail),
});

export const invalid = (code: string, detail: string, field?: string): Response =>
  refusal(400, 'INVALID_REQUEST_ERROR', code, detail, field);

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
