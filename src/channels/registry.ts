// Every channel the product knows, in display order. A new channel is one folder and one line here.
import type { Channel } from './channel.ts';
import { email } from './email/index.ts';
import { visits } from './visits/index.ts';

export const registry: readonly Channel[] = [email, visits];

/** The channel of an id; nothing for one that is not known here. */
export const channelOf = (id: string): Channel | undefined => registry.find((channel) => channel.id === id);

/** Where a channel stands in the display order; unknown ones last. */
export const rankOf = (id: string): number => {
  const index = registry.findIndex((channel) => channel.id === id);
  return index === -1 ? registry.length : index;
};
