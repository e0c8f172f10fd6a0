// What somebody else sent, as text that may be shown to a person: for records nobody could read.
import { plain } from './html-text.ts';

/** Any parsed value as plain text of at most `limit` characters; never throws, whatever is in it. */
export function rawText(value: unknown, limit = 4000): string {
  let text: string;
  try {
    text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  } catch {
    text = 'unprintable';
  }
  const shown = plain(text.slice(0, limit));
  return text.length > limit ? `${shown}…` : shown;
}
