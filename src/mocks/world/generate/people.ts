// The customers nobody wrote by hand, as many as the world is large, each told when somebody asks.
import type { CaseRecord } from '../records/case.ts';
import type { CustomerRecord, IdentityKeyRecord } from '../records/customer.ts';
import type { Story } from '../story/draft.ts';
import { historyOf } from './history.ts';
import { generatedCustomer, GENERATED_FROM, numberOfCustomer, numberOfKey } from './person.ts';
import { planOf, type Mixture } from './plan.ts';
import { plannedCase } from './planned-case.ts';

/** The demo's inbox stays as the stories leave it; the large one is full of open and unowned cases. */
const MIXTURES: Readonly<Record<'demo' | 'large', Mixture>> = {
  demo: { open: 17, waiting: 8, shareOpen: 0, shareUnowned: 0 },
  large: { open: 17, waiting: 8, shareOpen: 0.16, shareUnowned: 0.04 },
};
const CASES_FROM = 30_000;
/** Told stories kept in memory; an inbox scrolled far does not grow it. */
const KEPT = 200;

export interface People {
  readonly count: number;
  /** By place, 0 to `count` - 1. */
  customerAt(place: number): CustomerRecord;
  caseAt(place: number): CaseRecord;
  storyAt(place: number): Story;
  placeOfNumber(number: number): number | undefined;
  placeOfCustomer(id: string): number | undefined;
  placeOfCase(id: string): number | undefined;
  placeOfKey(kind: IdentityKeyRecord['kind'], value: string): number | undefined;
}

export function people(seed: number, size: 'demo' | 'large', count: number): People {
  const mixture = MIXTURES[size];
  const kept = new Map<number, Story>();
  const cases: CaseRecord[] = [];
  const plan = (place: number) => planOf(seed, place + GENERATED_FROM, place, mixture);
  const inside = (place: number | undefined): number | undefined =>
    place !== undefined && Number.isInteger(place) && place >= 0 && place < count ? place : undefined;
  const customerAt = (place: number) => generatedCustomer(seed, place + GENERATED_FROM);
  const placeOfNumber = (number: number | undefined) =>
    inside(number === undefined ? undefined : number - GENERATED_FROM);
  return {
    count,
    customerAt,
    caseAt: (place) => (cases[place] ??= plannedCase(plan(place))),
    storyAt: (place) => {
      const story = kept.get(place) ?? historyOf(seed, plan(place));
      kept.delete(place);
      kept.set(place, story);
      const oldest = kept.keys().next();
      if (kept.size > KEPT && oldest.done !== true) kept.delete(oldest.value);
      return story;
    },
    placeOfNumber,
    placeOfCustomer: (id) => {
      const place = placeOfNumber(numberOfCustomer(id));
      return place !== undefined && customerAt(place).id === id ? place : undefined;
    },
    placeOfCase: (id) => {
      const place = inside(/^\d+$/.test(id) ? Number(id) - CASES_FROM : undefined);
      return place !== undefined && String(place + CASES_FROM) === id ? place : undefined;
    },
    placeOfKey: (kind, value) => {
      const place = placeOfNumber(numberOfKey(kind, value));
      if (place === undefined) return undefined;
      return customerAt(place).keys.some((key) => key.kind === kind && key.value === value)
        ? place
        : undefined;
    },
  };
}
