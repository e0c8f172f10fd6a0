// Echoes: what we sent and the back end has not confirmed. When its entry arrives the two become one row, under the
// echo's key, and never stand side by side.
import type { Entry } from './entry.ts';
import { peek } from './keys.ts';
import type { Echo, Line } from './line.ts';
import { indexAt } from './merge.ts';
import type { EchoState } from './row.ts';

const entryKeyOf = ({ entry, nativeId }: Echo): string | undefined =>
  nativeId === undefined ? undefined : `${entry.channel}/${nativeId}`;

const joinedKeys = (line: Line): ReadonlySet<string> => new Set(line.aliases.values());

/**
 * The outbox's whole present list for this customer. One that was sent stays until its entry has arrived, even when
 * the outbox no longer lists it; any other that is missing was taken back.
 */
export function echoes(line: Line, list: readonly Echo[]): Line {
  const listed = new Set(list.map(({ entry }) => entry.key));
  const joined = joinedKeys(line);
  const staying = line.echoes.filter(
    ({ entry, state }) => state.kind === 'sent' && !listed.has(entry.key) && !joined.has(entry.key),
  );
  const all = [...list, ...staying];
  const aliases = new Map(line.aliases);
  for (const echo of all) {
    if (joined.has(echo.entry.key)) continue;
    const entry = heldEntryOf(line, echo);
    if (entry !== undefined && !aliases.has(entry.key)) aliases.set(entry.key, echo.entry.key);
  }
  return { ...line, echoes: all, aliases: aliases.size === line.aliases.size ? line.aliases : aliases };
}

function heldEntryOf(line: Line, echo: Echo): Entry | undefined {
  const key = entryKeyOf(echo);
  const told = key === undefined ? undefined : peek(line.keys, line.held, key);
  if (told !== undefined) return told;
  const { intentId } = echo.entry;
  if (intentId === undefined) return undefined;
  return line.held.findLast((entry) => entry.intentId === intentId);
}

/** Joins what has just arrived to the echoes it answers. */
export function joinFresh(line: Line, fresh: readonly Entry[]): Line {
  if (line.echoes.length === 0 || fresh.length === 0) return line;
  const taken = joinedKeys(line);
  const open = line.echoes.filter(({ entry }) => !taken.has(entry.key));
  if (open.length === 0) return line;
  const byIntent = new Map(open.map(({ entry }) => [entry.intentId, entry.key]));
  const byEntry = new Map(open.map((echo) => [entryKeyOf(echo), echo.entry.key]));
  const aliases = new Map(line.aliases);
  const joined = new Set<string>();
  for (const entry of fresh) {
    const byId = entry.intentId === undefined ? undefined : byIntent.get(entry.intentId);
    const row = byId ?? byEntry.get(entry.key);
    if (row === undefined || joined.has(row)) continue;
    joined.add(row);
    aliases.set(entry.key, row);
  }
  return joined.size === 0 ? line : { ...line, aliases };
}

/** What the rows need to know of echoes at one moment. */
export interface EchoView {
  /** Still standing alone, sorted. */
  readonly alone: readonly Entry[];
  /** Row key of an entry that was an echo. */
  readonly keyOf: (entry: Entry) => string;
  /** State to show at a row key. */
  readonly stateAt: (rowKey: string) => EchoState | undefined;
}

const BEFORE_MS = 2_000;
const AFTER_MS = 15 * 60_000;
const SENT: EchoState = { kind: 'sent' };

/**
 * Splits the echoes into those that stand alone and those whose entry is here. While an answer is under way the
 * back end's own copy may come first, by a poke, without our id: the same words from us at the same time are taken
 * for it until the outbox is told otherwise, so that the words are not shown twice.
 */
export function echoView(line: Line): EchoView {
  if (line.echoes.length === 0 && line.aliases.size === 0) {
    return { alone: [], keyOf: (entry) => entry.key, stateAt: () => undefined };
  }
  const joined = joinedKeys(line);
  const guessed = new Map<string, string>();
  const states = new Map<string, EchoState>();
  const alone: Entry[] = [];
  for (const echo of line.echoes) {
    const { key } = echo.entry;
    const copy = joined.has(key) ? undefined : likelyCopy(line, echo, guessed);
    if (copy !== undefined) guessed.set(copy.key, key);
    const here = joined.has(key) || copy !== undefined;
    states.set(key, here ? SENT : echo.state);
    if (!here) alone.push(echo.entry);
  }
  return {
    alone: alone.toSorted(line.compare),
    keyOf: ({ key }) => line.aliases.get(key) ?? guessed.get(key) ?? key,
    stateAt: (rowKey) => states.get(rowKey),
  };
}

const hasNotLeft = ({ kind }: EchoState): boolean =>
  kind === 'held' || kind === 'waiting' || kind === 'not-sent';

function likelyCopy(line: Line, echo: Echo, taken: ReadonlyMap<string, string>): Entry | undefined {
  const { entry, state, nativeId } = echo;
  if (nativeId !== undefined || hasNotLeft(state)) return undefined;
  for (let index = indexAt(line.held, entry.at - BEFORE_MS); index < line.held.length; index++) {
    const one = line.held[index];
    if (one === undefined || one.at > entry.at + AFTER_MS) return undefined;
    const ours = one.channel === entry.channel && one.from === 'us' && one.kind === entry.kind;
    const free = one.intentId === undefined && !line.aliases.has(one.key) && !taken.has(one.key);
    if (ours && free && one.summary === entry.summary) return one;
  }
  return undefined;
}
