// The broken trousers, second half: one owner, and every channel telling her the same story.
import type { SocialPostRecord } from '../../records/messages.ts';
import type { Teller } from '../teller.ts';

const CASE = '20418';

/** Tom's call to this morning's mail. */
export function jamesFindsAnOwner(t: Teller, post: SocialPostRecord) {
  const call = t.call('2026-03-16 09:05', {
    by: 'tom',
    minutes: 11 + 20 / 60,
    queuedMs: 6 * 60_000,
    note: '<p>Told me everything from the start. <b>KG40 is a till code</b>, it cannot work online.</p><p>He should never have been sent there.</p>',
    outcome: 'Ordered for him at 40% off, DM-51902',
    promise: { text: 'Ring James to confirm it has left the warehouse', dueAt: Date.UTC(2026, 2, 19, 17, 0) },
    filed: '2026-03-16 09:18',
  });
  t.order('2026-03-16 09:14', {
    number: 'DM-51902',
    items: [['Slim chino', 5900, 1, 'navy, W32']],
    totalMinor: 3540,
    discountPercent: 40,
    source: 'phone',
    takenBy: 'Tom Keller',
    paid: false,
    steps: [
      ['ordered', '2026-03-16 09:14'],
      ['picking', '2026-03-16 13:02'],
      ['stopped', '2026-03-17 08:31', 'pair damaged'],
    ],
    fulfillment: { type: 'SHIPMENT', state: 'FAILED' },
  });
  t.touch('2026-03-16 09:17', 'email', 'After-call survey', 'held', {
    survey: 'not-sent',
    heldBecause: 'Open complaint. None sent since 14 March.',
  });
  t.owns('2026-03-16 09:20', 'tom', 'handed-over', CASE, {
    to: 'priya',
    why: 'Crossed chat, store and web already. He needs one person until the trousers fit.',
  });
  t.postOut(
    '2026-03-16 09:42',
    'priya',
    '<p><span class="h-card"><a href="https://social.example/@jwhitcombe" class="u-url mention">@<span>jwhitcombe</span></a></span> James, you are right and I am sorry. I have the whole story now and will write to you myself tomorrow morning. Priya</p>',
    { re: post },
  );
  t.note(
    '2026-03-17 08:40',
    'priya',
    'Warehouse: last navy W32 is damaged, next delivery 24 March. W33 is in stock. Do not send him back to the shop.',
    CASE,
  );
  const ours = t.mailOut(
    '2026-03-17 10:02',
    'priya',
    'Your chinos: where we are',
    'James,\n\nI own this from now on, whichever way you write to us. The pair Tom ordered is damaged, so I have stopped it. You can have W33 this week, or W32 when it arrives on 24 March. I will also refund your £4.95 parking by Friday, and I have attached a free return label in case you want to send us the old pair.\n\nYou do not have to tell any of it again.\n\nPriya',
    {
      readAt: Date.UTC(2026, 2, 17, 10, 31),
      attachments: [{ name: 'free-return-label.pdf', type: 'application/pdf', size: 84_000 }],
    },
  );
  return { call, ours };
}

const REPLY =
  'Thank you. First person to say “I own this”. Let me measure the pair I have left and I’ll tell you about W33. Photo of the seam again, since Leila asked for one.';
const QUOTED = [
  'On 17 Mar 2026, at 10:02, Priya Nair <care@dunmore.example> wrote:',
  'James,',
  'I own this from now on, whichever way you write to us.',
  'The pair Tom ordered is damaged, so I have stopped it.',
  'You can have W33 this week,',
  'or W32 when it arrives on 24 March.',
  'I will also refund your £4.95 parking by Friday,',
  'and I have attached a free return label',
  'in case you want to send us the old pair.',
  'You do not have to tell any of it again.',
  'Priya',
  'Priya Nair, Dunmore customer care',
  'care@dunmore.example',
  'dunmore.example',
];

/** From James's answer to the message of 15:08. */
export function jamesFits(t: Teller, ours: ReturnType<typeof jamesFindsAnOwner>['ours']) {
  t.mailIn(
    '2026-03-18 08:15',
    'Re: Your chinos: where we are',
    `${REPLY}\n\n${QUOTED.map((line) => `> ${line}`).join('\n')}`,
    {
      re: ours,
      sentAt: Date.UTC(2026, 2, 18, 8, 14, 52),
      html: `<div dir="ltr"><p>${REPLY}</p><p><img src="https://cdn.mailer.example/sig/whitcombe.png" alt="" width="120" height="40"><img src="https://track.mailer.example/o/7c1e.gif" width="1" height="1" alt=""></p></div><blockquote type="cite">${QUOTED.map((line) => `<div>${line.replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</div>`).join('')}</blockquote>`,
      attachments: [{ name: 'seam.jpg', type: 'image/jpeg', size: 1_230_000 }],
    },
  );
  t.order('2026-03-18 16:20', {
    number: 'DM-51877',
    items: [['Leather belt', 3200, 1, 'brown, 90']],
    location: 'kingsgate',
    source: 'web-shop',
    steps: [
      ['ordered', '2026-03-18 16:20'],
      ['ready', '2026-03-18 16:20'],
    ],
    fulfillment: {
      type: 'PICKUP',
      state: 'PREPARED',
      place: 'Kingsgate',
      shelf: 'C4',
      keptUntil: Date.UTC(2026, 2, 24, 18, 0),
      toldBy: 'SMS, 16:21',
    },
  });
  t.smsOut('2026-03-19 09:12', 'James, W33 navy is in stock. Shall I order it today? Priya');
  t.smsIn('2026-03-19 09:31', 'Yes please, to my work address. At my desk after 2, chat is easier then.');
  t.order('2026-03-19 14:34', {
    number: 'DM-52010',
    items: [['Slim chino', 5900, 1, 'navy, W33']],
    totalMinor: 3540,
    discountPercent: 40,
    source: 'Chat',
    takenBy: 'Priya Nair',
    steps: [['ordered', '2026-03-19 14:34']],
    changeableUntil: '2026-03-19 16:34',
    fulfillment: { type: 'SHIPMENT', state: 'PROPOSED', place: 'Work address' },
  });
  return t.chat([
    ['2026-03-19 14:31:00', 'customer', 'Hi Priya, at my desk now.'],
    ['14:34:00', 'Priya Nair', 'Ordered: W33 navy to your work address, £35.40, delivery free.'],
    ['15:08:00', 'customer', 'Does W33 come in the longer leg? And is it really leaving today?'],
  ]);
}
