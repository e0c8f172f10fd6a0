// How the SMS back end says no.
import { json } from '#src/mocks/backend.ts';

export const error = (status: number, code: number, message: string): Response =>
  json({ code, message, more_info: `https://errors.sms.example/${code}`, status }, status);

/** The account of a path, with or without `.json`; undefined when it cannot be one. */
export const accountOf = (segment = ''): string | undefined =>
  /^(AC[0-9a-fA-F]{32})(?:\.json)?$/.exec(segment)?.[1];
