// Which fields of a tape take any words at all, found out by trying, and the tape with other words in them.
import type { Entry } from '#src/timeline/index.ts';
import { fieldOf, placesIn, valueAt, withValues, type Place } from './leaves.ts';
import { replay, type Tape } from './tape.ts';

/** A field that is shown as words, by the answer it stands in and every place there. */
export interface Sink {
  readonly answer: string;
  readonly field: string;
  readonly places: readonly Place[];
}

const isUnreadable = ({ kind }: Entry): boolean => kind === 'unreadable';

/** Entries of a replay, or nothing when the whole page was refused. */
async function told(tape: Tape, changed: ReadonlyMap<string, string>): Promise<readonly Entry[] | undefined> {
  const page = await replay(tape, (text) => changed.get(text) ?? text);
  return page.ok ? page.value.entries : undefined;
}

export const untouched = async (tape: Tape): Promise<readonly Entry[]> => (await told(tape, new Map())) ?? [];

/** Every field that may say anything without its record becoming unreadable or somebody else's. */
export async function sinksOf(tape: Tape): Promise<readonly Sink[]> {
  const before = await untouched(tape);
  const readable = before.filter((entry) => !isUnreadable(entry)).length;
  const sinks: Sink[] = [];
  for (const { text: answer } of tape.answers.values()) {
    const document: unknown = JSON.parse(answer);
    const texts = placesIn(document).filter((place) => mayBeText(valueAt(document, place)));
    const isFree = async (places: readonly Place[]): Promise<boolean> => {
      const values = new Map(places.map((place): [string, unknown] => [JSON.stringify(place), 'some words']));
      const after = await told(tape, new Map([[answer, JSON.stringify(withValues(document, values))]]));
      return after?.length === before.length && after.filter((one) => !isUnreadable(one)).length === readable;
    };
    for (const [field, all] of Map.groupBy(texts, fieldOf)) {
      // Most fields are free everywhere; an address of ours is, and the customer's own is not.
      const places = (await isFree(all)) ? all : await freeOnes(all, isFree);
      if (places.length > 0) sinks.push({ answer, field, places });
    }
  }
  return sinks;
}

async function freeOnes(
  places: readonly Place[],
  isFree: (places: readonly Place[]) => Promise<boolean>,
): Promise<readonly Place[]> {
  const free: Place[] = [];
  for (const place of places) if (await isFree([place])) free.push(place);
  return free;
}

const mayBeText = (value: unknown): boolean => typeof value === 'string' || value === null;

const documents = new Map<string, unknown>();
function documentOf(answer: string): unknown {
  const known = documents.get(answer) ?? (JSON.parse(answer) as unknown);
  documents.set(answer, known);
  return known;
}

/** What the adapter makes of the tape when every sink says `words`, each in one record: the `turn`th that has it. */
export function saying(
  tape: Tape,
  sinks: readonly Sink[],
  words: string,
  turn: number,
): Promise<readonly Entry[] | undefined> {
  const changed = new Map<string, string>();
  for (const [answer, own] of Map.groupBy(sinks, (sink) => sink.answer)) {
    const places = own.map(({ places: all }) => all[turn % all.length] ?? []);
    const values = new Map(places.map((place): [string, unknown] => [JSON.stringify(place), words]));
    changed.set(answer, JSON.stringify(withValues(documentOf(answer), values)));
  }
  return told(tape, changed);
}
