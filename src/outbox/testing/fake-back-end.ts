// A back end that goes wrong in every way we know, and the journal of what it really did.
import type { FileToSend, LookUp, Outgoing, SendOutcome, Uploaded } from '#src/channels/channel.ts';
import { failed, ok, type FailureKind, type Result } from '#src/lib/result.ts';
import type { Sender } from '../ports.ts';
import type { Chance } from './chance.ts';
import type { VirtualTime } from './virtual-time.ts';

/** One thing a back end did. Never changed, never taken away. */
export interface JournalLine {
  readonly nativeId: string;
  readonly at: number;
  readonly outgoing: Outgoing;
  /** Files it named that had not been brought there. */
  readonly lacks: readonly string[];
}

export interface Weather {
  /** The device has a line. */
  isOnline: boolean;
  /** Back ends that refuse every connection. */
  readonly down: Set<string>;
  /** Nothing goes wrong any more. */
  isFair: boolean;
}

export interface FakeBackEnd {
  readonly sender: Sender;
  /** It never takes this one. */
  readonly isPoison: (outgoing: Outgoing) => boolean;
}

const UPLOAD_FAULTS = {
  none: 70,
  'error, there': 6,
  'error, not there': 6,
  'not reached': 6,
  'too many': 4,
  throws: 2,
  hangs: 1,
} as const;

/** How a second copy is kept out: by our key, by finding our id, by finding the same words, or not at all. */
export type Keeping = 'key' | 'id' | 'words' | 'nothing';

interface Around {
  readonly time: VirtualTime;
  readonly chance: Chance;
  readonly weather: Weather;
  readonly journal: JournalLine[];
}

const FAULTS = {
  none: 60,
  'error, not done': 5,
  'error, done': 5,
  'reset, not done': 4,
  'reset, done': 4,
  'reset, done later': 3,
  'time-out, not done': 3,
  'time-out, done': 3,
  'time-out, done late': 3,
  'too many': 4,
  'not reached': 4,
  'truncated, done': 3,
  'throws, done': 1,
  'hangs, done': 1,
  'asked twice': 3,
} as const;
type Fault = keyof typeof FAULTS;

const failure = (kind: FailureKind, status?: number) => ({ kind, retryable: kind !== 'refused', status });
const unknown = (kind: FailureKind, status?: number): SendOutcome => ({
  kind: 'unknown',
  failure: failure(kind, status),
});
const notSent = (kind: FailureKind, status?: number, retryAfterMs?: number): SendOutcome => ({
  kind: 'not-sent',
  failure: { ...failure(kind, status), retryAfterMs },
});

const sizesOf = ({ files = [] }: Outgoing): string => files.map(({ size }) => size).join(' ');
const hasSameWords = (a: Outgoing, b: Outgoing): boolean => a.text === b.text && sizesOf(a) === sizesOf(b);

