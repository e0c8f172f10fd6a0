// Values of identity keys that carry their customer's number, so that a key finds its owner without a table.
import { hexOf } from '../chance.ts';

export const squareOf = (number: number): string =>
  `SQ${hexOf(number + 77, 10).toUpperCase()}${number.toString(36).toUpperCase().padStart(4, '0')}`;

const CARD: Readonly<Record<string, string>> = { rye: 'LOAF', dunmore: 'DUN', northline: 'NL' };
export const loyaltyOf = (brand: string, number: number): string =>
  `${CARD[brand] ?? 'CARD'}-${String(number * 7 + 300_000)}`;
