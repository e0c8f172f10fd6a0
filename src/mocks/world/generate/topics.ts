// All topics and campaigns by brand.
import type { Topic } from './topic.ts';
import { bakery } from './topics-bakery.ts';
import { clothing } from './topics-clothing.ts';
import { lines } from './topics-lines.ts';

export const TOPICS: Readonly<Record<string, readonly Topic[]>> = {
  dunmore: clothing,
  rye: bakery,
  northline: lines,
};

export const CAMPAIGNS: Readonly<Record<string, readonly string[]>> = {
  dunmore: ['Members first: 20% off denim', 'Coats weekend', 'Linen is back', 'Winter sale'],
  rye: ['What we bake this month', 'Tart weekend', 'Easter lambs'],
  northline: ['Faster for less', 'Bring a neighbour', 'Your prices from March'],
};
