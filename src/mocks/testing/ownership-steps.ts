// What colleagues, a lead and a customer can do in an afternoon at one case, and how it may stand.
import type { Priority } from '#src/desk/case.ts';

export const agents = ['priya', 'tom', 'leila', 'owen'] as const;
export const people = [...agents, 'mara', 'nadia'] as const;
export type Person = (typeof people)[number];

export type Step =
  | {
      readonly kind: 'act';
      readonly by: Person;
      readonly act: Act;
      readonly to: Person;
      readonly team: boolean;
      readonly priority: Priority;
      readonly minutes: number;
      readonly twice: boolean;
    }
  /** Whoever has a word to say about what is pending says yes or no. */
  | { readonly kind: 'word'; readonly yes: boolean }
  | { readonly kind: 'race'; readonly first: Person; readonly second: Person }
  | { readonly kind: 'away'; readonly by: Person; readonly standIn: Person; readonly minutes: number }
  | { readonly kind: 'back'; readonly by: Person }
  | { readonly kind: 'write' }
  | { readonly kind: 'answer'; readonly by: (typeof agents)[number] }
  | { readonly kind: 'time'; readonly minutes: number };

export const acts = [
  'claim',
  'release',
  'assign',
  'hand-over',
  'accept',
  'decline',
  'pull-back',
  'ask-to-take-over',
  'let-take-over',
  'keep',
  'resolve',
  'reopen',
  'wait',
  'prioritise',
] as const;
export type Act = (typeof acts)[number];

/** The case as it should stand. */
export interface Standing {
  readonly owner: Person | null;
  readonly state: 'open' | 'waiting' | 'resolved';
  readonly offer: string | null;
  readonly asked: Person | null;
  readonly priority: Priority;
}
