// Files given along with a draft: brought one by one by whoever gives it, then theirs who owns the case, gone with the draft.
import type { GivenFile } from '#src/desk/given-drafts.ts';
import { problem, type Call, type Tx } from '../../backend.ts';
import { caseFor } from '../cases/case-store.ts';
import { notFound } from '../problems.ts';

interface Brought {
  readonly at: number;
  readonly bytes: Uint8Array;
}

/** By `<staff>/<file>` until a draft names it, then by `<draft>/<file>`. */
const BROUGHT = 'brought-file';
const GIVEN = 'given-file';
/** One file, in bytes. */
const LARGEST = 25_000_000;
/** So long a file that no draft names is kept. */
const KEPT_MS = 24 * 3_600_000;

/** The same bytes may be brought again: nobody sees them before a draft names them. */
export async function bring({ ctx, params, principal, request }: Call): Promise<Response> {
  const { staff } = principal;
  if (!staff || !(await caseFor(ctx, principal, params['id'] ?? ''))) return notFound();
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.length > LARGEST) return problem(413, 'The file is too large.', { largest: LARGEST });
  const id = params['file'] ?? '';
  await ctx.write(async (tx) => {
    for (const { key, value } of await tx.list<Brought>(BROUGHT, `${staff.id}/`))
      if (ctx.now() - value.at > KEPT_MS) await tx.delete(BROUGHT, key);
    await tx.put(BROUGHT, `${staff.id}/${id}`, { at: ctx.now(), bytes } satisfies Brought);
    await tx.journal({ act: 'file-brought', by: staff.id, file: id, size: bytes.length });
  });
  return new Response(null, { status: 204 });
}

/** Files a draft names go along with it; false: one of them is not here. */
export async function giveFiles(
  tx: Tx,
  staffId: string,
  draft: string,
  files: readonly GivenFile[],
): Promise<boolean> {
  const found: { readonly id: string; readonly brought: Brought }[] = [];
  for (const { id, size } of files) {
    const brought = await tx.get<Brought>(BROUGHT, `${staffId}/${id}`);
    if (brought?.bytes.length !== size) return false;
    found.push({ id, brought });
  }
  for (const { id, brought } of found) {
    await tx.put(GIVEN, `${draft}/${id}`, brought);
    await tx.delete(BROUGHT, `${staffId}/${id}`);
  }
  return true;
}

export async function dropFiles(tx: Tx, draft: string): Promise<void> {
  for (const { key } of await tx.list(GIVEN, `${draft}/`)) await tx.delete(GIVEN, key);
}

/** The bytes, to whoever owns the case the draft waits at; never as something a browser opens. */
export async function bytesOf({ ctx }: Call, draft: string, file: string): Promise<Response> {
  const given = await ctx.read<Brought>(GIVEN, `${draft}/${file}`);
  if (!given) return notFound();
  return new Response(given.bytes.slice(), {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': 'attachment',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  });
}
