// What the desk says about entries of other systems: which case they belong to, and what staff remarked on them.
import type { Case } from '#src/desk/schemas.ts';
import type { Entry, Remarks } from '#src/timeline/index.ts';

/**
 * Answers from maps, so that it may be asked for every row. A single entry placed by hand wins over its thread; an
 * entry's own case (a note) wins over both.
 */
export function placementsOf(cases: readonly Case[]): (entry: Entry) => Remarks | undefined {
  const threads = new Map<string, string>();
  const entries = new Map<string, string>();
  const remarks = new Map<string, Remarks>();
  for (const one of cases) {
    for (const { channel, thread } of one.threads) threads.set(`${channel}/${thread}`, one.id);
    for (const { channel, id } of one.entries) entries.set(`${channel}/${id}`, one.id);
    for (const { channel, id, sentTo, toldAgain } of one.remarks)
      remarks.set(`${channel}/${id}`, { sentTo, toldAgain });
  }
  return (entry) => {
    const own = `${entry.channel}/${entry.nativeId}`;
    const caseId = caseOf(entry) ?? entries.get(own) ?? threads.get(`${entry.channel}/${entry.thread ?? ''}`);
    const remark = remarks.get(own);
    if (caseId === undefined && remark === undefined) return undefined;
    return { ...remark, caseId };
  };
}

function caseOf({ body }: Entry): string | undefined {
  if (typeof body !== 'object' || body === null || !('caseId' in body)) return undefined;
  return typeof body.caseId === 'string' ? body.caseId : undefined;
}
