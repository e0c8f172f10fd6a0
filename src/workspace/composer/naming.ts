// Naming a colleague in a note: the word after an @ before the caret, and who it may mean. Pure.
import type { Staff } from '#src/desk/staff.ts';
import { folded } from '#src/lib/words-found.ts';
import { may, seesBrand } from '#src/staff/roles.ts';

/** What stands between the last @ and the caret; undefined: nobody is being named. */
export function wordAfterAt(text: string, caret: number): string | undefined {
  const [, word] = /(?:^|\s)@([\p{L}\p{M}'’-]*(?: [\p{L}\p{M}'’-]*)?)$/u.exec(text.slice(0, caret)) ?? [];
  return word;
}

const MOST = 6;

/** Colleagues who may see the case and its notes, and whose name, or a word of it, begins so; never oneself. */
export function meant(
  word: string,
  staff: readonly Staff[],
  { brand, me }: { readonly brand: string; readonly me: string },
): readonly Staff[] {
  const start = folded(word);
  return staff
    .filter(
      (one) =>
        one.id !== me &&
        may(one.role, 'notifications') &&
        may(one.role, 'notes.internal') &&
        seesBrand(one, brand) &&
        [one.name, ...one.name.split(' ')].some((name) => folded(name).startsWith(start)),
    )
    .slice(0, MOST);
}

/** The text with the word replaced by the name, and where the caret stands then. */
export function named(
  text: string,
  caret: number,
  name: string,
): { readonly text: string; readonly caret: number } {
  const at = text.lastIndexOf('@', caret - 1);
  const head = `${text.slice(0, at)}@${name} `;
  return { text: head + text.slice(caret).trimStart(), caret: head.length };
}
