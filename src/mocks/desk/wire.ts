// The desk's records in the words of its API: instants as RFC 3339, people by name, and nothing this reader may not see.
import type { Case, CaseRow, PromiseItem } from '#src/desk/case.ts';
import type { Staff, StaffRef } from '#src/desk/staff.ts';
import { givesBackAt } from '#src/cases/rules/ownership.ts';
import { own } from '#src/lib/own.ts';
import type { Call, Principal, Tx } from '../backend.ts';
import type { CaseRecord, PromiseRecord } from '../world/records/case.ts';
import type { StaffRecord } from '../world/records/group.ts';
import type { World } from '../world/records/world.ts';
import { rosterAt, type Absence, type Roster } from './people/absences.ts';

export const iso = (instant: number): string => new Date(instant).toISOString();

/** An instant out of a query or a body; undefined when it is none. */
export function instantFrom(text: unknown): number | undefined {
  if (typeof text !== 'string' || text === '') return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : at;
}

/** What showing a case or a colleague needs: the world, who is away, and who reads it. */
export interface Showing {
  readonly world: World;
  readonly roster: Roster;
  /** Whose mark of "read until" to show. */
  readonly reader: string;
  /** Why a case changes hands, and what goes along, is said among colleagues. */
  readonly seesInternal: boolean;
}

/** For a request that only reads. */
export const showingFor = ({ ctx, principal }: Asked): Promise<Showing> => showingIn(ctx, { ctx, principal });

/** For a write: who is away as its transaction knows it. */
export const showingIn = async (tx: Pick<Tx, 'list'>, { ctx, principal }: Asked): Promise<Showing> => ({
  world: ctx.world,
  roster: await rosterAt(tx, ctx.now()),
  reader: principal.staff?.id ?? '',
  seesInternal: principal.may('notes.internal'),
});
type Asked = Pick<Call, 'ctx' | 'principal'>;

/** A colleague; their store as people call it. Why they are away is between them and their lead. */
export function staffWire(showing: Showing, staff: StaffRecord, principal: Principal): Staff {
  const { world, roster, reader } = showing;
  const { store: storeId, ...rest } = staff;
  const store = world.stores.find(({ id }) => id === storeId);
  const absence = roster.awayOf(staff.id);
  const isToldWhy = staff.id === reader || principal.may('staff.absence-of-others');
  return {
    ...rest,
    brands: [...staff.brands],
    ...(store && { store: { id: store.id, name: store.name, brand: brandName(world, store.brand) } }),
    ...(absence && {
      away: { ...awayWire(showing, absence), ...(isToldWhy && { because: absence.because }) },
    }),
  };
}

const brandName = (world: World, brand: string): string =>
  world.brands.find(({ id }) => id === brand)?.name ?? brand;

function awayWire(
  { world, roster }: Showing,
  { staffId, until }: Absence,
): NonNullable<CaseRow['ownerAway']> {
  const standInId = roster.standInOf(staffId);
  return { until: iso(until), ...(standInId !== undefined && { standIn: staffRef(world, standInId) }) };
}

export function staffRef(world: World, id: string): StaffRef {
  const staff = world.staff.find((one) => one.id === id);
  if (!staff) return { id, name: id, givenName: id, initials: id.slice(0, 2).toUpperCase() };
  const { name, givenName, initials } = staff;
  return { id, name, givenName, initials };
}

/** When the next promise still to be kept is due. */
export const nextPromiseAt = (one: CaseRecord): number | null => {
  const due = one.promises.filter(({ state }) => state === 'open').map(({ dueAt }) => dueAt);
  return due.length === 0 ? null : Math.min(...due);
};

const maybeIso = (instant: number | null): string | null => (instant === null ? null : iso(instant));

/** When somebody marked it as unread for themselves. */
const markedAt = ({ markedUnread = {} }: CaseRecord, reader: string): number | undefined =>
  own(markedUnread, reader);
export const isMarkedBy = (one: CaseRecord, reader: string): boolean => markedAt(one, reader) !== undefined;

/** What nobody who answers for the case has read is unread for everybody; what one marked, for oneself. */
export const unreadFor = (one: CaseRecord, reader: string): number =>
  isMarkedBy(one, reader) ? Math.max(1, one.unread) : one.unread;

