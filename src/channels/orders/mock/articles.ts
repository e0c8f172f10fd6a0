// Articles and their sizes, read off the names things have on receipts: "Slim chino, navy, W32".

/** One article as a shelf knows it; without a size there is only one of it. */
export interface Article {
  readonly article: string;
  readonly size: string;
}

const SIZE = /^(?:W\d\d|\d\d|X{0,2}[SL]|M)$/;
const LETTERS = ['XS', 'S', 'M', 'L', 'XL'];
const STEPS = [-2, -1, 0, 1, 2, 3, 4];

export function articleOf(name: string, variation?: string): Article {
  const parts = [name, ...(variation === undefined ? [] : [variation])].join(', ').split(', ');
  const size = parts.at(-1) ?? '';
  return parts.length > 1 && SIZE.test(size)
    ? { article: parts.slice(0, -1).join(', '), size }
    : { article: parts.join(', '), size: '' };
}

/** The sizes an article of this size comes in, in their order. */
export function sizesAround(size: string): readonly string[] {
  if (LETTERS.includes(size)) return LETTERS;
  const waist = /^W(\d\d)$/.exec(size)?.[1];
  if (waist !== undefined) return STEPS.map((step) => `W${String(Number(waist) + step)}`);
  return /^\d\d$/.test(size) ? STEPS.map((step) => String(Number(size) + 2 * step)) : [size];
}
