// What the desk says about entries of other systems: which case they belong to, and what staff remarked on them.
import type { Case } from '#src/desk/schemas.ts';
import type { Entry, Instant, Remarks } from '#src/timeline/index.ts';

interface Holding {
  readonly caseId: string;
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * Answers from maps, so that it may be asked for every row. A thread belongs to a case from its opening until it was
 * resolved: a number or a mail thread is often older than the problem. A single entry placed by hand wins over its
 * thread; an entry's own case (a note) wins over both.
 */
export function placementsOf(cases: readonly Case[]): (entry: Entry) => Remarks | undefined {
  const threads = new Map<string, readonly Holding[]>();
  const entries = new Map<string, string>();
  const remarks = new Map<string, Remarks>();
  for (const one of cases) {
    const holding = {
      caseId: one.id,
      from: Date.parse(one.openedAt),
      to: one.resolvedAt === undefined ? Infinity : Date.parse(one.resolvedAt),
    };
    for (const { channel, thread } of one.threads) {
      const key = `${channel}/${thread}`;
      threads.set(key, [...(threads.get(key) ?? []), holding]);
    }
    for (const { channel, id } of one.entries) entries.set(`${channel}/${id}`, one.id);
    for (const { channel, id, sentTo, toldAgain } of one.remarks)
      remarks.set(`${channel}/${id}`, { sentTo, toldAgain });
  }
  return (entry) => {
    const own = `${entry.channel}/${entry.nativeId}`;
    const held = threads.get(`${entry.channel}/${entry.thread ?? ''}`);
    const byThread = held?.find(({ from, to }) => from <= entry.at && entry.at <= to);
    const caseId = caseOf(entry) ?? entries.get(own) ?? byThread?.caseId;
    const remark = remarks.get(own);
    if (caseId === undefined && remark === undefined) return undefined;
    return { ...remark, caseId };
  };
}

function caseOf({ body }: Entry): string | undefined {
  if (typeof body !== 'object' || body === null || !('caseId' in body)) return undefined;
  return typeof body.caseId === 'string' ? body.caseId : undefined;
}
