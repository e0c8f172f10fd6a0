// How the orders' back end refuses: a list of errors, each with a category, a code and a sentence.
import { json } from '#src/mocks/backend.ts';

export function refusal(
  status: number,
  category: string,
  code: string,
  detail?: string,
  field?: string,
): Response {
  return json(errorBody(category, code, detail, field), status);
}

export const errorBody = (category: string, code: string, detail?: string, field?: string): object => ({
  errors: [
    { category, code, ...(detail !== undefined && { detail }), ...(field !== undefined && { field }) },
  ],
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
