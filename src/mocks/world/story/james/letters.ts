// James Whitcombe's older mails and calls.
import type { Teller } from '../teller.ts';

export function jamesLetters(t: Teller): void {
  const linen = t.mailIn(
    '2022-06-14 20:12',
    'Linen shirts, do they shrink?',
    'Hello, I bought two of the white linen shirts in May. Do they shrink in a warm wash? James Whitcombe',
  );
  t.mailOut(
    '2022-06-15 09:30',
    'leila',
    'Re: Linen shirts, do they shrink?',
    'Hello James, about two per cent in the first warm wash and not after that. Cold is safest. Leila',
    { re: linen, readAt: Date.UTC(2022, 5, 15, 10, 2) },
  );
  t.mailIn(
    '2022-07-26 07:58',
    'Parcel left in the rain',
    'The parcel with the shorts stood in the rain all day. No harm done, but please ask the driver to ring the bell.',
  );
  t.call('2022-11-08 12:20', {
    by: 'tom',
    minutes: 4,
    note: '<p>Asked which overcoat runs warmer. Recommended the charcoal one.</p>',
    outcome: 'Advised',
  });
  t.mailIn(
    '2022-11-09 21:15',
    'Overcoat',
    'As promised on the phone: my shoulder measure is 46 cm. Is M right? James',
  );
  t.call('2023-01-12 17:45', {
    by: 'leila',
    minutes: 6.5,
    note: '<p>Button came off the overcoat after five weeks. Sent him a spare and a needle kit.</p>',
    outcome: 'Spare button posted',
  });
  t.mailIn('2023-01-19 08:40', 'Thank you', 'The button arrived. That was quick. Thank you. James');
  t.mailOut(
    '2023-05-19 11:00',
    undefined,
    'Your parcel has arrived',
    'DM-22718 was delivered today at 11:20. Three polo shirts, navy, M.',
  );
  t.call('2023-08-21 09:15', {
    by: 'tom',
    minutes: 3,
    note: '<p>Wanted to know whether Silver points expire. They do not while he buys once a year.</p>',
    outcome: 'Answered',
  });
  t.mailOut(
    '2023-08-21 09:30',
    'tom',
    'Your points',
    'Hello James, as said on the phone: your points stay as long as you buy once a year. Tom',
  );
  t.mailIn(
    '2023-11-22 22:03',
    'Winter sale',
    'Is the members’ price valid in the shop as well, or only online?',
  );
  t.mailIn('2024-10-02 18:26', 'Cardigan', 'Will the bottle green cardigan come back in M?');
  const cardigan = t.mailOut(
    '2024-11-25 09:00',
    'leila',
    'Cardigan is back',
    'Hello James, the bottle green cardigan is back in M since this morning. Leila',
  );
  t.mailIn('2024-11-25 12:41', 'Re: Cardigan is back', 'Thank you for thinking of me. Ordering it tonight.', {
    re: cardigan,
  });
  t.mailOut(
    '2024-12-02 10:00',
    undefined,
    'Your Silver card for 2025',
    'You are a Silver member for another year. Thank you, James.',
  );
  t.mailIn('2025-05-20 19:55', 'Denim jacket', 'The jacket fits. Where do I find the washing instructions?');
  t.mailOut(
    '2025-05-21 08:44',
    'leila',
    'Re: Denim jacket',
    'Inside the left pocket, James: thirty degrees, inside out. Leila',
  );
  t.mailIn('2025-06-11 07:31', 'Change of address', 'I have moved. Flat 4, 18 Quarry Lane, from Monday.');
}

/** The last quiet mails: after the chinos were bought, before they split. */
export function jamesQuietMails(t: Teller): void {
  t.mailOut(
    '2025-11-25 18:21',
    undefined,
    'Order DM-47310',
    'Thank you, James. Two Oxford shirts, £64.00. We will write when they leave.',
  );
  const wash = t.mailIn(
    '2026-03-04 21:07',
    'Washing the navy chinos',
    'Can the navy chinos from Kingsgate go in at forty degrees? James',
  );
  t.mailOut(
    '2026-03-05 09:12',
    'leila',
    'Re: Washing the navy chinos',
    'Thirty is better, James, and inside out, or the navy fades. Leila',
    {
      re: wash,
      readAt: Date.UTC(2026, 2, 5, 9, 40),
    },
  );
}
