// The desk's own entries in the words of its API.
import type { DeskEntry } from '#src/desk/entry.ts';
import type { DeskEntryRecord } from '../../world/records/desk-entry.ts';
import { iso } from '../wire.ts';

function promiseTold({
  dueAt,
  wasDueAt,
  ...rest
}: NonNullable<DeskEntryRecord['promise']>): DeskEntry['promise'] {
  return { ...rest, dueAt: iso(dueAt), ...(wasDueAt !== undefined && { wasDueAt: iso(wasDueAt) }) };
}

/** A record with words of its own on the wire (a damaged one, say) is handed out as it is. */
export function entryWire(one: DeskEntryRecord): unknown {
  if (one.wire !== undefined) return one.wire;
  const {
    id,
    kind,
    at,
    caseId,
    who,
    staffId,
    text,
    from,
    to,
    act,
    key,
    did,
    silentMs,
    promisesAlong,
    answerBy,
    story,
    priority,
    promise,
    answer,
    intentId,
    mentions,
    placing,
    praise,
    offer,
  } = one;
  return {
    id,
    kind,
    at: iso(at),
    ...(caseId !== undefined && { caseId }),
    who,
    ...(staffId !== undefined && { staffId }),
    text,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(act !== undefined && { act }),
    ...(silentMs !== undefined && { silentMs }),
    ...(promisesAlong !== undefined && { promisesAlong }),
    ...(answerBy !== undefined && { answerBy: iso(answerBy) }),
    ...(story !== undefined && { story }),
    ...(priority !== undefined && { priority }),
    ...(promise && { promise: promiseTold(promise) }),
    ...(key && { key: { ...key } }),
    ...(did !== undefined && { did }),
    ...(answer && {
      answer: {
        score: answer.score,
        of: answer.of,
        channel: answer.channel,
        ...(answer.readAt !== undefined && { readAt: iso(answer.readAt) }),
      },
    }),
    ...(placing && { placing: { ...placing, entries: placing.entries.map((entry) => ({ ...entry })) } }),
    ...(praise && { praise: { ...praise } }),
    ...(offer && { offer: { ...offer } }),
    ...(mentions && { mentions: [...mentions] }),
    ...(intentId !== undefined && { intentId }),
  } satisfies DeskEntry;
}
