// How a story tells what was done: calls, visits, orders, steps on the website, campaigns.
import { staffOf } from '../places.ts';
import type { CallRecord } from '../records/messages.ts';
import type { TouchRecord, WebEventRecord } from '../records/seen.ts';
import type { OrderRecord, VisitRecord } from '../records/shop.ts';
import type { Draft, When } from './draft.ts';

const MINUTE = 60_000;

type CallTold = Partial<Omit<CallRecord, 'agent' | 'at'>> & {
  /** The colleague's id. */
  readonly by: string;
  readonly minutes: number;
  readonly note: string;
  readonly filed?: When;
};

export function callPen(draft: Draft) {
  return {
    call(when: When, { by, minutes, filed, ...more }: CallTold): CallRecord {
      const at = draft.at(when);
      const direction = more.direction ?? 'in';
      const durationMs = Math.round(minutes * MINUTE);
      const theirs = draft.key('phone');
      const call: CallRecord = {
        id: draft.idFor('call', at),
        customer: draft.customer.id,
        at,
        contactId: draft.key('hubspot_contact'),
        direction,
        line: 'Freephone',
        agent: staffOf(by).name,
        durationMs,
        status: 'COMPLETED',
        fromNumber: direction === 'in' ? theirs : draft.brand.phone,
        toNumber: direction === 'in' ? draft.brand.phone : theirs,
        createdAt: filed === undefined ? at + durationMs + MINUTE : draft.at(filed),
        ...more,
      };
      draft.records.call.push(call);
      return call;
    },
  };
}

type VisitTold = Partial<Omit<VisitRecord, 'associate' | 'at' | 'endedAt' | 'joinedAt' | 'servedAt'>> & {
  readonly store: string;
  readonly reason: VisitRecord['reason'];
  readonly summary: string;
  /** The colleague's name; nobody for a visit that was not served. */
  readonly by?: string;
  readonly waited?: number;
  readonly minutes?: number;
};

export function visitPen(draft: Draft) {
  return {
    /** `when` is when the customer was served; waiting comes before the entry's own words, not before its instant. */
    visit(when: When, { by, waited, minutes = 10, ...more }: VisitTold): VisitRecord {
      const at = draft.at(when);
      const servedAt = at + (waited ?? 0) * MINUTE;
      const visit: VisitRecord = {
        id: draft.idFor('visit', at),
        customer: draft.customer.id,
        at,
        endedAt: servedAt + minutes * MINUTE,
        associate: by === undefined ? null : { id: by.split(' ')[0]?.toLowerCase() ?? by, name: by },
        items: [],
        orderIds: [],
        identifiedBy: draft.customer.keys.some(({ kind }) => kind === 'loyalty') ? 'loyalty' : 'phone',
        reportedBy: 'store',
        ...(waited !== undefined && { joinedAt: at, servedAt }),
        ...more,
      };
      draft.records.visit.push(visit);
      return visit;
    },
  };
}

/** Name, price in minor units, and how many. */
type Line = readonly [name: string, minor: number, quantity?: number, variation?: string];
type OrderTold = Partial<Omit<OrderRecord, 'items' | 'steps' | 'at' | 'updatedAt' | 'changeableUntil'>> & {
  readonly number: string;
  readonly items: readonly Line[];
  readonly steps: readonly (readonly [
    kind: OrderRecord['steps'][number]['kind'],
    when: When,
    text?: string,
  ])[];
  readonly changeableUntil?: When;
  readonly updated?: When;
};

export function orderPen(draft: Draft) {
  return {
    order(when: When, { items, steps, changeableUntil, updated, ...more }: OrderTold): OrderRecord {
      const at = draft.at(when);
      const told = steps.map(([kind, stepAt, text]) => ({
        kind,
        at: draft.at(stepAt),
        ...(text !== undefined && { text }),
      }));
      const last = told.at(-1);
      const open =
        last === undefined ||
        !['collected', 'delivered', 'stopped', 'returned', 'cancelled'].includes(last.kind);
      const updatedAt = updated === undefined ? Math.max(at, last?.at ?? at) : draft.at(updated);
      const order: OrderRecord = {
        id: draft.idFor('order', at),
        customer: draft.customer.id,
        at,
        squareCustomer: draft.key('square_customer'),
        location: 'web',
        source: 'web-shop',
        state: open
          ? 'OPEN'
          : last.kind === 'stopped' || last.kind === 'cancelled'
            ? 'CANCELED'
            : 'COMPLETED',
        version: told.length,
        updatedAt,
        ...(!open && { closedAt: last.at }),
        items: items.map(([name, minor, quantity = 1, variation], index) => ({
          uid: `l${index + 1}`,
          name,
          quantity: String(quantity),
          minor,
          ...(variation !== undefined && { variation }),
        })),
        currency: 'GBP',
        totalMinor: items.reduce((sum, [, minor, quantity = 1]) => sum + minor * quantity, 0),
        paid: true,
        steps: told,
        ...(changeableUntil !== undefined && { changeableUntil: draft.at(changeableUntil) }),
        ...more,
      };
      draft.records.order.push(order);
      return order;
    },
  };
}

export function webPen(draft: Draft) {
  return {
    web(
      when: When,
      action: WebEventRecord['action'],
      page: string,
      text: string,
      more: Partial<WebEventRecord> = {},
    ): WebEventRecord {
      const at = draft.at(when);
      const event: WebEventRecord = {
        id: draft.idFor('web-event', at),
        customer: draft.customer.id,
        at,
        action,
        page,
        text,
        signedIn: true,
        user: draft.key('web_user'),
        ...more,
      };
      draft.records['web-event'].push(event);
      return event;
    },
    touch(
      when: When,
      medium: TouchRecord['medium'],
      campaign: string,
      state: TouchRecord['state'],
      more: Partial<TouchRecord> = {},
    ): TouchRecord {
      const at = draft.at(when);
      const touch: TouchRecord = {
        id: draft.idFor('touch', at),
        customer: draft.customer.id,
        at,
        medium,
        campaign,
        state,
        ...more,
      };
      draft.records.touch.push(touch);
      return touch;
    },
  };
}
