// Text messages that try a program: one that cannot be read, and a number two people share.
import { chapter } from '../person.ts';

/** Hamid Rostami: one of his text messages is damaged on its way to us; others failed, wait, or come with pictures. */
export const hamid = chapter(
  24,
  {
    id: 'hamid-rostami',
    name: 'Hamid Rostami',
    brand: 'dunmore',
    since: '2025-11-01',
    pronoun: 'he',
    email: 'hamid.rostami@example.com',
    phone: '+447700900355',
    web: 'hamidr',
  },
  (t) => {
    t.smsIn('2026-02-02 09:00', 'Is the grey coat still in the Kingsgate window?');
    t.smsOut('2026-02-02 09:12', 'It is, Hamid. Shall we keep it until Saturday?');
    t.smsIn('2026-02-02 09:13', 'Please.', {
      wire: (id, at) => ({
        sid: id,
        account_sid: 'AC00000000000000000000000000000001',
        body: 4711,
        direction: 'sideways',
        from: '+447700900355',
        to: '+447700900902',
        status: ['received'],
        date_created: 'Mon, 31 Feb 2026 09:13:00 +0000',
        date_sent: new Date(at).toUTCString().replace('GMT', '+0000'),
        num_segments: 'one',
      }),
    });
    t.smsOut('2026-02-07 17:40', 'We keep it until we close today at 18:00.', {
      status: 'undelivered',
      errorCode: 30_003,
      errorMessage: 'Unreachable destination handset',
    });
    t.smsIn('2026-02-07 17:52', 'On my way. 🚲 دارم می‌آیم', { media: 1 });
    t.smsOut('2026-03-19 15:10', 'Hamid, your coat is mended and ready.', { status: 'queued', sentAt: null });
    t.case({
      id: '20301',
      subject: 'Coat kept until Saturday',
      opened: '2026-02-02 09:00',
      resolved: '2026-02-07 18:05',
      owner: 'leila',
      since: '2026-02-02 09:12',
    });
  },
);

const SHARED = '+447700900360';
export const dilys = chapter(
  25,
  {
    id: 'dilys-morgan',
    name: 'Dilys Morgan',
    brand: 'northline',
    since: '2017-05-19',
    pronoun: 'she',
    email: 'dilys.morgan@example.wales',
    phone: SHARED,
    web: 'dilysm',
  },
  (t) => {
    t.smsIn('2026-01-14 10:00', 'Please send the bill by post again. Dilys');
    t.smsOut('2026-01-14 10:30', 'From February, Mrs Morgan. Claire');
    t.call('2026-02-11 09:12', {
      by: 'claire',
      minutes: 7,
      note: '<p>Bill came by post, thanks us.</p>',
      outcome: 'Done',
      line: 'Contracts',
    });
    t.case({
      id: '20288',
      subject: 'Bill by post',
      opened: '2026-01-14 10:00',
      resolved: '2026-02-11 09:30',
      owner: 'claire',
      since: '2026-01-14 10:30',
    });
  },
);
/** Gwen Morgan gave her mother's number once: it brings entries that may not be hers. */
export const gwen = chapter(
  26,
  {
    id: 'gwen-morgan',
    name: 'Gwen Morgan',
    brand: 'northline',
    since: '2025-08-08',
    pronoun: 'she',
    email: 'gwen.morgan@example.wales',
    phone: SHARED,
    web: 'gwenm',
    unverified: { phone: 'said on the phone, also Dilys Morgan’s' },
  },
  (t) => {
    t.mailIn(
      '2026-02-20 19:00',
      'Contract for my first flat',
      'Hello, what is the cheapest line for one person? Gwen Morgan',
    );
    t.smsIn('2026-02-22 12:00', 'It is Gwen, on Mum’s phone. Fibre 80 please.');
    t.case({
      id: '20340',
      subject: 'First contract',
      opened: '2026-02-20 19:00',
      resolved: '2026-02-23 10:00',
      owner: 'owen',
      since: '2026-02-21 09:00',
    });
  },
);
