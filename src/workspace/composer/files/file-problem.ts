// Why a file cannot go with a message, told before anything of it is kept. Pure: the composer says it in words.
import type { FileLimits, FileToSend } from '#src/channels/channel.ts';

/**
 * none   the channel takes no files             kind  it takes none of this kind
 * large  it is larger than one may be           total together with the others it is
 * many   there are as many as may go already
 */
export type FileProblem =
  | { readonly kind: 'none' | 'kind' }
  | { readonly kind: 'large' | 'total'; readonly bytes: number }
  | { readonly kind: 'many'; readonly most: number };

type Weighed = Pick<FileToSend, 'type' | 'size'>;

/** `beside`: files that go already. Without limits nothing is known to be wrong: the back end judges. */
export function fileProblem(
  file: Weighed,
  beside: readonly Weighed[],
  limits: FileLimits | undefined,
): FileProblem | undefined {
  if (!limits) return undefined;
  const { most, eachBytes, allBytes = Infinity, types } = limits;
  if (types && !types.some((taken) => isOfKind(file.type, taken))) return { kind: 'kind' };
  if (file.size > eachBytes) return { kind: 'large', bytes: eachBytes };
  if (beside.length >= most) return { kind: 'many', most };
  const together = beside.reduce((sum, { size }) => sum + size, file.size);
  return together > allBytes ? { kind: 'total', bytes: allBytes } : undefined;
}

const isOfKind = (type: string, taken: string): boolean =>
  taken.endsWith('/*') ? type.startsWith(taken.slice(0, -1)) : type === taken;
