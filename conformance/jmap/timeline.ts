// A line of mail without what every server names in its own way.
import { createHash } from 'node:crypto';
import type { MailBody } from '../../src/channels/email/body.ts';
import type { Entry } from '../../src/timeline/entry.ts';
import type { MailServer } from './server.ts';

/** Instants of what happens while we look: the servers' clocks are seconds apart. */
const JUST_NOW_MS = 10 * 60_000;

/**
 * Entries oldest first without ids: threads are numbered as they appear, files are told by their bytes, and what was
 * written during the run stands at "now".
 */
export async function normalised(entries: readonly Entry[], server: MailServer): Promise<readonly unknown[]> {
  const threads = new Map<string, number>();
  const started = Date.now() - JUST_NOW_MS;
  const place = ({ at }: Entry): number => Math.min(at, started);
  const sorted = entries.toSorted(
    (a, b) =>
      place(a) - place(b) || a.summary.localeCompare(b.summary) || messageOf(a).localeCompare(messageOf(b)),
  );
  const plain: unknown[] = [];
  for (const { key: _key, nativeId: _native, sort: _sort, thread = '', at, ...entry } of sorted) {
    if (!threads.has(thread)) threads.set(thread, threads.size + 1);
    plain.push({
      ...entry,
      at: at > started ? 'now' : new Date(at).toISOString(),
      thread: threads.get(thread),
      body: await bodyOf(entry.body as MailBody, server),
    });
  }
  return plain;
}

const messageOf = ({ body }: Entry): string => (body as MailBody).messageId ?? '';

async function bodyOf(body: MailBody, server: MailServer): Promise<unknown> {
  const files = await Promise.all(
    body.files.map(async ({ path, ...file }) => ({
      ...file,
      sha256: path === undefined ? 'not there' : await digest(server, path),
    })),
  );
  // A mail that came in during the run was named by its server.
  const messageId = /^(?:letter-|intent\.)/.test(body.messageId ?? '') ? body.messageId : 'of the server';
  return { ...body, messageId, files };
}

async function digest(server: MailServer, path: string): Promise<string> {
  const reply = await fetch(server.origin + path, {
    headers: server.token === undefined ? {} : { 'Throughline-Session': server.token },
  });
  if (!reply.ok) return `HTTP ${String(reply.status)}`;
  return createHash('sha256')
    .update(Buffer.from(await reply.arrayBuffer()))
    .digest('hex');
}
