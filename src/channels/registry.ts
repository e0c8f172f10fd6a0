// Every channel the product knows, in display order. A new channel is one folder and one line here.
import type { Channel } from './channel.ts';
import { chat } from './chat/index.ts';
import { email } from './email/index.ts';
import { phone } from './phone/index.ts';
import { sms } from './sms/index.ts';
import { social } from './social/index.ts';
import { visits } from './visits/index.ts';
import { orders } from './orders/index.ts';
import { website } from './website/index.ts';
import { campaigns } from './campaigns/index.ts';
import { notes } from './notes/index.ts';

export const registry: readonly Channel[] = [
  chat,
  email,
  phone,
  sms,
  social,
  visits,
  orders,
  website,
  campaigns,
  notes,
];

/** The channel of an id; nothing for one that is not known here. */
export const channelOf = (id: string): Channel | undefined => registry.find((channel) => channel.id === id);
