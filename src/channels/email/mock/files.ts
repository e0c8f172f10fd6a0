// Files brought to the pretend mail server ahead of the mail that names them. The same bytes have the same id.
import { json, problem, type Call, type Tx } from '#src/mocks/backend.ts';
import { MAIL_BYTES, UPLOAD_BYTES } from '../wire-limits.ts';
import { ACCOUNT } from './store.ts';
import type { Part } from '../wire-requests.ts';

interface Upload {
  readonly at: number;
  readonly type: string;
  readonly bytes: Uint8Array;
}

const UPLOADS = 'mail-upload';
/** So long an upload that no mail names is kept, in milliseconds. */
const KEPT_MS = 86_400_000;

export async function upload({ ctx, params, request }: Call): Promise<Response> {
  if (params['accountId'] !== ACCOUNT) return problem(404, 'No such account');
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.length > UPLOAD_BYTES)
    return problem(413, 'Too large', {
      type: 'urn:ietf:params:jmap:error:limit',
      limit: 'maxSizeUpload',
    });
  const type = request.headers.get('Content-Type') ?? 'application/octet-stream';
  const blobId = `G${hexOf(await crypto.subtle.digest('SHA-256', bytes)).slice(0, 40)}`;
  await ctx.write((tx) => tx.put(UPLOADS, blobId, { at: ctx.now(), type, bytes } satisfies Upload));
  return json({ accountId: ACCOUNT, blobId, type, size: bytes.length }, 201);
}

const hexOf = (digest: ArrayBuffer): string =>
  [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export interface PartSent {
  readonly blobId: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Files among the parts of a mail, or why the mail may not have them. */
export async function filesIn(
  tx: Tx,
  parts: readonly Part[],
  now: number,
): Promise<readonly PartSent[] | { readonly refused: object }> {
  const files: PartSent[] = [];
  const notFound: string[] = [];
  for (const { blobId, name, type } of parts) {
    if (blobId == null) continue;
    const found = await tx.get<Upload>(UPLOADS, blobId);
    if (found && now - found.at < KEPT_MS)
      files.push({ blobId, name: name ?? 'file', type, bytes: found.bytes });
    else notFound.push(blobId);
  }
  if (notFound.length > 0) return { refused: { type: 'blobNotFound', notFound } };
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  return size > MAIL_BYTES ? { refused: { type: 'tooLarge', maxSize: MAIL_BYTES } } : files;
}
