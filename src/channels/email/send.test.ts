import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Outgoing } from '#src/channels/channel.ts';
import { wire } from '#src/lib/http.ts';
import { testContext, type TestContext } from '#src/mocks/testing/context.ts';
import { fetchOf } from '#src/mocks/testing/serve.ts';
import type { CustomerRecord } from '#src/mocks/world/records/customer.ts';
import { withoutIndex } from './index-driver.ts';
import { emailBackend } from './mock.ts';
import { lookUpMail, sendMail } from './send.ts';
import { uploadFile } from './upload.ts';
import { CORE, MAIL } from './wire.ts';

const NOW = Date.UTC(2026, 2, 19, 15, 12);
const never = new AbortController().signal;
const brand = (id: string) => ({
  id,
  name: id,
  site: `${id}.example`,
  email: `care@${id}.example`,
  sms: '',
  phone: '',
  acct: '',
});

const outgoing = (more: Partial<Outgoing> = {}): Outgoing => ({
  intentId: 'i-1',
  customerId: 'dana',
  caseId: '1',
  channel: 'email',
  mode: 'reply',
  text: 'It is waterproof.',
  to: { kind: 'email', value: 'dana@example.com', verified: true },
  inReplyTo: {
    nativeId: 'm1',
    body: {
      subject: 'Is it waterproof?',
      messageId: 'm1@example.com',
      references: ['m0@example.com'],
      to: [{ name: '', email: 'CARE@dunmore.example' }],
    },
  },
  createdAt: NOW,
  ...more,
});

const dana: CustomerRecord = {
  id: 'dana',
  name: 'Dana Winter',
  givenName: 'Dana',
  brand: 'dunmore',
  since: 0,
  language: 'en',
  pronoun: 'she',
  keys: [{ kind: 'email', value: 'dana@example.com', verified: true, source: 'signed in' }],
  consent: { service: true, offersEmail: false, offersPhone: false, offersSms: false },
};

let ctx: TestContext;
let reach: ReturnType<typeof fetchOf>;

beforeEach(() => {
  const session = crypto.randomUUID();
  wire({ origin: 'http://gateway.test', ready: Promise.resolve(), token: () => session });
  ctx = testContext({ now: NOW, brands: [brand('rye'), brand('dunmore')] });
  reach = fetchOf(emailBackend, ctx);
  vi.stubGlobal('fetch', reach);
});

/** Lets requests through but loses the answer of every one that writes. */
function loseAnswers(): void {
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const answer = await reach(url, init);
    if (typeof init.body === 'string' && init.body.includes('EmailSubmission/set'))
      throw new TypeError('connection reset');
    return answer;
  });
}

const submitted = () => ctx.journal.filter(({ did }) => did === 'submitted');

