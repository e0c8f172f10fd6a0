// What an act makes of a case, and the entry that stands on the line for it: who, from whom, to whom and why.
import { answersFor, canOwn } from '#src/cases/rules/ownership.ts';
import { handedAlong } from '#src/cases/rules/promise.ts';
import type { OwnershipAct } from '#src/desk/entry.ts';
import type { CaseRecord } from '../../world/records/case.ts';
import type { DeskEntryRecord } from '../../world/records/desk-entry.ts';
import type { StaffRecord } from '../../world/records/group.ts';
import type { Act, Order } from './act-orders.ts';
import { staffRef, type Showing } from '../wire.ts';

export interface Deed {
  readonly act: Act;
  readonly current: CaseRecord;
  readonly order: Order;
  readonly staff: StaffRecord;
  readonly showing: Showing;
  readonly now: number;
}

/** The case after an act; its version is put up by whoever writes it. */
export function changed(deed: Deed): CaseRecord {
  const { current, staff, showing, now } = deed;
  const next = done(deed);
  const { ownerId } = current;
  const standInId = showing.roster.standInOf(ownerId);
  const heardFromOwner = answersFor({ ownerId, ...(standInId !== undefined && { standInId }) }, staff.id);
  return heardFromOwner && next.ownerId === ownerId ? heard(next, now) : next;
}

/** Who answers for a case has acted or spoken: they are not silent, and it has not just come back. */
export function heard({ backSince: _back, ...one }: CaseRecord, now: number): CaseRecord {
  return { ...one, silentFrom: now };
}

function done({ act, current, order, staff, showing, now }: Deed): CaseRecord {
  const { why, story, to, priority, until } = order;
  const { waitingUntil: _until, resolvedAt: _resolved, ...awake } = current;
  switch (act) {
    case 'claim':
    case 'accept':
      return ownedBy(current, staff, now);
    case 'release':
      return nobodys(current);
    case 'assign':
      if (!to) return current;
      return 'team' in to ? nobodys(current, to.team) : ownedBy(current, to.person, now);
    case 'hand-over':
      if (!to) return current;
      return 'team' in to
        ? nobodys(current, to.team)
        : { ...current, offer: { byId: staff.id, toId: to.person.id, at: now, why, story } };
    case 'decline':
    case 'pull-back': {
      const { offer: _offer, ...kept } = current;
      return kept;
    }
    case 'ask-to-take-over':
      return { ...current, asked: { byId: staff.id, at: now, why } };
    case 'let-take-over': {
      const asker = showing.world.staff.find(({ id }) => id === current.asked?.byId);
      return asker ? ownedBy(current, asker, now) : current;
    }
    case 'keep': {
      const { asked: _asked, ...kept } = current;
      return kept;
    }
    case 'resolve':
      return { ...settled(awake), state: 'resolved', resolvedAt: now, replyDueAt: null, unread: 0 };
    case 'reopen':
      return reopened(current, now);
    case 'wait':
      return {
        ...awake,
        state: 'waiting',
        ...(until !== undefined && { waitingUntil: until }),
      };
    case 'prioritise':
      return priority === undefined
        ? current
        : { ...current, priority: { level: priority, setById: staff.id } };
  }
}

/** Nothing is pending any more. */
function settled(one: CaseRecord): CaseRecord {
  const { offer: _offer, asked: _asked, backSince: _back, ...rest } = one;
  return rest;
}

/** The case with a new owner; it counts for the owner's team from now on, if that team answers customers. */
function ownedBy(one: CaseRecord, owner: StaffRecord, now: number): CaseRecord {
  return {
    ...settled(one),
    promises: handedAlong(one.promises, one.ownerId, owner.id).promises,
    ownerId: owner.id,
    team: canOwn(owner, one.brand) ? owner.team : one.team,
    ownedSince: now,
    silentFrom: now,
    ...(one.ownerId !== null && { ownedFrom: one.ownerId }),
  };
}

/** The case in the queue of its team, or of another: whoever claims it is needed now. */
export function nobodys(one: CaseRecord, team = one.team): CaseRecord {
  const {
    ownedSince: _since,
    ownedFrom: _from,
    silentFrom: _silent,
    waitingUntil: _until,
    ...free
  } = settled(one);
  return { ...free, state: 'open', ownerId: null, team };
}

/** A resolved case that is open again, and shows that it was resolved before. */
export function reopened(one: CaseRecord, now: number): CaseRecord {
  const { waitingUntil: _until, resolvedAt: _resolved, ...rest } = one;
  return { ...rest, state: 'open', reopened: { at: now, times: (one.reopened?.times ?? 0) + 1 } };
}

const WORDS: Readonly<Record<Act, OwnershipAct>> = {
  claim: 'claimed',
  release: 'released',
  assign: 'assigned',
  'hand-over': 'offered',
  accept: 'accepted',
  decline: 'declined',
  'pull-back': 'pulled-back',
  'ask-to-take-over': 'asked',
  'let-take-over': 'handed-over',
  keep: 'kept',
  resolve: 'resolved',
  reopen: 'reopened',
  wait: 'waiting',
  prioritise: 'prioritised',
};

/** What stands on the line of an act that made `next` of the case. */
export function entryOf(
  { act, current, order, staff, showing }: Deed,
  next: CaseRecord,
): Omit<DeskEntryRecord, 'id' | 'at'> {
  const nameOf = (id: string | null | undefined) =>
    id === null || id === undefined ? undefined : staffRef(showing.world, id).name;
  const before = nameOf(current.ownerId);
  const toTeam = order.to && 'team' in order.to ? order.to.team : undefined;
  const to: Readonly<Partial<Record<Act, string | undefined>>> = {
    claim: staff.name,
    assign: toTeam ?? nameOf(next.ownerId),
    'hand-over': toTeam ?? nameOf(next.offer?.toId),
    accept: staff.name,
    decline: nameOf(current.offer?.byId),
    'pull-back': nameOf(current.offer?.toId),
    'let-take-over': nameOf(next.ownerId),
    keep: nameOf(current.asked?.byId),
  };
  const receiver = to[act];
  const goAlong =
    next.ownerId === null || next.ownerId === current.ownerId
      ? 0
      : handedAlong(current.promises, current.ownerId, next.ownerId).count;
  const takesOver = act === 'claim' && before !== undefined;
  const isGivenAway = act === 'hand-over' && toTeam !== undefined;
  return {
    customer: current.customer,
    kind: 'ownership',
    caseId: current.id,
    who: staff.name,
    staffId: staff.id,
    text: act === 'accept' ? (current.offer?.why ?? '') : order.why,
    ...(before !== undefined && { from: before }),
    ...(receiver !== undefined && { to: receiver }),
    ...(goAlong > 0 && { promisesAlong: goAlong }),
    ...(order.story !== '' && act === 'hand-over' && { story: order.story }),
    ...(act === 'prioritise' && order.priority && { priority: order.priority }),
    act: takesOver || isGivenAway ? 'handed-over' : WORDS[act],
  };
}
