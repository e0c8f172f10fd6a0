// One entry of the desk becomes one entry of the line: a note, a change of owner or of keys, a promise, an answered
// survey, a thank-you to a colleague, an offer that was used. Pure.
import { unreadableEntry } from '#src/channels/unreadable.ts';
import { fingerprint } from '#src/lib/fingerprint.ts';
import { plain } from '#src/lib/html-text.ts';
import { sortable } from '#src/lib/ids.ts';
import { readRecords, type Reading } from '#src/lib/read-records.ts';
import type { Entry, Instant } from '#src/timeline/index.ts';
import type { DeskBody } from './body.ts';
import { DeskEntry } from './wire.ts';

export const CHANNEL = 'notes';

export const isReadable = (entry: Entry): entry is Entry<DeskBody> =>
  entry.channel === CHANNEL && entry.kind !== 'unreadable';

export const entriesOf = (items: readonly unknown[], fallbackAt: Instant): readonly Entry[] =>
  readRecords(items, DeskEntry, 'at', fallbackAt).map(entryOf);

function entryOf(reading: Reading<DeskEntry>): Entry {
  if (reading.ok) return deskEntry(reading.value);
  const { record, reason, at } = reading;
  const nativeId = reading.id ?? `unreadable-${fingerprint(JSON.stringify(record) ?? '')}`;
  return unreadableEntry({ channel: CHANNEL, nativeId, sort: sortable(nativeId), at, reason, record });
}

function deskEntry(item: DeskEntry): Entry<DeskBody> {
  const body = bodyOf(item);
  return {
    key: `${CHANNEL}/${item.id}`,
    channel: CHANNEL,
    nativeId: item.id,
    sort: sortable(item.id),
    at: Date.parse(item.at),
    kind: kindOf(item),
    from: item.kind === 'answer' ? 'customer' : item.who === '' ? 'nobody' : 'us',
    who: plain(item.who),
    ...(item.caseId !== undefined && { thread: item.caseId }),
    ...(item.kind === 'answer' && { stop: item.answer.channel }),
    summary: wordsOf(item),
    ...(item.intentId !== undefined && { intentId: item.intentId }),
    body: item.caseId === undefined ? body : { ...body, caseId: item.caseId },
  };
}

/** Who the customer is, what belongs to a case, whom they thanked and what they used is the staff's doing like who answers for it. */
const kindOf = ({ kind }: DeskEntry): Entry['kind'] =>
  kind === 'key' || kind === 'placing' || kind === 'praise' || kind === 'offer' ? 'ownership' : kind;

/** The words; where nobody wrote any, who it was about. */
function wordsOf(item: DeskEntry): string {
  if (item.kind === 'key')
    return plain([item.key.value, item.text].filter((words) => words !== '').join(': '));
  if (item.kind === 'placing') {
    const names = [item.placing.from, item.placing.to].flatMap((one) =>
      one ? [`${one.id} ${one.subject}`] : [],
    );
    return plain(names.join(' → '));
  }
  if (item.kind === 'praise')
    return plain([`${item.to}, ${item.praise.order}`, item.text].filter((words) => words !== '').join(': '));
  if (item.text !== '') return plain(item.text);
  if (item.kind === 'answer') return `${item.answer.score}/${item.answer.of}`;
  if (item.kind !== 'ownership') return plain(item.who);
  const names = [item.from, item.to, item.who].filter((name) => name !== undefined && name !== '');
  return names.length === 0 ? item.act : plain([...new Set(names)].join(', '));
}

function bodyOf(item: DeskEntry): DeskBody {
  const text = plain(item.text);
  switch (item.kind) {
    case 'note':
      return { kind: 'note', text };
    case 'ownership':
      return {
        kind: 'ownership',
        act: item.act,
        reason: text,
        ...(item.from !== undefined && { from: plain(item.from) }),
        ...(item.to !== undefined && { to: plain(item.to) }),
        ...(item.silentMs !== undefined && { silentMs: item.silentMs }),
        ...(item.promisesAlong !== undefined && { promisesAlong: item.promisesAlong }),
        ...(item.answerBy !== undefined && { answerBy: Date.parse(item.answerBy) }),
        ...(item.story !== undefined && { story: item.story }),
        ...(item.priority !== undefined && { priority: item.priority }),
      };
    case 'key': {
      const { kind: keyKind, value, verified } = item.key;
      return {
        kind: 'key',
        did: item.did,
        keyKind: plain(keyKind),
        value: plain(value),
        verified,
        reason: text,
      };
    }
    case 'placing': {
      const { did, from, to, entries, threads = 0, promises = 0 } = item.placing;
      const named = ({ id, subject }: typeof to) => ({ id: plain(id), subject: plain(subject) });
      return {
        kind: 'placing',
        did,
        ...(from && { from: named(from) }),
        to: named(to),
        count: entries.length,
        threads,
        promises,
      };
    }
    case 'offer':
      return { kind: 'offer', did: item.offer.did, title: text, store: plain(item.offer.store) };
    case 'praise':
      return { kind: 'praise', to: plain(item.to), order: plain(item.praise.order), text };
    case 'promise': {
      const { id, state, dueAt, wasDueAt, told, reason = '' } = item.promise;
      return {
        kind: 'promise',
        promiseId: id,
        state,
        dueAt: Date.parse(dueAt),
        text,
        reason: plain(reason),
        ...(wasDueAt !== undefined && { wasDueAt: Date.parse(wasDueAt) }),
        ...(state === 'moved' && { isTold: told !== undefined }),
        ...(item.to !== undefined && { to: plain(item.to) }),
      };
    }
    case 'answer': {
      const { score, of, readAt } = item.answer;
      return {
        kind: 'answer',
        score,
        of,
        text,
        ...(readAt !== undefined && { readAt: Date.parse(readAt) }),
      };
    }
  }
}
