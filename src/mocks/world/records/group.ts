// Who we are: people, teams, shops, brands, and what is sold.
import type { Calendar } from '#src/cases/rules/calendar.ts';

export interface StaffRecord {
  readonly id: string;
  readonly name: string;
  readonly givenName: string;
  readonly initials: string;
  readonly role: 'agent' | 'store' | 'lead' | 'supervisor' | 'reviewer' | 'admin';
  readonly team: string;
  readonly store?: string;
  readonly brands: readonly string[];
  readonly onShift: boolean;
}

/** A team and how long its owners may stay silent after a reply was due. */
export interface TeamRecord {
  readonly name: string;
  readonly silenceMs: number;
  /** When it is there to answer; absent: always. */
  readonly calendar?: Calendar;
  /** How much open time it takes to answer, by channel, where that is not the usual. */
  readonly replyWithinMs?: Readonly<Record<string, number>>;
}

export interface StoreRecord {
  readonly id: string;
  readonly name: string;
  readonly brand: string;
  readonly timeZone: string;
  /** When one can come in; absent: nobody wrote it down. */
  readonly hours?: Calendar['hours'];
}

/** Something that is sold, in the forms there are of it. */
export interface GoodRecord {
  readonly id: string;
  readonly brand: string;
  readonly name: string;
  readonly currency: string;
  readonly variations: readonly { readonly id: string; readonly name?: string; readonly minor: number }[];
}

export interface BrandRecord {
  readonly id: string;
  readonly name: string;
  readonly site: string;
  readonly email: string;
  readonly sms: string;
  readonly phone: string;
  readonly acct: string;
  /** Where it is at home; Great Britain unless told. */
  readonly region?: 'GB' | 'FR';
  /** What its shops take back; absent: nothing. */
  readonly returns?: ReturnPolicy;
}

export interface ReturnPolicy {
  /** Days from when the customer had it in hand, and days if something is wrong with it. */
  readonly days: number;
  readonly faultyDays: number;
  /** Words in the names of things that come back only when something is wrong with them. */
  readonly hygiene: readonly string[];
}
