// Puts files into a draft: weighed against what the channel takes, written down, and only then named by the draft.
import type { FileToSend } from '#src/channels/channel.ts';
import { freshId } from '#src/lib/ids.ts';
import { now } from '#src/lib/time.ts';
import type { DraftPlace } from '#src/outbox/draft.ts';
import type { NotKept } from '#src/outbox/ports.ts';
import type { Outbox } from '#src/outbox/outbox.ts';
import type { Way } from '../ways-to-write.ts';
import { cleanName, cleanType } from './clean-file.ts';
import { fileProblem, type FileProblem } from './file-problem.ts';

/** Files somebody picked, dropped or pasted, and where. */
export interface GivenFiles {
  readonly files: readonly File[];
  readonly way: Way;
  readonly place: DraftPlace;
  readonly customerId: string;
}

/** A file that is not in the draft, and why; its bytes are still at hand for another try. */
export interface RefusedFile {
  readonly id: string;
  readonly file: File;
  readonly name: string;
  readonly given: GivenFiles;
  readonly why: FileProblem | { readonly kind: NotKept };
}

/** `beside`: what goes there already. Answers those that could not be taken. */
export async function addFiles(
  outbox: Outbox,
  given: GivenFiles,
  beside: readonly FileToSend[],
): Promise<readonly RefusedFile[]> {
  const { way, place, customerId } = given;
  const refused: RefusedFile[] = [];
  const taken: FileToSend[] = [];
  const refuse = (file: File, why: RefusedFile['why']) =>
    refused.push({ id: freshId(), file, name: cleanName(file.name), given, why });
  const takes = way.channel.can.attach && way.mode === 'reply';
  const limits = takes ? await way.channel.fileLimits?.().catch(() => undefined) : undefined;
  const keeper = await outbox.files();
  for (const file of given.files) {
    const as = { name: cleanName(file.name), type: cleanType(file.type) };
    const weighed = { ...as, size: file.size };
    const problem = takes ? fileProblem(weighed, [...beside, ...taken], limits) : ({ kind: 'none' } as const);
    if (problem) {
      refuse(file, problem);
      continue;
    }
    const kept = await keeper.keep(file, as);
    if ('file' in kept) taken.push(kept.file);
    else refuse(file, { kind: kept.why });
  }
  const draft = { ...place, customerId, values: { text: '', files: taken }, updatedAt: now() };
  if (taken.length > 0 && !(await outbox.add(draft))) {
    await keeper.letGo(taken.map(({ id }) => id)).catch(() => undefined);
    for (const file of given.files)
      if (!refused.some((one) => one.file === file)) refuse(file, { kind: 'disk' });
  }
  return refused;
}
