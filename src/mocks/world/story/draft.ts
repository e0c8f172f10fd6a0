// A customer's story while it is being written: records by kind, with ids given in the order they are told.
import { london } from '../when.ts';
import { attachmentId, mailThread, recordId } from '../native-ids.ts';
import { brandOf } from '../places.ts';
import type { CaseRecord } from '../records/case.ts';
import type { CustomerRecord, IdentityKeyRecord } from '../records/customer.ts';
import type { BrandRecord } from '../records/group.ts';
import type { ChatConversationRecord } from '../records/messages.ts';
import type { Attachment, AttachmentHome } from '../records/record.ts';
import type { RecordKind, Records } from '../records/world.ts';

/** A London wall time (`2026-03-14 09:41`, or `09:43` on the day last named) or epoch milliseconds. */
export type When = string | number;

export type RecordsByKind = { readonly [K in RecordKind]: readonly Records[K][] };
type Growing = { readonly [K in RecordKind]: Records[K][] };

/** A story told to its end. */
export interface Story {
  readonly customer: CustomerRecord;
  readonly cases: readonly CaseRecord[];
  readonly records: RecordsByKind;
  readonly conversations: readonly ChatConversationRecord[];
}

/** A file as a story names it; its id follows from the record it hangs on. */
export type Enclosed = Omit<Attachment, 'id'>;

export interface Draft {
  readonly number: number;
  readonly customer: CustomerRecord;
  readonly brand: BrandRecord;
  readonly records: Growing;
  readonly conversations: ChatConversationRecord[];
  readonly cases: CaseRecord[];
  at(when: When): number;
  idFor(kind: RecordKind, at: number): string;
  freshMailThread(): string;
  /** The customer's first key of a kind; a record that needs one cannot be told without it. */
  key(kind: IdentityKeyRecord['kind']): string;
}

export function draftFor(number: number, customer: CustomerRecord): Draft {
  const records: Growing = {
    'chat-message': [],
    mail: [],
    sms: [],
    call: [],
    post: [],
    visit: [],
    order: [],
    'web-event': [],
    touch: [],
    'desk-entry': [],
  };
  let day = '';
  let threads = 0;
  return {
    number,
    customer,
    brand: brandOf(customer.brand),
    records,
    conversations: [],
    cases: [],
    at: (when) => {
      if (typeof when === 'number') return when;
      if (!when.includes('-')) return london(`${day} ${when}`);
      day = when.slice(0, 10);
      return london(when);
    },
    idFor: (kind, at) => recordId(kind, number, records[kind].length, at),
    freshMailThread: () => mailThread(number, threads++),
    key: (kind) => {
      const found = [...customer.keys, ...(customer.unlinked ?? [])].find((key) => key.kind === kind);
      if (found === undefined) throw new RangeError(`${customer.id} has no ${kind}`);
      return found.value;
    },
  };
}

/** Gives enclosed files their ids. */
export const enclose = (
  kind: AttachmentHome,
  record: string,
  files: readonly Enclosed[] | undefined,
): readonly Attachment[] | undefined =>
  files?.map((file, place) => ({ id: attachmentId(kind, record, place), ...file }));
