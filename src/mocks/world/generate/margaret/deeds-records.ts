// What Margaret and we did, each made from its place when it is asked for.
import { fraction } from '../../chance.ts';
import type { RecordKind, Records } from '../../records/world.ts';
import { DAY, HOUR, MINUTE } from '../../when.ts';
import { margaretAshdown } from './chats.ts';
import { idAt, NUMBER } from './ids.ts';
import { head, instantAt } from './instants.ts';
import { asked, thing } from './words.ts';

const HER = margaretAshdown.id;
const squareKey = margaretAshdown.keys.find((key) => key.kind === 'square_customer')?.value ?? '';
const money = (index: number): number => 500 + Math.floor(fraction(NUMBER, index, 6) * 200) * 50;

type Maker<K extends RecordKind> = (index: number) => Records[K];
interface Done {
  readonly visit: Maker<'visit'>;
  readonly order: Maker<'order'>;
  readonly 'web-event': Maker<'web-event'>;
  readonly touch: Maker<'touch'>;
  readonly 'desk-entry': Maker<'desk-entry'>;
}

export const done: Done = {
  visit: (index) => {
    const own = head('visit', index);
    return {
      ...own,
      store: 'kingsgate',
      endedAt: own.at + 15 * MINUTE,
      reason: 'shopping',
      joinedAt: own.at,
      servedAt: own.at + (index % 12) * MINUTE,
      associate: { id: 'nadia', name: 'Nadia Petrov' },
      summary: asked(6, index),
      items: [{ name: thing(6, index), minor: money(index), currency: 'GBP' }],
      outcome: { kind: 'bought', text: 'by card', amount: { minor: money(index), currency: 'GBP' } },
      orderIds: [],
      identifiedBy: 'loyalty',
      reportedBy: 'store',
    };
  },
  order: (index) => {
    const updatedAt = instantAt('order', index);
    const at = updatedAt - 2 * DAY;
    return {
      id: idAt('order', index, updatedAt),
      customer: HER,
      at,
      number: `DM-9${String(index).padStart(5, '0')}`,
      squareCustomer: squareKey,
      location: 'web',
      source: 'web-shop',
      state: 'COMPLETED',
      version: 2,
      updatedAt,
      closedAt: updatedAt,
      items: [{ uid: 'l1', name: thing(7, index), quantity: '1', minor: money(index) }],
      currency: 'GBP',
      totalMinor: money(index),
      paid: true,
      fulfillment: { type: 'SHIPMENT', state: 'COMPLETED' },
      steps: [
        { kind: 'ordered', at },
        { kind: 'shipped', at: at + 20 * HOUR },
        { kind: 'delivered', at: updatedAt },
      ],
    };
  },
  'web-event': (index) => ({
    ...head('web-event', index),
    action: 'viewed',
    page: `/search/${index % 97}`,
    text: `Looked for the ${thing(8, index)}`,
    signedIn: true,
    user: 'mashdown',
  }),
  touch: (index) => ({
    ...head('touch', index),
    medium: 'email',
    campaign: `News of the ${thing(9, index)}`,
    state: index % 3 === 0 ? 'opened' : 'sent',
  }),
  'desk-entry': (index) => ({
    ...head('desk-entry', index),
    kind: 'note',
    who: 'Tom Keller',
    staffId: 'tom',
    text: `Asked about the ${thing(10, index)} again.`,
  }),
};
