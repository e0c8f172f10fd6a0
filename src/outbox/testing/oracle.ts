// What must hold when a seed has been played: judged by the back ends' journal and by what was typed, never by what
// the outbox believes of itself.
import type { FileToSend, Outgoing } from '#src/channels/channel.ts';
import type { Rows } from '#src/lib/storage.ts';
import type { Draft } from '../draft.ts';
import type { Send } from '../send.ts';
import { BYTES, DRAFTS, OTHERS, SENDS } from '../tables.ts';
import type { Sealed } from '../vault.ts';
import type { FakeBackEnd, JournalLine } from './fake-back-end.ts';
import type { TypedWord } from './person.ts';
import { inTheClear } from './plain-vault.ts';

export interface Played {
  readonly words: readonly TypedWord[];
  /** Words that may be lost: typed a moment before a kill, or while the screen said "not saved". */
  readonly excused: ReadonlySet<string>;
  /** When Enter was pressed, by intent. */
  readonly pressed: ReadonlyMap<string, number>;
  /** Intents a person decided about once more. */
  readonly asked: ReadonlySet<string>;
  /** What must never be seen, seen while it happened. */
  readonly seen: readonly string[];
  /** Until when what was sent could be taken back, by intent. */
  readonly held: ReadonlyMap<string, number>;
  /** Intents whose case was to wait once they had arrived, and those whose case was made to. */
  readonly waits: ReadonlySet<string>;
  readonly waited: readonly string[];
  readonly journal: readonly JournalLine[];
  readonly sends: readonly Send[];
  readonly drafts: readonly Draft[];
  readonly backEnds: ReadonlyMap<string, FakeBackEnd>;
  /** Files that were attached and said to be kept, and those whose bytes are on the disk. */
  readonly files: ReadonlyMap<string, FileToSend>;
  readonly keptFiles: ReadonlyMap<string, number>;
  /** What stands in the composers of the tabs still open. */
  readonly shown: readonly string[];
}

export function findings(played: Played): readonly string[] {
  return [
    ...lost(played),
    ...filesLost(played),
    ...filesWrong(played),
    ...duplicated(played),
    ...misordered(played),
    ...misplaced(played),
    ...contradicted(played),
    ...restless(played),
    ...early(played),
    ...unfollowed(played),
    ...played.seen,
    ...stale(played),
  ];
}

function lost({ words, excused, journal, sends, drafts }: Played): readonly string[] {
  const texts = [
    ...journal.map(({ outgoing }) => outgoing.text),
    ...sends.filter(({ state }) => state !== 'sent').map(({ outgoing }) => outgoing.text),
    ...drafts.map(({ values }) => values.text),
  ];
  const kept = new Set(texts.flatMap(wordsOf));
  return words.filter(({ word }) => !kept.has(word) && !excused.has(word)).map(({ word }) => `lost: ${word}`);
}

/** A file is with the customer, or with words that can still be sent, bytes and all. */
function filesLost({ files, keptFiles, journal, sends, drafts }: Played): readonly string[] {
  const gone = journal.map(({ outgoing }) => outgoing);
  const open = [
    ...sends.filter(({ state }) => state !== 'sent').map(({ outgoing }) => outgoing),
    ...drafts.map(({ values }) => values),
  ];
  const idsOf = (some: readonly Pick<Outgoing, 'files'>[]) =>
    new Set(some.flatMap((one) => (one.files ?? []).map(({ id }) => id)));
  const [there, waiting] = [idsOf(gone), idsOf(open)];
  return [...files.values()].flatMap(({ id, name, size }) => {
    if (waiting.has(id)) return keptFiles.get(id) === size ? [] : [`file lost: the bytes of ${name}`];
    return there.has(id) ? [] : [`file lost: ${name}`];
  });
}

/** Every message went with its files, and no file with two of them. */
function filesWrong({ journal, asked }: Played): readonly string[] {
  const own = journal.filter(({ outgoing }) => !asked.has(outgoing.intentId));
  const intents = Map.groupBy(
    own.flatMap(({ outgoing }) =>
      (outgoing.files ?? []).map(({ name }) => [name, outgoing.intentId] as const),
    ),
    ([name]) => name,
  );
  return [
    ...journal.flatMap(({ outgoing, lacks }) =>
      lacks.map((name) => `${outgoing.intentId} went without ${name}`),
    ),
    ...[...intents].flatMap(([name, all]) =>
      new Set(all.map(([, intentId]) => intentId)).size > 1 ? [`file sent twice: ${name}`] : [],
    ),
  ];
}

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

function duplicated({ journal, asked, backEnds }: Played): readonly string[] {
  const byIntent = Map.groupBy(journal, ({ outgoing }) => outgoing.intentId);
  const byText = Map.groupBy(
    journal.filter(({ outgoing }) => !asked.has(outgoing.intentId)),
    ({ outgoing: { text, files = [] } }) => text || files.map(({ name }) => name).join(' '),
  );
  const twice = [...byIntent].filter(([intentId, [first, second]]) => {
    const dedupe = backEnds.get(first?.outgoing.channel ?? '')?.sender.dedupe;
    return second !== undefined && !(dedupe === 'none' && asked.has(intentId));
  });
  const same = [...byText].filter(
    ([, lines]) => new Set(lines.map(({ outgoing }) => outgoing.intentId)).size > 1,
  );
  return [
    ...twice.map(([intentId, lines]) => `sent ${lines.length} times: ${intentId}`),
    ...same.map(([text]) => `the same words sent twice: ${text}`),
  ];
}

