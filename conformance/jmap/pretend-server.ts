// Our own pretend mail server, with the forty letters, over HTTP.
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { emailBackend } from '../../src/channels/email/mock.ts';
import { openGateway } from '../../src/mocks/testing/gateway.ts';
import { tinyWorld } from '../../src/mocks/testing/tiny-world.ts';
import type { CustomerRecord } from '../../src/mocks/world/records/customer.ts';
import type { MailRecord } from '../../src/mocks/world/records/messages.ts';
import type { World } from '../../src/mocks/world/records/world.ts';
import { freePort } from '../ports.ts';
import { ACCOUNT, arriving, dana, letters, messageIdOf, type Letter } from './letters.ts';
import type { Left, MailServer } from './server.ts';

const customer: CustomerRecord = {
  id: dana.customerId,
  name: dana.name,
  givenName: 'Dana',
  brand: 'dunmore',
  since: 0,
  language: 'en',
  pronoun: 'she',
  keys: dana.keys.map((key) => ({
    kind: 'email',
    value: key.value,
    verified: key.verified,
    source: 'asked',
  })),
  consent: { service: true, offersEmail: false, offersPhone: false, offersSms: false },
};

const mailId = (n: number): string => `M${String(n).padStart(3, '0')}`;
const fileId = (n: number, index: number): string => `F${String(n)}-${String(index)}`;

function recordOf(letter: Letter): MailRecord {
  const { n, at, box, from, to, cc, subject, text, html, messageId, answers, sentAt, files, readAt } = letter;
  return {
    id: mailId(n),
    customer: dana.customerId,
    at,
    direction: box === 'inbox' ? 'in' : 'out',
    from,
    to,
    ...(cc && { cc }),
    subject,
    text,
    ...(html !== undefined && { html }),
    thread: threadOf(letter),
    messageId,
    ...(answers !== undefined && { inReplyTo: messageIdOf(answers) }),
    ...(sentAt !== undefined && { sentAt }),
    ...(box === 'drafts' && { draft: true }),
    ...(files && {
      attachments: files.map(({ name, type, bytes, cid }, index) => ({
        id: fileId(n, index),
        name,
        type,
        size: bytes.length,
        ...(cid !== undefined && { cid }),
      })),
    }),
    ...(readAt !== undefined && { readAt }),
  };
}

/** A thread is a letter with everything that answers it. */
function threadOf({ n, answers }: Letter): string {
  const above = letters.find((letter) => letter.n === answers);
  return above ? threadOf(above) : `T${String(n)}`;
}

function worldOf(): World {
  const world = tinyWorld({
    brands: [
      {
        id: 'dunmore',
        name: '',
        site: 'dunmore.example',
        email: ACCOUNT,
        sms: '',
        phone: '',
        acct: 'dunmore',
      },
    ],
    customers: [customer],
    cases: [],
    records: { mail: letters.map(recordOf) },
  });
  return {
    ...world,
    // Addresses are found in any spelling.
    byKey: (kind, value) =>
      kind === 'email' && dana.keys.some((key) => key.value.toLowerCase() === value.toLowerCase())
        ? [customer]
        : [],
    attachment(id) {
      for (const { n, files } of letters) {
        const index = files?.findIndex((_, at) => fileId(n, at) === id) ?? -1;
        const file = files?.[index];
        if (file)
          return {
            record: { id, name: file.name, type: file.type, size: file.bytes.length },
            bytes: file.bytes,
            on: { kind: 'mail', id: mailId(n) },
            customer: dana.customerId,
          };
      }
      return undefined;
    },
  };
}

export async function startPretendServer(): Promise<MailServer> {
  const gateway = await openGateway({ world: worldOf(), channels: [emailBackend] });
  await gateway.backstage.clock({ to: Date.now() });
  const session = await gateway.send('/desk/v1/session', { method: 'POST', json: { staffId: 'priya' } });
  const { token } = (await session.json()) as { readonly token: string };
  const http = createServer((request, response) => {
    void getRequestListener(
      async (asked) => (await gateway.runtime.answer(asked)) ?? new Response(null, { status: 404 }),
    )(request, response);
  });
  const port = await freePort();
  await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', () => resolve()));
  return {
    name: 'the pretend server',
    origin: `http://127.0.0.1:${String(port)}`,
    token,
    arrive: () => gateway.backstage.arrive('email', dana.customerId, arriving.text),
    async left() {
      const journal = await gateway.backstage.journal('email');
      return (journal as readonly (Left & { readonly did: string })[])
        .filter(({ did }) => did === 'submitted')
        .map(({ to, messageId, subject, text }) => ({ to, messageId, subject, text }));
    },
    index() {},
    stop: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
}
