// Ids of Margaret's records: each says its place, so that a million of them need no table.
import { hexOf, mix } from '../../chance.ts';
import type { RecordKind } from '../../records/world.ts';

/** Her number among the customers, above every generated one. */
export const NUMBER = 65_000;
const CHAT_FROM = 1_000_000_000;
const CALLS_FROM = 9_000_000_000;
export const CONVERSATIONS_FROM = 50_000_000;

const wide = (n: number): string => n.toString(36).padStart(5, '0');
const spread = (n: number, digits: number): string => hexOf(mix(NUMBER, n), digits);

/** The id of the record at a place; posts are numbered by their instant. */
export function idAt(kind: RecordKind, index: number, at: number): string {
  switch (kind) {
    case 'chat-message':
      return String(CHAT_FROM + index);
    case 'call':
      return String(CALLS_FROM + index);
    case 'post':
      return String((BigInt(at) << 16n) + BigInt(NUMBER));
    case 'mail':
      return `Zma${wide(index)}${spread(index, 8)}`;
    case 'sms':
      return 'SM0aa5da6e' + index.toString(16).padStart(8, '0') + spread(index, 16);
    case 'order':
      return `ZMA${wide(index)}${spread(index, 12)}`.toUpperCase();
    case 'visit':
    case 'web-event':
    case 'touch':
    case 'desk-entry':
      return `zma-${wide(index)}`;
  }
}

/** The place inside one of her ids; undefined when it is not hers. Posts answer their instant. */
export function placeIn(
  kind: RecordKind,
  id: string,
): { readonly index: number } | { readonly at: number } | undefined {
  const from = (number: number, start: number) =>
    Number.isSafeInteger(number) && number >= start ? { index: number - start } : undefined;
  const coded = (text: string | undefined, base: number) =>
    text === undefined ? undefined : from(Number.parseInt(text, base), 0);
  switch (kind) {
    case 'chat-message':
      return /^\d{10}$/.test(id) ? from(Number(id), CHAT_FROM) : undefined;
    case 'call':
      return /^\d{10}$/.test(id) ? from(Number(id), CALLS_FROM) : undefined;
    case 'post':
      return /^\d{17,20}$/.test(id) && Number(BigInt(id) & 0xffffn) === NUMBER
        ? { at: Number(BigInt(id) >> 16n) }
        : undefined;
    case 'mail':
      return coded(/^Zma([0-9a-z]{5})[0-9a-f]{8}$/.exec(id)?.[1], 36);
    case 'sms':
      return coded(/^SM0aa5da6e([0-9a-f]{8})[0-9a-f]{16}$/.exec(id)?.[1], 16);
    case 'order':
      return coded(/^ZMA([0-9A-Z]{5})[0-9A-F]{12}$/.exec(id)?.[1], 36);
    case 'visit':
    case 'web-event':
    case 'touch':
    case 'desk-entry':
      return coded(/^zma-([0-9a-z]{5})$/.exec(id)?.[1], 36);
  }
}
