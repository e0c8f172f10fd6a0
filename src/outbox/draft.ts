// Text being written: one draft per case, channel and mode. Nothing but its author's own discard removes it.
import type { ComposerValues } from '#src/channels/channel.ts';
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
  (values.subject ?? '').trim() === '' &&
  Object.values(values.fields ?? {}).every((value) => value === '');

/** What stays in the composer when `sent` has left it: whatever was typed since. */
export function remainder(values: ComposerValues, sent: ComposerValues): ComposerValues {
  if (values.text === sent.text) return { text: '' };
  if (values.text.startsWith(sent.text)) return { text: values.text.slice(sent.text.length) };
  // What was promised went with the words it was promised in.
  const { promise, ...rest } = values;
  return isSamePromise(promise, sent.promise) ? rest : values;
}

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
    text: texts.join('\n'),
  };
}
