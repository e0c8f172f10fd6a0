// Files of the pretend chat server: brought ahead of the message that names them, or inside it; judged when it is saved.
import { json, type BackendContext, type Call } from '#src/mocks/backend.ts';
import { HOST } from './wire.ts';
import { EACH_BYTES, MOST_FILES, TYPES } from '../wire-limits.ts';

/** A file on its way into a message. */
export interface FileSent {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

const UPLOADS = 'upload';

async function readFile(file: File): Promise<FileSent> {
  return { name: file.name, type: file.type, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** Takes a file of any size and kind, as the real one does, and answers the signed id a message may name it by. */
export async function upload({ request, ctx }: Call): Promise<Response> {
  const form = await request.formData().catch(() => undefined);
  const given = form?.get('attachment');
  if (!(given instanceof File)) return json({ error: 'No file or URL provided' }, 422);
  const file = await readFile(given);
  const id = crypto.randomUUID();
  await ctx.write((tx) => tx.put(UPLOADS, id, file));
  const address = `${HOST}/rails/active_storage/blobs/redirect/${id}/${encodeURIComponent(file.name)}`;
  return json({ file_url: address, blob_id: id });
}

/** The files a message names or brings; nothing when an id was never given out. */
export async function filesSent(
  ctx: BackendContext,
  given: readonly unknown[],
): Promise<readonly FileSent[] | undefined> {
  const files = await Promise.all(
    given.map((one) => (one instanceof File ? readFile(one) : ctx.read<FileSent>(UPLOADS, String(one)))),
  );
  const known = files.filter((file) => file !== undefined);
  return known.length === files.length ? known : undefined;
}

/** What a saved message says of files it may not have; nothing: they may go. */
export function refusalOf(files: readonly FileSent[]): string | undefined {
  if (files.length > MOST_FILES) return 'Attachments exceeded maximum allowed';
  const isGood = ({ type, bytes }: FileSent) => bytes.length <= EACH_BYTES && isTaken(type);
  return files.every(isGood) ? undefined : 'Attachments is invalid';
}

const isTaken = (type: string): boolean =>
  TYPES.some((taken) => (taken.endsWith('/*') ? type.startsWith(taken.slice(0, -1)) : taken === type));
