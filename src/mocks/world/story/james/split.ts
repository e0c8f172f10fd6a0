// The broken trousers, first half: sent from chat to the store to the website and back, until James went public.
import type { Teller } from '../teller.ts';

/** From the last order of 2025 to the day before Tom picked up the phone. */
export function jamesSplit(t: Teller) {
  t.order('2025-11-25 18:20', {
    number: 'DM-47310',
    items: [['Oxford shirt', 3200, 2]],
    steps: [
      ['ordered', '2025-11-25 18:20'],
      ['shipped', '2025-11-26 16:10'],
      ['delivered', '2025-11-28 10:45'],
    ],
    fulfillment: { type: 'SHIPMENT', state: 'COMPLETED' },
  });
  t.visit('2026-02-21 11:32', {
    store: 'kingsgate',
    by: 'Nadia Petrov',
    reason: 'shopping',
    reasonText: 'Shopping',
    waited: 9,
    summary: 'Bought chinos and jeans',
    outcome: { kind: 'bought', text: 'by card', amount: { minor: 12_400, currency: 'GBP' } },
    items: [
      { name: 'Slim chino, navy, W32', minor: 5900, currency: 'GBP' },
      { name: 'Straight jeans, indigo, W32', minor: 6500, currency: 'GBP' },
    ],
  });
  t.touch('2026-03-01 08:00', 'email', 'Members first: 20% off denim', 'opened');

  const morning = t.chat([
    [
      '2026-03-14 09:41:00',
      'customer',
      'Hi. The chinos I bought three weeks ago have split right along the seat seam. Worn maybe five times.',
    ],
    ['09:43:10', 'Leila Aziz', 'I am so sorry, James, that should not happen. Sure, we can help.'],
    ['09:44:02', 'Leila Aziz', 'Could you send me a photo of the seam?'],
    [
      '09:46:31',
      'customer',
      'Here it is.',
      { attachments: [{ name: 'seam-1.jpg', type: 'image/jpeg', size: 412_000 }] },
    ],
    ['09:47:20', 'Leila Aziz', 'Thank you. That seam has gone completely. Do you have the order number?'],
    ['09:49:05', 'customer', 'I don’t think I have one.'],
    ['09:50:12', 'Leila Aziz', 'I am looking by your name and your mail address.'],
    ['09:51:48', 'customer', 'Anything?'],
    ['09:52:30', 'Leila Aziz', 'I only find shirts from November. No order with chinos.'],
    ['09:53:15', 'Leila Aziz', 'Were they bought online at all?'],
    ['09:54:22', 'customer', 'I bought them in the Kingsgate shop. Drove there in the rain, parked, queued.'],
    [
      '09:56:08',
      'Leila Aziz',
      'Ah. Shop purchases have to go back to the shop. I can’t exchange them from here.',
    ],
    ['09:58:00', 'customer', 'So I have to do all of that again?'],
    ['09:58:40', 'activity', 'Conversation was marked resolved by Leila Aziz', { ended: 'resolved' }],
  ]);

  const visit = t.visit('2026-03-14 12:04', {
    store: 'kingsgate',
    by: 'Nadia Petrov',
    reason: 'return',
    reasonText: 'Faulty item: seat seam split',
    waited: 25,
    minutes: 12,
    summary: 'Seat seam split after three weeks. Told the story from the start.',
    outcome: {
      kind: 'refunded',
      text: 'Refunded £59.00 and till code KG40, 40% off. No W32 in stock, told to order online.',
      amount: { minor: 5900, currency: 'GBP' },
      code: 'KG40',
      discountPercent: 40,
    },
    items: [{ name: 'Slim chino, navy, W32', minor: 5900, currency: 'GBP', returned: true }],
    sentHereBy: 'Leila Aziz, chat',
    toldAgain: true,
  });
  const refused = t.web('2026-03-14 19:22', 'code-refused', '/checkout', 'not valid online', {
    code: 'KG40',
    times: 2,
    left: 'Slim chino, navy, W32',
  });
  const evening = t.chat([
    [
      '2026-03-14 19:40:00',
      'customer',
      'Hello? The code the shop gave me doesn’t work. I explained all of this to you this morning.',
    ],
    ['20:00:00', 'activity', 'Conversation was closed: nobody was there', { ended: 'timeout' }],
  ]);
  const post = t.postIn(
    '2026-03-15 10:20',
    `<p>Chat sent me to the shop. Shop sent me to the website. Website refused the shop’s code. Chat didn’t answer. ${t.mention()} I am trying to give you money.</p>`,
    { views: 212, replies: 3 },
  );
  return { morning, visit, refused, evening, post };
}
