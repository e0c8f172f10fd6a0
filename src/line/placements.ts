// What the desk says about entries of other systems: which case they belong to, and what staff remarked on them.
import { placesIn, type CaseOfEntries } from '#src/cases/rules/placing.ts';
import type { Case } from '#src/desk/case.ts';
import type { Entry, Remarks } from '#src/timeline/index.ts';

type PlaceOf = (entry: Entry) => Remarks | undefined;

const made = new WeakMap<readonly Case[], PlaceOf>();

/**
 * Asked for every entry that is held whenever rows are made, and for every one a story is told from: between two changes
 * of the customer's cases each is looked up once.
 */
export function placementsOf(cases: readonly Case[]): PlaceOf {
  const placeOf = made.get(cases) ?? remembered(placed(cases));
  made.set(cases, placeOf);
  return placeOf;
}

function remembered(placeOf: PlaceOf): PlaceOf {
  const said = new WeakMap<Entry, Remarks | 'nothing'>();
  return (entry) => {
    let remarks = said.get(entry);
    if (remarks === undefined) {
      remarks = placeOf(entry) ?? 'nothing';
      said.set(entry, remarks);
    }
    return remarks === 'nothing' ? undefined : remarks;
  };
}

function placed(cases: readonly Case[]): PlaceOf {
  const placeOf = placesIn(cases.map(inRules));
  const remarks = new Map<string, Remarks>();
  for (const one of cases)
    for (const { channel, id, sentTo, toldAgain } of one.remarks)
      remarks.set(`${channel}/${id}`, { sentTo, toldAgain });
  return (entry) => {
    const { channel, nativeId: id, thread, at } = entry;
    const caseId = placeOf({ channel, id, thread, at, caseId: caseOf(entry) });
    const remark = remarks.get(`${channel}/${id}`);
    if (caseId === undefined && remark === undefined) return undefined;
    return { ...remark, caseId, alsoOf: otherCaseOf(entry) };
  };
}

const at = (instant: string | undefined) => (instant === undefined ? undefined : Date.parse(instant));

const inRules = ({ id, openedAt, resolvedAt, threads, entries, mergedInto }: Case): CaseOfEntries => ({
  id,
  openedAt: Date.parse(openedAt),
  resolvedAt: at(resolvedAt),
  threads: threads.map((held) => ({ ...held, from: at(held.from), to: at(held.to) })),
  entries,
  mergedInto,
});

/** What went to another case is told in the one it left too: that is where it is missed, and undone. */
function otherCaseOf({ body }: Entry): string | undefined {
  const from = isObject(body) && body['from'];
  return isObject(from) && typeof from['id'] === 'string' ? from['id'] : undefined;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function caseOf({ body }: Entry): string | undefined {
  return isObject(body) && typeof body['caseId'] === 'string' ? body['caseId'] : undefined;
}
