// How a story tells the case itself: its threads, trail and last word follow from what was told before.
import { CARE } from '../places.ts';
import type { CaseRecord } from '../records/case.ts';
import type { SocialPostRecord } from '../records/messages.ts';
import type { WorldRecord } from '../records/record.ts';
import type { RecordKind } from '../records/world.ts';
import { belongsTo, channelOf, threadOf, type Told } from '../threads.ts';
import { stopOf, trailOf, type Stop } from '../trail.ts';
import type { Draft, When } from './draft.ts';
import { everyRecord } from './every-record.ts';
import { BEGINS_AT } from '../when.ts';
import type { PromiseTold } from './owned.ts';

export type CaseTold = Partial<
  Omit<
    CaseRecord,
    'openedAt' | 'resolvedAt' | 'ownedSince' | 'waitingUntil' | 'replyDueAt' | 'promises' | 'remarks'
  >
> & {
  readonly id: string;
  readonly subject: string;
  readonly opened: When;
  readonly owner: string | null;
  readonly since?: When;
  readonly resolved?: When;
  readonly waitingTill?: When;
  readonly replyDue?: When;
  readonly promised?: readonly PromiseTold[];
  /** Records that happened meanwhile and have nothing to do with it. */
  readonly except?: readonly WorldRecord[];
  /** Only these, when several cases run side by side. */
  readonly only?: readonly WorldRecord[];
  readonly remarks?: readonly {
    readonly on: readonly [kind: RecordKind, record: WorldRecord];
    readonly sentTo?: string;
    readonly toldAgain?: boolean;
  }[];
};

/** What the customer wrote or said counts as writing; turning up or clicking does not. */
const isWord = (told: Told): boolean => told.kind !== 'visit' && told.kind !== 'web-event';

export function casePen(draft: Draft) {
  return {
    /** Told last: threads, trail and the customer's last word follow from the records told so far. */
    case(told: CaseTold): CaseRecord {
      const {
        opened,
        owner,
        since,
        resolved,
        waitingTill,
        replyDue,
        promised = [],
        except,
        only,
        remarks = [],
        ...more
      } = told;
      const openedAt = draft.at(opened);
      const resolvedAt = resolved === undefined ? undefined : draft.at(resolved);
      const postOf = (id: string): SocialPostRecord | undefined =>
        draft.records.post.find((post) => post.id === id);
      const inside = everyRecord(draft.records).filter(
        ({ record }) =>
          record.at >= openedAt &&
          record.at <= (resolvedAt ?? Infinity) &&
          except?.includes(record) !== true &&
          only?.includes(record) !== false,
      );
      const threads = new Map<string, { channel: string; thread: string }>();
      for (const one of inside) {
        const thread = threadOf(one, postOf);
        const channel = channelOf(one.kind);
        if (thread !== undefined) threads.set(`${channel} ${thread}`, { channel, thread });
      }
      const bare: CaseRecord = {
        brand: draft.customer.brand,
        customer: draft.customer.id,
        team: CARE,
        state: resolvedAt === undefined ? (waitingTill === undefined ? 'open' : 'waiting') : 'resolved',
        ownerId: owner,
        openedAt,
        ...(since !== undefined && { ownedSince: draft.at(since) }),
        ...(resolvedAt !== undefined && { resolvedAt }),
        ...(waitingTill !== undefined && { waitingUntil: draft.at(waitingTill) }),
        customerWroteAt: null,
        replyDueAt: replyDue === undefined ? null : draft.at(replyDue),
        unread: 0,
        trail: [],
        promises: promised.map(({ by, due, made, state = 'open', ...rest }) => ({
          ...rest,
          ownerId: by,
          dueAt: draft.at(due),
          madeAt: draft.at(made),
          state,
          // The story has told its line already.
          ...(state === 'open' && draft.at(due) <= BEGINS_AT && { brokenAt: draft.at(due) }),
        })),
        threads: [...threads.values()],
        entries: [],
        remarks: remarks.map(({ on: [kind, record], ...rest }) => ({
          channel: channelOf(kind),
          id: record.id,
          ...rest,
        })),
        version: 1,
        ...more,
      };
      const stops: { stop: Stop; word: boolean }[] = [];
      for (const one of everyRecord(draft.records)) {
        const stop = belongsTo(bare, one, postOf) ? stopOf(one) : undefined;
        if (stop !== undefined) stops.push({ stop, word: isWord(one) });
      }
      const words = stops.filter(({ word }) => word).map(({ stop }) => stop.at);
      const made: CaseRecord = {
        ...bare,
        trail: trailOf(stops.map(({ stop }) => stop)),
        customerWroteAt: words.length === 0 ? null : Math.max(...words),
      };
      draft.cases.push(made);
      return made;
    },
  };
}
