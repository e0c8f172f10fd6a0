// Drafts given to a colleague and taken up by one, with their files. Loaded with the first draft that is given.
import type { FileToSend } from '#src/channels/channel.ts';
import { paths } from '#src/desk/paths.ts';
import type { GivenDraft } from '#src/desk/given-drafts.ts';
import { fetchFile } from '#src/lib/file.ts';
import { ask, UPLOAD_MS } from '#src/lib/http.ts';
import { failed, unwrap } from '#src/lib/result.ts';
import { now } from '#src/lib/time.ts';
import type { Outbox } from '#src/outbox/outbox.ts';
import { choosePlace } from './place-store.ts';
import type { ComposerOf } from './use-composer.ts';

/** Brings the bytes of a draft's files to the desk; rejects with the first that could not be brought. */
export async function bringFiles(
  outbox: Outbox | undefined,
  caseId: string,
  files: readonly FileToSend[],
): Promise<void> {
  for (const file of files) {
    const bytes = await (await outbox?.files())?.bytesOf(file);
    if (!bytes) unwrap(failed('refused', { status: 410 }));
    const path = paths.caseDraftFile(caseId, file.id);
    const headers = { 'Content-Type': 'application/octet-stream' };
    unwrap(await ask(path, { method: 'PUT', body: bytes, headers, timeoutMs: UPLOAD_MS }));
  }
}

/** Keeps the files of a given draft on this device, as if they had been attached here; rejects when one is not kept. */
async function keepFiles(
  outbox: Outbox,
  caseId: string,
  { id, files = [] }: GivenDraft,
): Promise<readonly FileToSend[]> {
  const keeper = await outbox.files();
  const kept: FileToSend[] = [];
  for (const { id: file, name, type } of files) {
    const bytes = unwrap(await fetchFile(paths.givenFile(caseId, id, file), type));
    const result = await keeper.keep(bytes, { name, type });
    if ('why' in result) unwrap(failed('unknown', { detail: result.why }));
    else kept.push(result.file);
  }
  return kept;
}

/** Turns to the channel of a given draft and adds its words there. False: they were not kept. */
export async function takeUp(outbox: Outbox, of: ComposerOf['of'], given: GivenDraft): Promise<boolean> {
  const { channel, text } = given;
  const files = given.files && (await keepFiles(outbox, of.id, given));
  choosePlace(of.id, channel);
  const place = { caseId: of.id, channel, mode: 'reply', customerId: of.customer.id } as const;
  return outbox.add({ ...place, values: { text, ...(files && { files }) }, updatedAt: now() });
}