/** Nobody works in two tabs within so short a time. */
const APART_MS = 100;

/** Per case, what went by itself went in the order of writing. */
function misordered({ journal, pressed, asked }: Played): readonly string[] {
  const firsts = new Map<string, JournalLine>();
  for (const line of journal)
    if (!firsts.has(line.outgoing.intentId)) firsts.set(line.outgoing.intentId, line);
  const own = [...firsts.values()].filter(
    ({ outgoing }) => !asked.has(outgoing.intentId) && pressed.has(outgoing.intentId),
  );
  const pressedAt = ({ outgoing }: JournalLine) => pressed.get(outgoing.intentId) ?? 0;
  return [...Map.groupBy(own, ({ outgoing }) => outgoing.caseId)].flatMap(([caseId, lines]) =>
    lines.flatMap((line, index) =>
      lines
        .slice(0, index)
        .flatMap((before) =>
          pressedAt(before) > pressedAt(line) + APART_MS
            ? [`case ${caseId}: ${line.outgoing.intentId} went after ${before.outgoing.intentId}`]
            : [],
        ),
    ),
  );
}

/** Every word was typed where it went. */
function misplaced({ words, journal }: Played): readonly string[] {
  const places = new Map(words.map(({ word, place }) => [word, place]));
  return journal.flatMap(({ outgoing }) =>
    wordsOf(outgoing.text).flatMap((word) => {
      const place = places.get(word);
      const isThere =
        place?.caseId === outgoing.caseId &&
        place.channel === outgoing.channel &&
        place.mode === outgoing.mode;
      return isThere ? [] : [`${word} went to ${outgoing.caseId}, ${outgoing.channel}, ${outgoing.mode}`];
    }),
  );
}

/** Never shown as sent and not there, never as not sent and there. */
function contradicted({ sends, journal }: Played): readonly string[] {
  const there = new Set(journal.map(({ outgoing }) => outgoing.intentId));
  return sends.flatMap(({ outgoing: { intentId }, state }) => {
    if (state === 'sent' && !there.has(intentId)) return [`shown as sent, not there: ${intentId}`];
    if (state === 'not-sent' && there.has(intentId)) return [`shown as not sent, there: ${intentId}`];
    return [];
  });
}

/** Left alone in fair weather, nothing is under way any more. */
function restless({ sends, backEnds }: Played): readonly string[] {
  return sends.flatMap(({ outgoing, state }) => {
    const canLook = backEnds.get(outgoing.channel)?.sender.dedupe === 'lookup';
    const isOpen = state === 'queued' || state === 'sending' || (state === 'unknown' && canLook);
    return isOpen ? [`still ${state}: ${outgoing.intentId} on ${outgoing.channel}`] : [];
  });
}

/** What a composer shows is on the disk, and is not with the customer already. */
function stale({ shown, drafts, journal, asked }: Played): readonly string[] {
  const kept = new Set(drafts.map(({ values }) => values.text));
  const gone = new Set(
    journal.flatMap(({ outgoing }) => (asked.has(outgoing.intentId) ? [] : [outgoing.text])),
  );
  return shown.flatMap((text) => [
    ...(kept.has(text) ? [] : [`shown, not kept: ${text}`]),
    ...(gone.has(text) ? [`still shown, went already: ${text}`] : []),
  ]);
}

/** Nothing leaves while it can be taken back. */
const early = ({ journal, held }: Played): readonly string[] =>
  journal.flatMap(({ outgoing: { intentId }, at }) =>
    at < (held.get(intentId) ?? 0) ? [`went while it could be taken back: ${intentId}`] : [],
  );

/** A case waits because its answer has arrived, and for no other reason. */
function unfollowed({ waits, waited, journal, sends }: Played): readonly string[] {
  const there = new Set(journal.map(({ outgoing }) => outgoing.intentId));
  const made = new Set(waited);
  return [
    ...[...made].flatMap((intentId) => [
      ...(there.has(intentId) ? [] : [`the case waits for what did not arrive: ${intentId}`]),
      ...(waits.has(intentId) ? [] : [`the case waits unasked: ${intentId}`]),
    ]),
    ...sends.flatMap(({ outgoing: { intentId }, state }) =>
      state === 'sent' && waits.has(intentId) && !made.has(intentId)
        ? [`arrived, and the case does not wait: ${intentId}`]
        : [],
    ),
  ];
}

interface Row {
  readonly sealed: Sealed;
}

export async function sendsIn(rows: Rows): Promise<readonly Send[]> {
  return (await rows.list<Row>(SENDS, '')).map(({ value }) => inTheClear<Send>(value.sealed));
}

export async function draftsIn(rows: Rows): Promise<readonly Draft[]> {
  const tables = await Promise.all([DRAFTS, OTHERS].map((table) => rows.list<Row>(table, '')));
  return tables.flat().map(({ value }) => inTheClear<Draft>(value.sealed));
}

/** The length of every file on the disk, by its id. */
export async function filesIn(rows: Rows): Promise<ReadonlyMap<string, number>> {
  const bytes = await rows.list<Sealed>(BYTES, '');
  return new Map(bytes.map(({ key, value }) => [key.split('/')[1] ?? '', value.data.byteLength]));
}
