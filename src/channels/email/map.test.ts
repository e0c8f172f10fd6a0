import { describe, expect, test } from 'vitest';
import type { IdentityKey } from '#src/channels/channel.ts';
import { gatewayPath } from './gateway-path.ts';
import { entryOfMail, readMail } from './map.ts';
import { partQuoted } from './quoted.ts';

const keys: readonly IdentityKey[] = [{ kind: 'email', value: 'dana@example.com', verified: true }];
const part = (partId: string, type: string) => ({
  partId,
  blobId: `b${partId}`,
  type,
  name: null,
  cid: null,
  size: 10,
});

const wireMail = (more: object = {}) => ({
  id: 'M1',
  threadId: 'T1',
  mailboxIds: { inbox: true },
  keywords: {},
  receivedAt: '2026-03-18T08:15:00Z',
  sentAt: '2026-03-18T08:14:58+00:00',
  from: [{ name: 'Dana Winter', email: 'Dana@example.com' }],
  to: [{ name: null, email: 'care@dunmore.example' }],
  cc: null,
  subject: 'Re: Your chinos',
  messageId: ['m1@example.com'],
  references: null,
  preview: '',
  textBody: [part('1', 'text/plain')],
  htmlBody: [part('2', 'text/html')],
  attachments: [],
  bodyValues: {
    1: {
      value: 'Thank you.\r\n\r\nOn 17 March 2026, Priya wrote:\r\n> I own this.\r\n> Priya',
      isTruncated: false,
    },
    2: { value: '<p>Thank you.</p><img src="https://track.example/a.gif"><img src="cid:seam">' },
  },
  ...more,
});

function entryOf(record: unknown) {
  const read = readMail(record);
  if (!('mail' in read)) throw new Error(read.reason);
  return entryOfMail(read.mail, { keys, pathOf: (blob) => `/gw/email/blob/${blob}` });
}

describe('a mail on the line', () => {
  test('says what is new, keeps what it quotes apart and counts foreign pictures', () => {
    const { body, ...entry } = entryOf(wireMail()) ?? {};
    expect({ ...entry, body }).toEqual({
      key: 'email/M1',
      channel: 'email',
      nativeId: 'M1',
      sort: 'M1',
      at: Date.UTC(2026, 2, 18, 8, 15),
      kind: 'message',
      from: 'customer',
      who: 'Dana Winter',
      via: { kind: 'email', value: 'dana@example.com', verified: true },
      thread: 'T1',
      stop: 'email',
      summary: 'Re: Your chinos\nThank you.',
      body: {
        subject: 'Re: Your chinos',
        from: { name: 'Dana Winter', email: 'Dana@example.com' },
        to: [{ name: '', email: 'care@dunmore.example' }],
        cc: [],
        text: 'Thank you.',
        quoted: 'On 17 March 2026, Priya wrote:\n> I own this.\n> Priya',
        quotedLines: 3,
        html: '<p>Thank you.</p><img src="https://track.example/a.gif"><img src="cid:seam">',
        remoteImages: 1,
        files: [],
        isCut: false,
        messageId: 'm1@example.com',
        references: [],
      },
    });
  });

  test('of ours says when it was read and which intent it was', () => {
    const ours = entryOf(
      wireMail({
        from: [{ name: 'Priya Nair', email: 'care@dunmore.example' }],
        to: [{ name: null, email: 'dana@example.com' }],
        messageId: ['intent.7f3f@dunmore.example'],
        'header:X-Read-At:asDate': '2026-03-17T10:31:00Z',
      }),
    );
    expect([ours?.from, ours?.stop, ours?.intentId, ours?.body.readAt]).toEqual([
      'us',
      undefined,
      '7f3f',
      Date.UTC(2026, 2, 17, 10, 31),
    ]);
  });

  test('that somebody forged an intent into is still the customer’s own', () => {
    expect(entryOf(wireMail({ messageId: ['intent.7f3f@dunmore.example'] }))?.intentId).toBeUndefined();
  });

  test('of HTML alone is read without running it', () => {
    const entry = entryOf(
      wireMail({
        textBody: [part('2', 'text/html')],
        bodyValues: {
          2: { value: '<script>alert(1)</script><p>Hello &amp; <b>thanks</b>', isTruncated: true },
        },
      }),
    );
    expect([entry?.summary, entry?.body.isCut]).toEqual(['Re: Your chinos\nHello & thanks', true]);
  });

  test('lists its files by name, type and size, with a path behind the session', () => {
    const seam = {
      ...part('3', 'IMAGE/JPEG'),
      blobId: 'G7',
      name: 'se\u0000am\n.jpg',
      size: 1_200_000,
      cid: 'seam',
    };
    expect(entryOf(wireMail({ attachments: [seam, { ...seam, blobId: null }] }))?.body.files).toEqual([
      { name: 'seam .jpg', type: 'image/jpeg', size: 1_200_000, path: '/gw/email/blob/G7', cid: 'seam' },
    ]);
  });

  test.each([
    ['nothing', null],
    ['a time that is none', wireMail({ receivedAt: 'yesterday' })],
    ['a sender that is no list', wireMail({ from: 'dana@example.com' })],
    ['a subject that is no text', wireMail({ subject: { raw: 'x' } })],
    ['no body', wireMail({ bodyValues: undefined })],
  ])('%s is unreadable, with the reason', (_, record) => {
    expect(readMail(record)).toEqual({ reason: expect.stringMatching(/\S/) });
  });
});

describe('quoted text', () => {
  test.each([
    ['nothing quoted', 'One\n\nTwo', { fresh: 'One\n\nTwo', quoted: '', quotedLines: 0 }],
    [
      'an introduction broken in two',
      'Yes.\n\nOn 17 March 2026 at 10:02, Priya Nair\n<care@dunmore.example> wrote:\n> a\n> b\n',
      {
        fresh: 'Yes.',
        quoted: 'On 17 March 2026 at 10:02, Priya Nair\n<care@dunmore.example> wrote:\n> a\n> b',
        quotedLines: 4,
      },
    ],
    [
      'an answer between the lines',
      '> Do they shrink?\nNo.',
      { fresh: '> Do they shrink?\nNo.', quoted: '', quotedLines: 0 },
    ],
    [
      'a forwarded message',
      'See below.\n\n-----Original Message-----\nFrom: Tom\nHello',
      { fresh: 'See below.', quoted: '-----Original Message-----\nFrom: Tom\nHello', quotedLines: 3 },
    ],
    [
      'French',
      'Oui.\n\nLe 17 mars 2026, Priya a écrit :\n> a',
      { fresh: 'Oui.', quoted: 'Le 17 mars 2026, Priya a écrit :\n> a', quotedLines: 2 },
    ],
  ])('%s', (_, text, parts) => {
    expect(partQuoted(text)).toEqual(parts);
  });
});

test.each([
  ['api', '/gw/email/jmap/api'],
  ['/jmap/', '/gw/email/jmap/'],
  ['/gw/email/jmap/api', '/gw/email/jmap/api'],
  ['https://mail.internal.example:8443/jmap/?x=1', '/gw/email/jmap/?x=1'],
  ['//mail.internal.example/jmap/download/{accountId}', '/gw/email/jmap/download/{accountId}'],
])('the server’s address %s is asked at %s', (address, path) => {
  expect(gatewayPath(address)).toBe(path);
});
