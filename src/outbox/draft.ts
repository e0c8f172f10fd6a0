// Text being written: one draft per case, channel and mode. Nothing but its author's own discard removes it.
import type { ComposerValues, FileToSend } from '#src/channels/channel.ts';
import type { Instant } from '#src/lib/time.ts';

export interface DraftPlace {
  readonly caseId: string;
  readonly channel: string;
  readonly mode: 'reply' | 'note' | 'call' | 'deed';
}

export interface Draft extends DraftPlace {
  readonly customerId: string;
  readonly values: ComposerValues;
  /** Where the caret stood. */
  readonly caret?: number;
  readonly updatedAt: Instant;
}

/** Key of a draft among those of one person. */
export const placeKey = ({ caseId, channel, mode }: DraftPlace): string => `${caseId}/${channel}/${mode}`;

export const isBlank = (values: ComposerValues): boolean =>
  values.text.trim() === '' &&
  values.promise === undefined &&
  values.files === undefined &&
  (values.subject ?? '').trim() === '' &&
  Object.values(values.fields ?? {}).every((value) => value === '');

/** What stays in the composer when `sent` has left it: whatever was typed or attached since. */
export function remainder(values: ComposerValues, sent: ComposerValues): ComposerValues {
  const files = withFiles(filesBeyond(values, sent));
  if (values.text === sent.text) return { text: '', ...files };
  if (values.text.startsWith(sent.text)) return { text: values.text.slice(sent.text.length), ...files };
  // What was promised went with the words it was promised in, and so did their files.
  const { promise, files: _files, ...rest } = values;
  return { ...rest, ...(!isSamePromise(promise, sent.promise) && { promise }), ...files };
}

/** Files of one that the other has not. */
export const filesBeyond = (
  { files = [] }: ComposerValues,
  other?: ComposerValues,
): readonly FileToSend[] => {
  const known = new Set(other?.files?.map(({ id }) => id));
  return files.filter(({ id }) => !known.has(id));
};

/** Words without files say nothing of files. */
export const withFiles = (files: readonly FileToSend[]): Pick<ComposerValues, 'files'> =>
  files.length === 0 ? {} : { files };

/** What is said of files outside the seal: the disk keeps them for as long as somebody says so. */
export const fileIds = (values: Pick<ComposerValues, 'files'>): { readonly files?: readonly string[] } =>
  values.files ? { files: values.files.map(({ id }) => id) } : {};

const isSamePromise = (a: ComposerValues['promise'], b: ComposerValues['promise']): boolean =>
  a?.text === b?.text && a?.dueAt === b?.dueAt;

/** Two texts of one place as one, with nothing of either lost. */
export function joined(first: ComposerValues | undefined, second: ComposerValues): ComposerValues {
  const texts = [first?.text ?? '', second.text].filter((text) => text.trim() !== '');
  return {
    ...first,
    ...second,
    subject: second.subject ?? first?.subject,
    fields: second.fields ?? first?.fields,
    promise: second.promise ?? first?.promise,
    to: second.to ?? first?.to,
    visibility: second.visibility ?? first?.visibility,
    ...withFiles([...(first?.files ?? []), ...filesBeyond(second, first)]),
    text: texts.join('\n'),
  };
}
