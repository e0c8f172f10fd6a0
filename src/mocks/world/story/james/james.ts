// James Whitcombe, case 20418: the broken trousers, told in full.
import { chapter } from '../person.ts';
import { jamesFindsAnOwner, jamesFits } from './care.ts';
import { jamesLetters, jamesQuietMails } from './letters.ts';
import { jamesSplit } from './split.ts';
import { jamesCampaigns, jamesOrders, jamesVisits } from './years.ts';

export const james = chapter(
  1,
  {
    id: 'james-whitcombe',
    name: 'James Whitcombe',
    brand: 'dunmore',
    since: '2021-10-14',
    pronoun: 'he',
    email: 'j.whitcombe@example.com',
    phone: '+447700900184',
    web: 'jwhitcombe',
    acct: 'jwhitcombe',
    unverified: { mastodon_acct: 'same name as the post of 15 March' },
    more: {
      tier: 'Silver',
      value: { minor: 126_400, currency: 'GBP', orders: 14 },
      cost: { minor: 8600 },
      consent: { service: true, offersEmail: true, offersPhone: false, offersSms: false },
      doNotSell: 'Sales calls and offers to James are held until this case is resolved.',
    },
  },
  (t) => {
    jamesOrders(t);
    jamesVisits(t);
    jamesCampaigns(t);
    jamesLetters(t);
    jamesQuietMails(t);
    const { morning, visit, evening, post } = jamesSplit(t);
    const { call, ours } = jamesFindsAnOwner(t, post);
    jamesFits(t, ours);
    const [closed, hello] = [morning.at(-1), evening[0]];
    t.case({
      id: '20418',
      readAt: { priya: Date.UTC(2026, 2, 19, 15, 2) },
      subject: 'Chinos split, replacement not here yet',
      opened: '2026-03-14 09:41',
      owner: 'priya',
      since: '2026-03-16 09:20',
      ownedFrom: 'tom',
      complaint: true,
      replyDue: '2026-03-19 15:18',
      replyWithinMs: 10 * 60_000,
      unread: 1,
      promised: [
        {
          id: 'pr-20418-1',
          text: 'Ring to confirm dispatch',
          by: 'tom',
          due: '2026-03-19 17:00',
          channel: 'phone',
          made: '2026-03-16 09:16',
        },
        {
          id: 'pr-20418-2',
          text: 'Refund £4.95 parking',
          by: 'priya',
          due: '2026-03-20 17:00',
          channel: 'email',
          made: '2026-03-17 10:02',
        },
        {
          id: 'pr-20418-3',
          text: 'Write to James yourself',
          by: 'priya',
          due: '2026-03-17 12:00',
          channel: 'social',
          made: '2026-03-16 09:42',
          state: 'kept',
        },
      ],
      remarks: [
        ...(closed ? [{ on: ['chat-message', closed] as const, sentTo: 'visits' }] : []),
        { on: ['visit', visit], toldAgain: true, sentTo: 'website' },
        ...(hello ? [{ on: ['chat-message', hello] as const, toldAgain: true }] : []),
        { on: ['call', call], toldAgain: true },
      ],
    });
  },
);
