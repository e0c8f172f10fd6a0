// Who asks: the signed-in person behind a session token, or a command-line client of the gateway.
import { may, seesBrand } from '#src/staff/roles.ts';
import type { Principal, SeenAs } from './backend.ts';
import type { WorldClock } from './clock.ts';
import type { Storage } from './storage.ts';
import type { CaseRecord } from './world/records/case.ts';
import type { CustomerRecord } from './world/records/customer.ts';
import type { StaffRecord } from './world/records/group.ts';
import type { CustomerId } from './world/records/record.ts';
import type { World } from './world/records/world.ts';

export const SESSION_HEADER = 'Throughline-Session';
/** Where the desk keeps its tokens. */
export const SESSIONS = 'session';
export interface StoredSession {
  readonly staffId: string;
  readonly at: number;
  readonly seeingAs?: SeenAs & { readonly look: string };
}

/** Through another role's eyes one may what both roles may. */
export const staffPrincipal = (staff: StaffRecord, seeingAs?: SeenAs): Principal => ({
  kind: 'staff',
  staff: seeingAs ? throughEyes(staff, seeingAs) : staff,
  ...(seeingAs && { seeingAs }),
  may: (operation) => may(staff.role, operation) && (!seeingAs || may(seeingAs.role, operation)),
});

const throughEyes = (staff: StaffRecord, { role, store }: SeenAs): StaffRecord => ({
  ...staff,
  role,
  ...(store !== undefined && { store }),
});

/** Clients of `/gw` on a command line, and Backstage: the gateway's own credentials may do everything. */
export const service: Principal = { kind: 'service', may: () => true };

/** Nobody yet: may only use what needs no sign-in. */
export const nobody: Principal = { kind: 'service', may: () => false };

/** The person signed in with this token; undefined once the session has ended. */
export async function staffBehind(
  token: string | null,
  { storage, world, clock }: Behind,
): Promise<Principal | undefined> {
  if (token === null || token === '') return undefined;
  const session = await storage.get<StoredSession>(`desk:${SESSIONS}`, token);
  const staff = session && world.staff.find(({ id }) => id === session.staffId);
  if (!staff) return undefined;
  const { seeingAs } = session;
  return staffPrincipal(staff, seeingAs && clock.now() < seeingAs.until ? seeingAs : undefined);
}

interface Behind {
  readonly storage: Storage;
  readonly world: World;
  readonly clock: Pick<WorldClock, 'now'>;
}

/** Whether this principal is shown a customer at all. The same answer for absent and forbidden. */
export function seesCustomer(principal: Principal, world: World, customer: CustomerId): boolean {
  const record = world.customer(customer);
  if (!record) return false;
  return !principal.staff || seesBrand(principal.staff, record.brand);
}

/** The same, for many customers: nobody is looked up for those who see everybody. */
export function customersSeenBy(principal: Principal, world: World): (customer: CustomerId) => boolean {
  return seesEverybody(principal, world)
    ? () => true
    : (customer) => seesCustomer(principal, world, customer);
}

const seesEverybody = ({ staff }: Principal, world: World): boolean =>
  !staff || world.brands.every(({ id }) => seesBrand(staff, id));

/** The world as far as this principal may see it, so that no handler can forget to ask. */
export function worldFor(principal: Principal, world: World): World {
  if (seesEverybody(principal, world)) return world;
  const sees = (customer: CustomerId) => seesCustomer(principal, world, customer);
  const lists = () => listsFor(principal, world);
  const mine = <R extends { readonly customer: CustomerId }>(record: R | undefined) =>
    record && sees(record.customer) ? record : undefined;
  return {
    ...world,
    get customerCount() {
      return lists().customers.length;
    },
    customer: (id) => (sees(id) ? world.customer(id) : undefined),
    customerAt: (index) => nth(lists().customers, index),
    byKey: (kind, value) => world.byKey(kind, value).filter(({ id }) => sees(id)),
    get caseCount() {
      return lists().cases.length;
    },
    case: (id) => mine(world.case(id)),
    caseAt: (index) => nth(lists().cases, index),
    casesOf: (customer) => (sees(customer) ? world.casesOf(customer) : []),
    feed: (kind, customer) => (sees(customer) ? world.feed(kind, customer) : EMPTY),
    find: (kind, id) => mine(world.find(kind, id)),
    orderByNumber: (number) => mine(world.orderByNumber?.(number)),
    conversations: (customer) => (sees(customer) ? world.conversations(customer) : []),
    conversation: (id) => mine(world.conversation(id)),
    attachment: (id) => mine(world.attachment(id)),
  };
}

interface Lists {
  readonly customers: readonly CustomerRecord[];
  readonly cases: readonly CaseRecord[];
}
const listed = new WeakMap<World, Map<string, Lists>>();

/** Everybody somebody sees, counted once: few ask for it, since few see less than everybody. */
function listsFor(principal: Principal, world: World): Lists {
  const brands = principal.staff?.brands.join(' ') ?? '';
  const known = listed.get(world) ?? new Map<string, Lists>();
  listed.set(world, known);
  const lists = known.get(brands) ?? {
    customers: all(world.customerCount, (at) => world.customerAt(at)).filter(({ id }) =>
      seesCustomer(principal, world, id),
    ),
    cases: all(world.caseCount, (at) => world.caseAt(at)).filter(({ customer }) =>
      seesCustomer(principal, world, customer),
    ),
  };
  known.set(brands, lists);
  return lists;
}

const all = <T>(count: number, at: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => at(index));

function nth<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`nothing at ${index}`);
  return item;
}

const EMPTY = {
  length: 0,
  at: (index: number): never => {
    throw new RangeError(`no record at ${index}`);
  },
  indexOf: () => 0,
};