describe('a reply by mail', () => {
  test('answers the mail it hangs on, from the address that mail was written to', async () => {
    const outcome = await sendMail(outgoing(), never);
    const mail = await ctx.find('mail', outcome.kind === 'sent' ? outcome.nativeId : '');
    expect({ outcome, mail }).toEqual({
      outcome: { kind: 'sent', nativeId: 'Mw1' },
      mail: {
        id: 'Mw1',
        customer: '',
        at: NOW,
        direction: 'out',
        from: { name: 'dunmore', email: 'care@dunmore.example' },
        to: [{ name: null, email: 'dana@example.com' }],
        subject: 'Re: Is it waterproof?',
        text: 'It is waterproof.',
        thread: 'TMw1',
        messageId: 'intent.i-1@dunmore.example',
        inReplyTo: 'm1@example.com',
        sentAt: NOW,
        seen: true,
      },
    });
  });

  test('refers to the whole thread, also when it is read again', async () => {
    const outcome = await sendMail(outgoing(), never);
    const ids = [outcome.kind === 'sent' ? outcome.nativeId : ''];
    const get = ['Email/get', { accountId: 'desk', ids, properties: ['references'] }, 'g'];
    const reply = await reach('/gw/email/jmap/api', {
      method: 'POST',
      body: JSON.stringify({ using: [CORE, MAIL], methodCalls: [get] }),
    });
    expect(await reply.json()).toMatchObject({
      methodResponses: [['Email/get', { list: [{ references: ['m0@example.com', 'm1@example.com'] }] }, 'g']],
    });
  });

  test('of one intent leaves once, however often it is tried', async () => {
    const first = await sendMail(outgoing(), never);
    expect([first, await sendMail(outgoing(), never), submitted().length]).toEqual([first, first, 1]);
  });

  test('whose answer was lost is unknown, and a second try does not send again', async () => {
    loseAnswers();
    const outcome = await sendMail(outgoing(), never);
    vi.stubGlobal('fetch', reach);
    expect([outcome.kind, await sendMail(outgoing(), never), submitted().length]).toEqual([
      'unknown',
      { kind: 'sent', nativeId: 'Mw1' },
      1,
    ]);
  });

  test('is found by its headers before the server’s index knows it', async () => {
    ctx = testContext({ now: NOW, brands: [brand('dunmore')], customers: [dana] });
    reach = fetchOf(emailBackend, ctx);
    loseAnswers();
    await sendMail(outgoing(), never);
    vi.stubGlobal('fetch', withoutIndex(reach));
    expect(await lookUpMail(outgoing(), never)).toEqual({ kind: 'found', nativeId: 'Mw1' });
  });

  test('left behind as a draft is not taken for sent, and the next try sends it', async () => {
    // The server takes the draft and refuses the submission.
    vi.stubGlobal('fetch', async (url: string, init: RequestInit) =>
      reach(url, typeof init.body === 'string' ? { ...init, body: init.body.replace('"#d"', '"#x"') } : init),
    );
    const refused = await sendMail(outgoing(), never);
    vi.stubGlobal('fetch', reach);
    const look = await lookUpMail(outgoing(), never);
    const again = await sendMail(outgoing(), never);
    expect({ refused, look, again, count: submitted().length }).toEqual({
      refused: {
        kind: 'not-sent',
        failure: { kind: 'refused', retryable: false, detail: 'invalidProperties' },
      },
      look: { kind: 'absent' },
      again: { kind: 'sent', nativeId: 'Mw1' },
      count: 1,
    });
  });

  test('to an address nobody can have is refused in the server’s word', async () => {
    const to = { kind: 'email', value: 'dana at example', verified: false } as const;
    expect(await sendMail(outgoing({ to }), never)).toEqual({
      kind: 'not-sent',
      failure: { kind: 'refused', retryable: false, detail: 'invalidRecipients' },
    });
  });

  test.each([
    ['a note', { mode: 'note' }],
    ['a call', { mode: 'call' }],
    ['something without an address', { to: undefined }],
  ] as const)('is never made of %s', async (_, more) => {
    expect([(await sendMail(outgoing(more), never)).kind, reach.asked]).toEqual(['not-sent', []]);
  });
});

test('a file the server has forgotten meanwhile is to be brought again, and nothing has gone', async () => {
  const files = [{ id: 'a', name: 'one.txt', type: 'text/plain', size: 3 }];
  const [file] = files;
  const brought = file && (await uploadFile(file, new Blob(['one']), never));
  ctx.pass(2 * 86_400_000);
  const uploaded = { a: brought?.ok ? brought.value : '' };
  expect([await sendMail(outgoing({ files }), never, uploaded), submitted()]).toEqual([
    { kind: 'not-sent', failure: { kind: 'unknown', retryable: true }, filesGone: true },
    [],
  ]);
});

test('marked words go as plain text with the same as HTML beside it; plain words go as plain text alone', async () => {
  const sent = async (intentId: string, text: string) => {
    const outcome = await sendMail(outgoing({ intentId, text }), never);
    const mail = await ctx.find('mail', outcome.kind === 'sent' ? outcome.nativeId : '');
    return [mail?.text, mail?.html];
  };
  expect(await sent('i-1', '**Dear Dana,**\nit leaves today.')).toEqual([
    '**Dear Dana,**\nit leaves today.',
    '<p><strong>Dear Dana,</strong><br />\nit leaves today.</p>',
  ]);
  expect(await sent('i-2', 'It leaves today.')).toEqual(['It leaves today.', undefined]);
});
