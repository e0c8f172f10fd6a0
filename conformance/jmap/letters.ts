// The forty mails both servers are given: two people who write about a coat, and what mail systems do to words.
import type { IdentitySet } from '../../src/channels/channel.ts';

export const ACCOUNT = 'care@dunmore.example';
/** Without a name, as the real server's own identity is. */
const CARE = { name: null, email: ACCOUNT };
const DANA = { name: 'Dana Winter', email: 'dana@example.com' };
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 0, 5, 9);

export const dana: IdentitySet = {
  customerId: 'dana',
  name: 'Dana Winter',
  keys: [
    { kind: 'email', value: 'dana@example.com', verified: true },
    { kind: 'email', value: 'Dana.Winter+shop@work.example', verified: false },
  ],
};

export interface Address {
  readonly name: string | null;
  readonly email: string;
}

export interface LetterFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly cid?: string;
}

export interface Letter {
  /** Our own number of it, never sent. */
  readonly n: number;
  readonly at: number;
  readonly box: 'inbox' | 'sent' | 'drafts';
  readonly from: Address;
  readonly to: readonly Address[];
  readonly cc?: readonly Address[];
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly messageId: string;
  /** Number of the mail answered. */
  readonly answers?: number;
  /** The sender's own clock. */
  readonly sentAt?: number;
  readonly files?: readonly LetterFile[];
  readonly readAt?: number;
}

type Given = Partial<Omit<Letter, 'n' | 'messageId'>>;

const SUBJECTS = ['The green coat', 'Order 1044', 'A question about sizes', 'Übergröße für meine Mutter'];
const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const PDF = {
  name: 'Rechnung März.pdf',
  type: 'application/pdf',
  bytes: bytesOf('%PDF-1.4\nnot a real one\n%%EOF\n'),
};

/** What is special about some of them, by number. */
const SPECIAL: Readonly<Record<number, Given>> = {
  // Three in one second, at the edge of many page sizes; and three more at another.
  7: { at: START + 7 * DAY },
  8: { at: START + 7 * DAY },
  9: { at: START + 7 * DAY },
  20: { at: START + 20 * DAY, text: 'Sent twice by a phone, first copy.' },
  21: { at: START + 20 * DAY, text: 'Sent twice by a phone, second copy.' },
  22: {
    at: START + 20 * DAY,
    box: 'sent',
    from: CARE,
    to: [DANA],
    text: 'Answered within the second by a machine.',
  },
  // Not hers, however much it looks like it.
  3: { from: { name: 'Ann Dana', email: 'ann.dana@example.com' }, subject: 'Not about Dana' },
  11: { from: { name: 'Dana', email: 'dana@example.com.au' } },
  17: {
    from: { name: 'dana@example.com', email: 'somebody@else.example' },
    text: 'Ask dana@example.com instead.',
  },
  // Her other address, capitals, a copy.
  5: { from: { name: 'D. Winter', email: 'dana.winter+shop@work.example' } },
  6: { from: { name: null, email: 'DANA@EXAMPLE.COM' }, subject: '' },
  12: {
    box: 'sent',
    from: CARE,
    to: [{ name: 'A partner', email: 'partner@example.net' }],
    cc: [DANA, { name: 'Müller, Jörg', email: 'joerg@example.net' }],
    text: 'Please call her; she is copied.',
  },
  // A letter of ours with the instant it was opened.
  13: { subject: 'The green coat' },
  14: {
    subject: 'Re: The green coat',
    box: 'sent',
    from: CARE,
    to: [DANA],
    answers: 13,
    readAt: START + 15 * DAY,
    text: 'It is back in stock.',
  },
  // A clock that is a day ahead and in another zone does not move it.
  15: { sentAt: START + 16 * DAY, text: 'My clock is wrong.' },
  // A draft of a colleague is no part of the line.
  16: { box: 'drafts', from: CARE, to: [DANA], text: 'Not sent yet.' },
  18: {
    text: 'On 22 January 2026, care wrote:',
    subject: 'Re: The green coat',
    answers: 14,
  },
  19: {
    text: `Thank you, that helps.

On 22 January 2026, Care <care@dunmore.example> wrote:
> It is back in stock.
>
> > Is the green coat back?
`,
    answers: 14,
    subject: 'Re: The green coat',
  },
  23: {
    text: 'Plain words.',
    html: '<p>Rich <b>words</b>, <img src="https://tracker.example/p.gif" alt=""> &amp; more.</p>',
  },
  24: { text: '', html: '<html><body><h1>Only rich</h1><p>No plain part at all.</p></body></html>' },
  25: {
    text: 'Two files.',
    files: [PDF, { name: 'notes.txt', type: 'text/plain', bytes: bytesOf('a note\n') }],
  },
  26: {
    text: 'A picture in the words.',
    html: '<p>Look: <img src="cid:coat@dana" alt="coat"></p>',
    files: [{ name: 'coat.png', type: 'image/png', bytes: PNG, cid: 'coat@dana' }],
  },
  27: { subject: 'Ein sehr langer Betreff, '.repeat(12).trim(), text: 'A long subject.' },
  28: { text: 'Emoji 🧥👍🏽, Ελληνικά, 日本語, עברית.', subject: '🧥 coat 日本語' },
  29: { text: `.\n..leading dots\nFrom the start of a line\n${'x'.repeat(1500)}\n` },
  30: { text: 'Spaces at the end   \nand tabs\t\nand\u00a0hard ones.' },
  // Longer than what is asked for.
  31: { text: 'All the words of a very long letter. '.repeat(9000) },
  32: { text: '   \n\n' },
  33: { text: '<script>alert(1)</script> & "quotes" \u200b\u202eevil' },
  34: { to: [CARE, { name: '"Quoted" <angle>', email: 'other@example.net' }], text: 'Odd names.' },
};

const COUNT = 40;

/** Oldest first. */
export const letters: readonly Letter[] = Array.from({ length: COUNT }, (_, index): Letter => {
  const n = index + 1;
  const given = SPECIAL[n] ?? {};
  const isOurs = given.box === undefined && n % 4 === 0;
  return {
    n,
    at: START + n * DAY + (n % 5) * HOUR + (n % 7) * MINUTE,
    box: isOurs ? 'sent' : 'inbox',
    from: isOurs ? CARE : DANA,
    to: isOurs ? [DANA] : [CARE],
    subject: SUBJECTS[n % SUBJECTS.length] ?? '',
    text: `Words of letter ${String(n)}.\n\nWith a second paragraph.\n`,
    messageId: `letter-${String(n)}@example.com`,
    ...given,
  };
}).toSorted((a, b) => a.at - b.at || a.n - b.n);

/** Numbers of those that belong on her line. */
export const hers: ReadonlySet<number> = new Set(
  letters.map(({ n }) => n).filter((n) => ![3, 11, 16, 17].includes(n)),
);

export const messageIdOf = (n: number): string => `letter-${String(n)}@example.com`;

/** The mail that arrives while we look. */
export const arriving = {
  from: DANA,
  to: [CARE],
  subject: 'One more thing',
  text: 'One more thing. Is it waterproof?',
} as const;
