// What a file is called and said to be, made harmless: both come from outside and go on to the customer.
import { seenName } from '#src/lib/file-name.ts';
import { plain } from '#src/lib/html-text.ts';

const LONGEST = 120;

/** One line without steps into folders; a long name keeps its ending. */
export function cleanName(name: string): string {
  const clean = seenName(plain(name))
    .replaceAll(/[/\\\n\t]+/g, '_')
    .trim();
  if (clean === '' || /^\.+$/.test(clean)) return 'file';
  if (clean.length <= LONGEST) return clean;
  const ending = /\.[^.]{1,12}$/.exec(clean)?.[0] ?? '';
  return `${clean.slice(0, LONGEST - ending.length - 1)}…${ending}`.toWellFormed();
}

/** A media type, or that of mere bytes. */
export const cleanType = (type: string): string =>
  /^[a-z0-9!#$&^_.+-]{1,60}\/[a-z0-9!#$&^_.+-]{1,80}$/i.test(type)
    ? type.toLowerCase()
    : 'application/octet-stream';
