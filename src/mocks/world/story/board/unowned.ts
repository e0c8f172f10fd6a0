// The four people nobody answers for yet.
import { chapter } from '../person.ts';

export const paul = chapter(
  10,
  {
    id: 'paul-adeyemi',
    name: 'Paul Adeyemi',
    brand: 'dunmore',
    since: '2022-10-01',
    pronoun: 'he',
    email: 'paul.adeyemi@example.com',
    phone: '+447700900272',
    web: 'padeyemi',
  },
  (t) => {
    t.order('2022-10-01 16:00', {
      number: 'DM-18402',
      items: [['Rain shoes, 42', 6900]],
      steps: [
        ['ordered', '2022-10-01 16:00'],
        ['delivered', '2022-10-05 10:00'],
      ],
    });
    t.touch('2026-03-01 08:00', 'email', 'Members first: 20% off denim', 'sent');
    const visit = t.visit('2026-03-18 13:10', {
      store: 'station-arcade',
      by: 'Femi Bright',
      reason: 'complaint',
      reasonText: 'Charged twice for one shirt',
      waited: 6,
      summary: 'Two card payments of £32.00 within one minute. We could only see one.',
      outcome: { kind: 'sent-elsewhere', text: 'Asked to write to us with the bank statement' },
    });
    t.mailIn(
      '2026-03-19 14:31',
      'Charged twice',
      'I asked in the shop yesterday, now I ask you: why did I pay £32.00 twice? The statement is attached. Paul Adeyemi',
      {
        attachments: [{ name: 'statement.pdf', type: 'application/pdf', size: 61_000 }],
      },
    );
    t.case({
      id: '20428',
      subject: 'Charged twice, asked us twice',
      opened: '2026-03-18 13:10',
      owner: null,
      replyDue: '2026-03-19 18:31',
      replyWithinMs: 4 * 3_600_000,
      remarks: [{ on: ['visit', visit], sentTo: 'email' }],
    });
  },
);

export const greta = chapter(
  11,
  {
    id: 'greta-holm',
    name: 'Greta Holm',
    brand: 'northline',
    since: '2021-01-20',
    pronoun: 'she',
    email: 'greta.holm@example.dk',
    phone: '+447700900281',
    acct: 'greta@holm.example',
    web: 'gholm',
  },
  (t) => {
    t.mailOut(
      '2026-03-03 06:00',
      undefined,
      'Your bill is ready',
      'Your bill of £41.20 is ready. You find it in your account.',
    );
    t.call('2026-03-17 10:02', {
      by: 'ravi',
      minutes: 3,
      status: 'FAILED',
      note: '<p>Call dropped while I looked up the contract.</p>',
      outcome: 'Cut off',
      line: 'Contracts',
    });
    t.call('2026-03-18 16:40', {
      by: 'ravi',
      minutes: 5,
      status: 'FAILED',
      note: '<p>Call dropped again when I put her through. No number to ring back shown.</p>',
      outcome: 'Cut off',
      line: 'Contracts',
    });
    t.postIn(
      '2026-03-19 14:46',
      `<p>Hung up on twice by ${t.mention()}. I only want to move house, with my line.</p>`,
      { views: 138, replies: 2 },
    );
    t.case({
      id: '20429',
      subject: 'Public post: “hung up on twice”',
      opened: '2026-03-17 10:02',
      owner: null,
      replyDue: '2026-03-19 16:46',
      replyWithinMs: 2 * 3_600_000,
      complaint: true,
    });
  },
);

export const nils = chapter(
  12,
  {
    id: 'nils-aker',
    name: 'Nils Aker',
    brand: 'northline',
    since: '2024-05-06',
    pronoun: 'he',
    email: 'nils.aker@example.no',
    phone: '+447700900290',
    web: 'nilsaker',
  },
  (t) => {
    t.mailOut(
      '2026-03-03 06:00',
      undefined,
      'Your bill is ready',
      'Your bill of £36.40 is ready. You find it in your account.',
    );
    for (const time of ['14:02', '14:19', '14:33', '14:51'])
      t.web(`2026-03-19 ${time}`, 'bill-opened', '/account/bills/2026-03', 'Opened the March bill');
    t.chat([
      ['2026-03-19 14:57:30', 'customer', 'Why is my bill eight pounds more than last month?'],
      ['14:57:31', 'bot', 'I can show you your bill. Shall I?'],
      ['14:58:10', 'customer', 'I have seen it four times. I want a person.'],
      ['14:58:11', 'activity', 'Nils Aker asked for a person'],
      ['15:00:00', 'customer', 'Still here.'],
    ]);
    t.case({
      id: '20432',
      subject: 'Bill opened 4 times, then chat',
      opened: '2026-03-19 14:00',
      owner: null,
      replyDue: '2026-03-19 15:20',
      replyWithinMs: 20 * 60_000,
    });
  },
);

export const ana = chapter(
  13,
  {
    id: 'ana-sousa',
    name: 'Ana Sousa',
    brand: 'rye',
    since: '2025-12-20',
    pronoun: 'she',
    email: 'ana.sousa@example.pt',
    phone: '+447700900299',
    web: 'anasousa',
  },
  (t) => {
    t.visit('2025-12-20 09:15', {
      store: 'abbey-green',
      by: 'Lotte Maas',
      reason: 'shopping',
      waited: 5,
      summary: 'Panettone for Christmas',
      items: [{ name: 'Panettone', minor: 1800, currency: 'GBP' }],
      outcome: { kind: 'bought', text: 'by card', amount: { minor: 1800, currency: 'GBP' } },
    });
    t.smsIn(
      '2026-03-19 15:06',
      'Hi, is the Abbey Green shop open today? The page says yes, the door says no.',
    );
    t.case({
      id: '20433',
      subject: 'Asked by SMS if the shop is open',
      opened: '2026-03-19 15:06',
      owner: null,
      replyDue: '2026-03-19 16:06',
      replyWithinMs: 3_600_000,
    });
  },
);
