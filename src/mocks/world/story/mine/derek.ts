// Derek Osei: sold to in the middle of a fault. The call that should have been held, and a promise that slipped.
import { chapter } from '../person.ts';

const CASE = '20402';
const UPDATE = {
  id: 'pr-20402-1',
  text: 'Fault update',
  by: 'priya',
  due: '2026-03-19 14:52',
  channel: 'phone',
  made: '2026-03-19 12:21',
};

export const derek = chapter(
  3,
  {
    id: 'derek-osei',
    name: 'Derek Osei',
    brand: 'northline',
    since: '2019-02-11',
    pronoun: 'he',
    email: 'derek.osei@example.org',
    phone: '+447700900226',
    web: 'dosei',
    more: {
      value: { minor: 241_200, currency: 'GBP', orders: 3 },
      cost: { minor: 4800 },
      doNotSell: 'Nothing is sold to Derek while his fault is open. One call slipped through on 19 March.',
    },
  },
  (t) => {
    t.order('2019-02-11 12:00', {
      number: 'NL-08112',
      items: [['Broadband and phone, eighteen months', 3400]],
      steps: [
        ['ordered', '2019-02-11 12:00'],
        ['delivered', '2019-02-20 09:30', 'Line switched on'],
      ],
    });
    t.mailOut(
      '2022-02-01 09:00',
      undefined,
      'Your contract runs on',
      'Your contract now runs from month to month. Nothing changes unless you want it to.',
    );
    t.touch('2025-11-17 09:00', 'email', 'Faster for less', 'sent');
    t.call('2026-03-17 09:26', {
      by: 'ravi',
      minutes: 12,
      note: '<p>No dial tone since Monday. Line test fails at the cabinet. Engineer job raised.</p>',
      outcome: 'Fault raised, job F-7719',
      line: 'Faults',
    });
    t.owns('2026-03-17 09:40', 'ravi', 'handed-over', CASE, {
      to: 'priya',
      why: 'Cabinet fault, will take days. He needs somebody to keep him told.',
    });
    t.touch('2026-03-17 09:41', 'phone', 'Upgrade calls, March', 'held', { heldBecause: 'Open fault' });
    const mail = t.mailIn(
      '2026-03-18 07:44',
      'Job F-7719',
      'No engineer yesterday. I work from home and use my own mobile now. When will somebody come? Derek Osei',
    );
    t.mailOut(
      '2026-03-18 08:30',
      'priya',
      'Re: Job F-7719',
      'Derek, the cabinet needs a part that comes on Thursday. I ring you on Thursday either way. I have also stopped every sales call to you until then. Priya',
      {
        re: mail,
        readAt: Date.UTC(2026, 2, 18, 8, 47),
      },
    );
    t.call('2026-03-19 11:40', {
      by: 'owen',
      direction: 'out',
      minutes: 1.5,
      line: 'Offers',
      note: '<p>Offered Fibre 300. Customer angry: has a fault, was told no sales calls. Stopped at once.</p>',
      outcome: 'Stopped: open fault',
    });
    t.touch('2026-03-19 11:40', 'phone', 'Upgrade calls, March', 'leaked', { heldBecause: 'Open fault' });
    const angry = t.call('2026-03-19 12:12', {
      by: 'tom',
      minutes: 8,
      queuedMs: 4 * 60_000,
      line: 'Faults',
      note: '<p>Rang to ask why we sell to him instead of mending his line. <i>Rightly.</i></p>',
      outcome: 'Priya rings him with a fault update',
      promise: { text: 'Fault update', dueAt: Date.UTC(2026, 2, 19, 14, 52) },
    });
    t.promiseEntry('2026-03-19 12:21', 'priya', UPDATE, 'made', CASE);
    t.note(
      '2026-03-19 12:30',
      'priya',
      'List for the March calls was drawn on Monday, before the hold. Told the team lead.',
      CASE,
    );
    t.promiseEntry('2026-03-19 14:52', 'priya', UPDATE, 'broken', CASE);
    t.case({
      id: CASE,
      subject: 'Sales call stopped: fault still open',
      opened: '2026-03-17 09:26',
      owner: 'priya',
      since: '2026-03-17 09:40',
      ownedFrom: 'ravi',
      complaint: true,
      promised: [UPDATE],
      remarks: [{ on: ['call', angry], toldAgain: true }],
    });
  },
);