export function caseRow(showing: Showing, one: CaseRecord): CaseRow {
  const { world, roster, reader } = showing;
  const marked = markedAt(one, reader);
  const absence = one.ownerId === null ? undefined : roster.awayOf(one.ownerId);
  const name = world.customer(one.customer)?.name ?? one.customer;
  return {
    id: one.id,
    customer: { id: one.customer, name },
    subject: one.subject,
    brand: one.brand,
    team: one.team,
    state: one.state,
    owner: one.ownerId === null ? null : staffRef(world, one.ownerId),
    ...(absence && { ownerAway: awayWire(showing, absence) }),
    ...(one.offer && { offeredTo: staffRef(world, one.offer.toId) }),
    priority: one.priority?.level ?? 'normal',
    openedAt: iso(one.openedAt),
    ...(one.resolvedAt !== undefined && { resolvedAt: iso(one.resolvedAt) }),
    ...(one.reopened && { reopenedAt: iso(one.reopened.at) }),
    ...(one.waitingUntil !== undefined && { waitingUntil: iso(one.waitingUntil) }),
    ...(one.backSince !== undefined && { backSince: iso(one.backSince) }),
    customerWroteAt: maybeIso(one.customerWroteAt),
    replyDueAt: maybeIso(one.replyDueAt),
    nextPromiseAt: maybeIso(nextPromiseAt(one)),
    unread: unreadFor(one, reader),
    ...(marked !== undefined && { markedUnreadAt: iso(marked) }),
    trail: one.trail.map((stop) => ({ ...stop })),
    version: one.version,
  };
}

function promiseWire(world: World, one: PromiseRecord): PromiseItem {
  const { id, text, ownerId, dueAt, channel, madeAt, state, madeBy, from, intentId, reason } = one;
  const { keptAt, brokenAt, wasDueAt } = one;
  return {
    id,
    text,
    owner: staffRef(world, ownerId),
    dueAt: iso(dueAt),
    channel,
    madeAt: iso(madeAt),
    state,
    ...(madeBy !== undefined && { madeBy: staffRef(world, madeBy) }),
    ...(from && { from: { ...from } }),
    ...(intentId !== undefined && { intentId }),
    ...(keptAt !== undefined && { keptAt: iso(keptAt) }),
    ...(brokenAt !== undefined && { brokenAt: iso(brokenAt) }),
    ...(reason !== undefined && { reason }),
    ...(wasDueAt !== undefined && { wasDueAt: iso(wasDueAt) }),
  };
}

const offerWire = (
  { world, seesInternal }: Showing,
  offer: NonNullable<CaseRecord['offer']>,
): NonNullable<Case['offer']> => ({
  by: staffRef(world, offer.byId),
  to: staffRef(world, offer.toId),
  at: iso(offer.at),
  why: seesInternal ? offer.why : '',
  story: seesInternal ? offer.story : '',
});

/** How long the owners of a team may stay silent past a reply that was due; undefined: as long as they like. */
export const silenceOf = (world: World, team: string): number | undefined =>
  world.teams.find(({ name }) => name === team)?.silenceMs;

export function caseWire(showing: Showing, one: CaseRecord): Case {
  const { world, reader } = showing;
  const givenBack = givesBackAt(one, silenceOf(world, one.team));
  const readAt = one.readAt?.[reader];
  return {
    ...caseRow(showing, one),
    ...(readAt !== undefined && { readAt: iso(readAt) }),
    ...(one.followers?.includes(reader) === true && { isFollowed: true }),
    ...(one.ownerId === reader && (one.draftsWaiting ?? 0) > 0 && { draftsWaiting: one.draftsWaiting }),
    ...(one.ownedSince !== undefined && { ownedSince: iso(one.ownedSince) }),
    ...(one.ownedFrom !== undefined && { ownedFrom: staffRef(world, one.ownedFrom).givenName }),
    ...(one.replyWithinMs !== undefined && { replyWithinMs: one.replyWithinMs }),
    ...(givenBack !== undefined && { givesBackAt: iso(givenBack) }),
    ...(one.reopened && { reopened: one.reopened.times }),
    ...(one.priority && { prioritySetBy: staffRef(world, one.priority.setById) }),
    ...(one.offer && { offer: offerWire(showing, one.offer) }),
    ...(one.asked && {
      asked: {
        by: staffRef(world, one.asked.byId),
        at: iso(one.asked.at),
        why: showing.seesInternal ? one.asked.why : '',
      },
    }),
    complaint: one.complaint === true,
    promises: one.promises.map((promise) => promiseWire(world, promise)),
    threads: one.threads.map(({ from, to, ...thread }) => ({
      ...thread,
      ...(from !== undefined && { from: iso(from) }),
      ...(to !== undefined && { to: iso(to) }),
    })),
    entries: one.entries.map(({ channel, id, placed }) => ({
      channel,
      id,
      ...(placed && {
        placed: {
          entry: placed.entry,
          by: placed.byId,
          ...(placed.from !== undefined && { from: placed.from }),
        },
      }),
    })),
    remarks: one.remarks.map((remark) => ({ ...remark })),
    ...(one.mergedInto && {
      mergedInto: {
        id: one.mergedInto.id,
        at: iso(one.mergedInto.at),
        by: staffRef(world, one.mergedInto.byId),
        placing: one.mergedInto.placing,
      },
    }),
  };
}
