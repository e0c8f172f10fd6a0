// Which key somebody gave, from how it looks: what was typed into the search and found nobody. Pure.
import type { NewCustomer } from '#src/desk/new-customer.ts';

type Kind = NewCustomer['kind'];

/** Nothing for what looks like a name. */
export function keyIn(words: string): { readonly kind: Kind; readonly value: string } | undefined {
  const value = words.trim();
  if (/^\S+@\S+$/.test(value)) return { kind: 'email', value };
  if (/^[+0][\d\s()./-]{5,}$/.test(value)) return { kind: 'phone', value };
  return /^[\w-]*\d[\w-]*$/.test(value) ? { kind: 'loyalty', value } : undefined;
}
