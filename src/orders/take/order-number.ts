// The number of an order taken by hand. It is made here, so that the customer can be told it before the shop's system
// has the order: five letters and digits that nobody mixes up, by ear or by eye.
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 5;

/** `id` is fresh: the same one gives the same number. */
export function orderNumber(id: string): string {
  let left = BigInt(`0x${id.replaceAll('-', '').slice(0, 16)}`);
  let number = '';
  for (let at = 0; at < LENGTH; at++) {
    number += LETTERS[Number(left % BigInt(LETTERS.length))] ?? '';
    left /= BigInt(LETTERS.length);
  }
  return `H-${number}`;
}
