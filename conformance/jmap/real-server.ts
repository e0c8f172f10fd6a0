// Cyrus with the forty letters, behind a gateway of twenty lines that adds the credentials.
import { createServer, type Server } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { freePort } from '../ports.ts';
import { startCyrus, type Cyrus } from './cyrus.ts';
import { ACCOUNT, arriving, letters, messageIdOf, type Letter } from './letters.ts';
import type { Left, MailServer } from './server.ts';
import { startSink, type Caught } from './sink.ts';

const USING = ['core', 'mail', 'submission'].map((name) => `urn:ietf:params:jmap:${name}`);
const BASE = '/gw/email';

type Boxes = Readonly<Record<string, string>>;
type Call = readonly [name: string, args: object, id: string];

/** One JMAP request to the server itself; throws unless every method succeeded. */
async function callOn(
  server: Cyrus,
  methodCalls: readonly Call[],
): Promise<readonly Record<string, unknown>[]> {
  const reply = await fetch(`${server.origin}/jmap/`, {
    method: 'POST',
    headers: { Authorization: server.authorization, 'Content-Type': 'application/json' },
    body: JSON.stringify({ using: USING, methodCalls }),
  });
  const { methodResponses } = (await reply.json()) as {
    readonly methodResponses: [string, Record<string, unknown>, string][];
  };
  for (const [name, answer] of methodResponses) {
    if (name === 'error' || answer['notCreated']) throw new Error(`Cyrus: ${JSON.stringify(answer)}`);
  }
  return methodResponses.map(([, answer]) => answer);
}

async function boxesOf(server: Cyrus): Promise<Boxes> {
  const [answer] = await callOn(server, [['Mailbox/get', { accountId: ACCOUNT, ids: null }, 'm']]);
  const list = (answer?.['list'] ?? []) as readonly { readonly role: string; readonly id: string }[];
  return Object.fromEntries(list.map(({ role, id }) => [role, id]));
}

const seconds = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

async function upload(server: Cyrus, bytes: Uint8Array, type: string): Promise<string> {
  const reply = await fetch(`${server.origin}/jmap/upload/${encodeURIComponent(ACCOUNT)}/`, {
    method: 'POST',
    headers: { Authorization: server.authorization, 'Content-Type': type },
    body: bytes.slice(),
  });
  return ((await reply.json()) as { readonly blobId: string }).blobId;
}

async function creationOf(server: Cyrus, boxes: Boxes, letter: Omit<Letter, 'n'>): Promise<object> {
  const { at, box, from, to, cc, subject, text, html, messageId, answers, sentAt, files, readAt } = letter;
  const answered = answers === undefined ? null : [messageIdOf(answers)];
  const isHtmlOnly = html !== undefined && text === '';
  return {
    mailboxIds: { [boxes[box] ?? '']: true },
    keywords: { ...(box !== 'inbox' && { $seen: true }), ...(box === 'drafts' && { $draft: true }) },
    receivedAt: seconds(at),
    sentAt: seconds(sentAt ?? at),
    messageId: [messageId],
    inReplyTo: answered,
    references: answered,
    from: [from],
    to,
    cc: cc ?? null,
    subject,
    ...(!isHtmlOnly && { textBody: [{ partId: 't', type: 'text/plain' }] }),
    ...(html !== undefined && { htmlBody: [{ partId: 'h', type: 'text/html' }] }),
    bodyValues: {
      ...(!isHtmlOnly && { t: { value: text } }),
      ...(html !== undefined && { h: { value: html } }),
    },
    ...(files && {
      attachments: await Promise.all(
        files.map(async ({ name, type, bytes, cid }) => ({
          blobId: await upload(server, bytes, type),
          name,
          type,
          disposition: cid === undefined ? 'attachment' : 'inline',
          ...(cid !== undefined && { cid }),
        })),
      ),
    }),
    ...(readAt !== undefined && { 'header:X-Read-At:asDate': seconds(readAt) }),
  };
}

async function write(server: Cyrus, boxes: Boxes, some: readonly Omit<Letter, 'n'>[]): Promise<void> {
  for (const [index, letter] of some.entries()) {
    const create = { [`l${String(index)}`]: await creationOf(server, boxes, letter) };
    await callOn(server, [['Email/set', { accountId: ACCOUNT, create }, 's']]);
  }
}

/** The gateway: adds credentials, and knows where this server keeps its session. */
async function gatewayTo(server: Cyrus): Promise<{ readonly origin: string; readonly http: Server }> {
  const http = createServer((request, response) => {
    void (async () => {
      const path = (request.url ?? '').replace(BASE, '').replace(/^\/jmap\/session$/, '/jmap/');
      const body = await buffer(request);
      const reply = await fetch(server.origin + path, {
        method: request.method ?? 'GET',
        headers: {
          Authorization: server.authorization,
          Accept: request.headers.accept ?? '*/*',
          ...(request.headers['content-type'] !== undefined && {
            'Content-Type': request.headers['content-type'],
          }),
        },
        ...(body.length > 0 && { body: new Uint8Array(body) }),
      });
      response.writeHead(reply.status, { 'Content-Type': reply.headers.get('Content-Type') ?? 'text/plain' });
      response.end(Buffer.from(await reply.arrayBuffer()));
    })().catch(() => response.destroy());
  });
  const port = await freePort();
  await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', () => resolve()));
  return { origin: `http://127.0.0.1:${String(port)}`, http };
}

function leftOf({ to, source }: Caught): Left {
  const [head = '', ...rest] = source.split('\r\n\r\n');
  const lines = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n');
  const header = (name: string): string =>
    lines
      .find((line) => line.toLowerCase().startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim() ?? '';
  return {
    to,
    messageId: header('message-id').replaceAll(/[<>]/g, ''),
    subject: header('subject'),
    text: rest.join('\r\n\r\n').trim(),
  };
}

export async function startRealServer(): Promise<MailServer> {
  const sink = await startSink();
  let server: Cyrus | undefined;
  try {
    server = await startCyrus(ACCOUNT, sink.port);
    const cyrus = server;
    const boxes = await boxesOf(cyrus);
    await write(cyrus, boxes, letters);
    cyrus.index();
    const { origin, http } = await gatewayTo(cyrus);
    let arrived = 0;
    return {
      name: `Cyrus IMAP ${cyrus.version}`,
      origin,
      token: undefined,
      arrive: () =>
        write(cyrus, boxes, [
          {
            ...arriving,
            at: Date.now(),
            box: 'inbox',
            messageId: `arrived-${String(++arrived)}@example.com`,
          },
        ]),
      left: () => Promise.resolve(sink.caught.map(leftOf)),
      index: () => cyrus.index(),
      async destroy(nativeId) {
        await callOn(cyrus, [['Email/set', { accountId: ACCOUNT, destroy: [nativeId] }, 'x']]);
      },
      async stop() {
        http.closeAllConnections();
        await new Promise((resolve) => http.close(resolve));
        await cyrus.stop();
        await sink.stop();
      },
    };
  } catch (cause) {
    await server?.stop();
    await sink.stop();
    throw cause;
  }
}
