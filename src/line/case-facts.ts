// The facts a case's story is told from.
import type { Channel, Fact } from '#src/channels/channel.ts';
import type { Case } from '#src/desk/case.ts';
import { DAY } from '#src/lib/time.ts';
import type { Entry, Instant, Remarks } from '#src/timeline/index.ts';
import { placementsOf } from './placements.ts';

const LOOK_BACK_MS = 35 * DAY;

/** So far back each channel must have been read before a case's story is whole. */
export const reachOfCase = (
  channels: readonly Pick<Channel, 'id' | 'can'>[],
  openedAt: Instant,
): ReadonlyMap<string, Instant> =>
  new Map(channels.map(({ id, can }) => [id, can.sells === true ? openedAt - LOOK_BACK_MS : openedAt]));

/**
 * Facts of the case, with what staff remarked on its entries, and what was bought in the month before it: that is what
 * the trouble is about. Without a case all of them. A conversation is one contact, however many messages it has.
 */
export function factsOfCase(
  told: readonly Entry[],
  factsOf: (entry: Entry) => readonly Fact[],
  cases: readonly Case[],
  caseId: string | undefined,
): readonly Fact[] {
  const one = cases.find(({ id }) => id === caseId);
  const placeOf = placementsOf(cases);
  const opened = one ? Date.parse(one.openedAt) : 0;
  const sessions = new Set<string>();
  return told.flatMap((entry) => {
    const remarks = placeOf(entry);
    const isOfCase = !one || remarks?.caseId === one.id;
    if (!isOfCase && !(remarks?.caseId === undefined && isShortlyBefore(entry.at, opened))) return [];
    const facts = factsOf(entry);
    const own = isOfCase ? [...facts, ...remarked(entry, remarks, facts)] : facts.filter(isPurchase);
    return own.filter((fact) => {
      if (fact.kind !== 'contact' || entry.session === undefined) return true;
      const isFirst = !sessions.has(entry.session);
      sessions.add(entry.session);
      return isFirst;
    });
  });
}

const isShortlyBefore = (at: Instant, opened: Instant): boolean => at >= opened - LOOK_BACK_MS && at < opened;

/** Stated of the instant of its entry. */
const isPurchase = ({ kind }: Fact): boolean => kind === 'bought' || kind === 'ordered';

/** Said by staff when they closed the contact, where the entry does not say so itself. */
function remarked(entry: Entry, remarks: Remarks | undefined, facts: readonly Fact[]): readonly Fact[] {
  const says = (kind: Fact['kind']) => facts.some((fact) => fact.kind === kind);
  const about = { entryKey: entry.key, at: entry.at, channel: entry.channel };
  return [
    ...(remarks?.sentTo !== undefined && !says('sent-elsewhere')
      ? [{ ...about, kind: 'sent-elsewhere' as const, sentTo: remarks.sentTo }]
      : []),
    ...(remarks?.toldAgain === true && !says('told-again')
      ? [{ ...about, kind: 'told-again' as const }]
      : []),
  ];
}
