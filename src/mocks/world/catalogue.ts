// What the shops sell and at which price: the same names and prices that the stories' orders use.
import type { GoodRecord } from './records/group.ts';

type Row = readonly [name: string, minor: number, ...variations: readonly string[]];

const bread: readonly Row[] = [
  ['Country loaf', 480, 'whole', 'sliced'],
  ['Rye loaf', 520, 'whole', 'sliced'],
  ['Seeded loaf', 540, 'whole', 'sliced'],
  ['Spelt loaf', 560, 'whole', 'sliced'],
  ['Sourdough, small', 380, 'whole', 'sliced'],
  ['Sourdough, large', 620, 'whole', 'sliced'],
  ['Milk loaf', 420, 'whole', 'sliced'],
  ['Walnut bread', 590],
  ['Focaccia, rosemary', 450],
  ['Baguette', 260],
  ['Brioche', 500],
  ['Seeded rolls, six', 390],
  ['White rolls, six', 340],
  ['Bagels, four', 420],
  ['Croissant', 270],
  ['Almond croissant', 340],
  ['Pain au chocolat', 310],
  ['Cinnamon bun', 320],
  ['Cardamom bun', 320],
  ['Apple turnover', 330],
  ['Pear tart', 1400],
  ['Lemon tart', 1500],
  ['Plum cake', 1250],
  ['Carrot cake', 2200],
  ['Birthday cake', 3600, 'vanilla', 'chocolate'],
];

const waists = ['navy, W30', 'navy, W32', 'navy, W33', 'stone, W32', 'stone, W34'];
const sizes = ['S', 'M', 'L', 'XL'];
const clothes: readonly Row[] = [
  ['Slim chino', 5900, ...waists],
  ['Straight chino', 5900, ...waists],
  ['Selvedge jeans', 9800, 'indigo, W30', 'indigo, W32', 'indigo, W34'],
  ['Linen trousers', 7200, 'sand, W32', 'sand, W34'],
  ['Oxford shirt', 3200, ...sizes.map((size) => `white, ${size}`), ...sizes.map((size) => `blue, ${size}`)],
  ['Linen shirt', 6500, ...sizes.map((size) => `white, ${size}`)],
  ['Flannel shirt', 6200, ...sizes.map((size) => `green, ${size}`)],
  ['Pocket tee', 2400, ...sizes.map((size) => `white, ${size}`), ...sizes.map((size) => `navy, ${size}`)],
  ['Merino jumper', 8900, ...sizes.map((size) => `grey, ${size}`)],
  ['Lambswool cardigan', 9500, ...sizes.map((size) => `oat, ${size}`)],
  ['Overshirt', 8400, ...sizes.map((size) => `olive, ${size}`)],
  ['Field jacket', 16_500, ...sizes.map((size) => `olive, ${size}`)],
  ['Wool coat', 18_900, ...sizes.map((size) => `camel, ${size}`)],
  ['Rain jacket', 8900, ...sizes.map((size) => `yellow, ${size}`)],
  ['Linen dress', 7900, ...sizes.map((size) => `green, ${size}`)],
  ['Cord skirt', 5900, ...sizes.map((size) => `rust, ${size}`)],
  ['Leather belt', 4500, 'brown', 'black'],
  ['Ribbed socks, three pairs', 1800],
  ['Wool scarf', 3900, 'grey', 'rust'],
  ['Beanie', 2200, 'navy', 'rust'],
  ['Canvas tote', 1600],
];

const goodsOf = (brand: string, code: string, rows: readonly Row[]): readonly GoodRecord[] =>
  rows.map(([name, minor, ...variations], at) => {
    const id = `${code}${String(at + 1).padStart(3, '0')}`;
    const names = variations.length > 0 ? variations : [undefined];
    return {
      id,
      brand,
      name,
      currency: 'GBP',
      variations: names.map((variation, index) => ({
        id: `${id}V${index + 1}`,
        ...(variation !== undefined && { name: variation }),
        minor,
      })),
    };
  });

/** Every brand that keeps shops, each in the order of its own list. */
export const catalogue: readonly GoodRecord[] = [
  ...goodsOf('rye', 'RYEGOOD', bread),
  ...goodsOf('dunmore', 'DMGOOD', clothes),
];
