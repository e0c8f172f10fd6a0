// Brings a file to the mail server; a mail then names it by the id it was given. Nobody sees it before.
import * as z from 'zod/mini';
import type { FileToSend } from '#src/channels/channel.ts';
import { ask, UPLOAD_MS } from '#src/lib/http.ts';
import { failed, ok, type Result } from '#src/lib/result.ts';
import { openMail } from './session.ts';
import { WireUpload } from './wire.ts';

export async function uploadFile(
  { type }: FileToSend,
  bytes: Blob,
  signal: AbortSignal,
): Promise<Result<string>> {
  const mail = await openMail();
  if (!mail.ok) return mail;
  const { upload, account } = mail.value;
  if (upload === undefined) return failed('refused', { detail: 'it takes no uploads' });
  const reply = await ask(upload.replaceAll('{accountId}', encodeURIComponent(account)), {
    method: 'POST',
    body: bytes,
    headers: { 'Content-Type': type },
    signal,
    timeoutMs: UPLOAD_MS,
  });
  if (!reply.ok) return reply;
  const uploaded = z.safeParse(WireUpload, reply.value.body);
  return uploaded.success
    ? ok(uploaded.data.blobId)
    : failed('malformed', { retryable: true, detail: 'no blob id' });
}