export function fakeBackEnd(id: string, keeping: Keeping, around: Around): FakeBackEnd {
  const { time, chance, weather, journal } = around;
  const atWork = new Set<string>();
  const isPoison = ({ text }: Outgoing) => text.includes('poison');
  const ofId = (line: JournalLine) => line.outgoing.channel === id;

  /** Files brought here, by the id they were given. */
  const uploads = new Map<string, string>();
  let given = 0;

  async function upload(file: FileToSend): Promise<Result<string>> {
    if (!weather.isOnline || weather.down.has(id)) return failed('offline');
    const fault = weather.isFair ? 'none' : chance.weighed(UPLOAD_FAULTS);
    if (fault === 'not reached') return failed('offline');
    await time.wait(2 + chance.below(weather.isFair ? 50 : 1_000));
    if (file.name.includes('poison')) return failed('refused', { status: 413 });
    if (fault === 'too many') return failed('rate-limited', { retryAfterMs: 1_000 });
    if (fault === 'error, not there') return failed('unknown', { status: 500 });
    const uploaded = `${id}-file-${++given}`;
    uploads.set(uploaded, file.id);
    if (fault === 'throws') throw new Error('unexpected');
    if (fault === 'hangs') return new Promise(() => {});
    return fault === 'none' && (weather.isOnline || weather.isFair) ? ok(uploaded) : failed('unknown');
  }
  const lacking = ({ files = [] }: Outgoing, uploaded: Uploaded = {}): readonly string[] =>
    files.filter((file) => uploads.get(uploaded[file.id] ?? '') !== file.id).map(({ name }) => name);

  const commit = (outgoing: Outgoing, uploaded: Uploaded | undefined): string => {
    const done = journal.find((line) => ofId(line) && line.outgoing.intentId === outgoing.intentId);
    if (done && keeping === 'key') return done.nativeId;
    const nativeId = `${id}-${journal.length + 1}`;
    journal.push({ nativeId, at: time.now(), outgoing, lacks: lacking(outgoing, uploaded) });
    return nativeId;
  };

  async function send(outgoing: Outgoing, _signal: AbortSignal, uploaded?: Uploaded): Promise<SendOutcome> {
    if (!weather.isOnline || weather.down.has(id)) return unknown('offline');
    const fault: Fault = weather.isFair ? 'none' : chance.weighed(FAULTS);
    if (fault === 'not reached') return notSent('offline');
    await time.wait(2 + chance.below(weather.isFair ? 50 : 400));
    const { intentId } = outgoing;
    if (isPoison(outgoing)) return notSent('refused', 422);
    if (fault === 'too many') return notSent('rate-limited', 429, 1_000 + chance.below(8_000));
    if (keeping === 'key' && atWork.has(intentId)) return notSent('refused', 409);
    if (outgoing.files && !weather.isFair && chance.percent(4)) {
      for (const gone of Object.values(uploaded ?? {})) uploads.delete(gone);
      return { kind: 'not-sent', failure: failure('unknown'), filesGone: true };
    }
    const answer = await answerTo(outgoing, fault, uploaded);
    // The answer finds no line to come back on.
    return weather.isOnline ? answer : unknown('offline');
  }

  async function answerTo(
    outgoing: Outgoing,
    fault: Fault,
    uploaded: Uploaded | undefined,
  ): Promise<SendOutcome> {
    const later = (ms: number) => {
      atWork.add(outgoing.intentId);
      time.after(ms, () => {
        atWork.delete(outgoing.intentId);
        commit(outgoing, uploaded);
      });
    };
    switch (fault) {
      case 'error, not done':
        return unknown('unknown', 500);
      case 'reset, not done':
        return unknown('offline');
      case 'reset, done later':
        later(chance.below(12_000));
        return unknown('offline');
      case 'time-out, not done':
        await time.wait(15_000);
        return unknown('timeout');
      case 'time-out, done late':
        later(15_000 + chance.below(3_000));
        await time.wait(15_000);
        return unknown('timeout');
      case 'time-out, done':
        commit(outgoing, uploaded);
        await time.wait(15_000);
        return unknown('timeout');
      case 'error, done':
        commit(outgoing, uploaded);
        return unknown('unknown', 500);
      case 'reset, done':
        commit(outgoing, uploaded);
        return unknown('offline');
      case 'truncated, done':
        commit(outgoing, uploaded);
        return unknown('malformed', 200);
      case 'throws, done':
        commit(outgoing, uploaded);
        throw new Error('unexpected');
      case 'hangs, done':
        commit(outgoing, uploaded);
        return new Promise(() => {});
      case 'asked twice':
        if (keeping === 'key') commit(outgoing, uploaded);
        return { kind: 'sent', nativeId: commit(outgoing, uploaded) };
      case 'none':
      case 'not reached':
      case 'too many':
        return { kind: 'sent', nativeId: commit(outgoing, uploaded) };
    }
  }

  async function lookUp(
    outgoing: Outgoing,
    _signal: AbortSignal,
    taken: ReadonlySet<string>,
  ): Promise<LookUp> {
    const isLost = !weather.isFair && chance.percent(25);
    await time.wait(2 + chance.below(100));
    if (!weather.isOnline || weather.down.has(id) || isLost)
      return { kind: 'unknown', failure: failure('offline') };
    const found = journal.find(
      (line) =>
        ofId(line) &&
        (keeping === 'words'
          ? hasSameWords(line.outgoing, outgoing) &&
            line.at >= outgoing.createdAt &&
            !taken.has(line.nativeId)
          : line.outgoing.intentId === outgoing.intentId),
    );
    return found ? { kind: 'found', nativeId: found.nativeId } : { kind: 'absent' };
  }

  const dedupe = keeping === 'key' ? 'server' : keeping === 'nothing' ? 'none' : 'lookup';
  return { isPoison, sender: { dedupe, send, upload, ...(dedupe === 'lookup' && { lookUp }) } };
}
