// Time that tries a program: the hour that happens twice, and a call note filed an hour late.
import { chapter } from '../person.ts';

/** Walter Pike: two visits at half past one in the night the clocks went back, an hour apart. */
export const walter = chapter(
  29,
  {
    id: 'walter-pike',
    name: 'Walter Pike',
    brand: 'rye',
    since: '2023-10-28',
    pronoun: 'he',
    email: 'walter.pike@example.com',
    phone: '+447700900371',
  },
  (t) => {
    t.visit('2025-10-26 01:30+01:00', {
      store: 'mill-lane',
      by: 'Eva Jansen',
      reason: 'shopping',
      waited: 4,
      minutes: 3,
      summary: 'Night of bread: a warm loaf from the hatch',
      items: [{ name: 'Rye loaf, warm', minor: 520, currency: 'GBP' }],
      outcome: { kind: 'bought', text: 'in cash', amount: { minor: 520, currency: 'GBP' } },
    });
    t.visit('2025-10-26 01:30+00:00', {
      store: 'mill-lane',
      by: 'Eva Jansen',
      reason: 'return',
      waited: 2,
      minutes: 4,
      summary: 'Came back within the hour: the loaf was still raw inside',
      items: [{ name: 'Rye loaf, warm', minor: 520, currency: 'GBP', returned: true }],
      outcome: { kind: 'exchanged', text: 'Given a baked one and a bun' },
    });
    t.smsIn('2025-10-26 08:05', 'The second loaf was perfect. What time was it, really?');
    t.case({
      id: '20190',
      subject: 'Loaf raw inside',
      opened: '2025-10-26 01:30+00:00',
      resolved: '2025-10-26 12:00',
      owner: 'eva',
      since: '2025-10-26 01:31+00:00',
    });
  },
);

/** Noor Aslam: rang at 12:35, chatted at 13:20, and only then did the note of the call arrive. */
export const noor = chapter(
  30,
  {
    id: 'noor-aslam',
    name: 'Noor Aslam',
    brand: 'dunmore',
    since: '2024-07-14',
    pronoun: 'she',
    email: 'noor.aslam@example.com',
    phone: '+447700900376',
    web: 'nooraslam',
  },
  (t) => {
    t.order('2026-03-11 12:00', {
      number: 'DM-51322',
      items: [['Wedding shoes, ivory, 39', 11_900]],
      steps: [
        ['ordered', '2026-03-11 12:00'],
        ['shipped', '2026-03-17 09:00', 'to the old address'],
      ],
    });
    const call = t.call('2026-03-19 12:35', {
      by: 'tom',
      minutes: 8,
      note: '<p>Parcel went to the old address. Wedding on Saturday. Depot can hold it if told by 14:00.</p>',
      outcome: 'Asked the depot to hold the parcel',
      filed: '2026-03-19 14:22',
    });
    const chat = t.chat([
      ['2026-03-19 13:20:00', 'customer', 'I rang an hour ago about DM-51322. Has the depot answered?'],
      ['13:22:10', 'Leila Aziz', 'I cannot see a call yet, Noor. What was agreed?'],
      ['13:23:00', 'customer', 'That they hold the parcel until I collect it. I get married on Saturday.'],
      ['13:25:30', 'Leila Aziz', 'I ask Tom, he has your case, and come back to you here.'],
    ]);
    t.owns('2026-03-19 12:44', 'tom', 'claimed', '20430');
    const again = chat[2];
    t.case({
      id: '20430',
      subject: 'Wedding shoes at the old address',
      opened: '2026-03-19 12:35',
      owner: 'tom',
      since: '2026-03-19 12:44',
      replyDue: '2026-03-19 16:30',
      remarks: [
        { on: ['call', call], sentTo: 'chat' },
        ...(again ? [{ on: ['chat-message', again] as const, toldAgain: true }] : []),
      ],
    });
  },
);
