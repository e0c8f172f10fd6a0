import fc from 'fast-check';
import { expect, test } from 'vitest';
import { priorities } from '#src/desk/case.ts';
import { acts, agents, people, type Step } from '../../testing/ownership-steps.ts';
import type { JoiningPlant } from '../../testing/joining-desk.ts';
import { runJoining, type JoiningStep } from '../../testing/joining-run.ts';
import { runOwnership, type Plant } from '../../testing/ownership-run.ts';

const SEEDS = 300;
const person = fc.constantFrom(...people);
const minutes = fc.integer({ min: 1, max: 90 });

// Often enough somebody who can, so that hand-overs are answered and not only refused.
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('act' as const),
      by: person,
      act: fc.constantFrom(...acts),
      to: person,
      team: fc.boolean(),
      priority: fc.constantFrom(...priorities),
      minutes,
      twice: fc.boolean(),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('word' as const), yes: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('race' as const), first: person, second: person }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('away' as const), by: person, standIn: person, minutes }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('back' as const), by: person }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'write' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('answer' as const), by: fc.constantFrom(...agents) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('time' as const), minutes }) },
);
const afternoon = fc.array(step, { minLength: 20, maxLength: 30, size: 'max' });

const check = (plant: Plant, numRuns: number) =>
  fc.check(
    fc.asyncProperty(afternoon, (steps) => runOwnership(steps, plant)),
    { numRuns, seed: 19_032_026, endOnFailure: true },
  );

test(`through ${String(SEEDS)} afternoons a case has one owner or none, and every change is told and allowed`, async () => {
  const { failed, errorInstance, counterexamplePath } = await check({}, SEEDS);
  expect({ failed, errorInstance, counterexamplePath }).toEqual({
    failed: false,
    errorInstance: null,
    counterexamplePath: null,
  });
});

let fresh = 0;
const plants: Readonly<Record<string, Plant>> = {
  'takes any version for the newest': { headers: (headers) => ({ ...headers, 'If-Match': '*' }) },
  'forgets what it was asked before': {
    headers: (headers) => ({
      ...headers,
      'Idempotency-Key': `${headers['Idempotency-Key'] ?? ''} ${String(fresh++)}`,
    }),
  },
  'leaves rights to the screen': { roleOf: (of) => (of === 'nadia' ? 'store' : 'lead') },
  'gives a case away before it is accepted': {
    async after({ storage }, one, act) {
      if (act !== 'hand-over' || !one.offer) return;
      const ownerId = one.offer.toId;
      await storage.write((tx) => tx.put('desk:case', one.id, { ...one, ownerId }));
    },
  },
  'keeps a request that was answered': {
    async after({ storage }, one, act) {
      if (act !== 'let-take-over') return;
      const asked = { byId: 'owen', at: 0, why: '' };
      await storage.write((tx) => tx.put('desk:case', one.id, { ...one, asked }));
    },
  },
  'tells nobody': {
    async after({ storage }) {
      const last = (await storage.list('record', 'desk-entry/james/')).at(-1);
      if (last) await storage.write((tx) => tx.delete('record', last.key));
    },
  },
  'does not hear the clock': { isClockStopped: true },
};

test.each(Object.entries(plants))('a desk that %s is caught', async (_, plant) => {
  expect((await check(plant, 100)).failed).toBe(true);
});

const any = fc.nat({ max: 40 });
const joining: fc.Arbitrary<JoiningStep> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('write' as const), on: any }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('note' as const, 'promise' as const, 'resolve' as const, 'reopen' as const),
      on: any,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('move' as const), entry: any, more: any, to: any }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('split' as const), entry: any }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('merge' as const), on: any, to: any }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('undo' as const), back: fc.nat({ max: 3 }) }) },
);
const sorting = fc.array(joining, { minLength: 20, maxLength: 30, size: 'max' });

let sorted = 0;
const checkJoining = (numRuns: number, plant?: JoiningPlant) =>
  fc.check(
    fc.asyncProperty(sorting, async (steps) => {
      sorted += await runJoining(steps, plant);
    }),
    { numRuns, seed: 19_032_026, endOnFailure: true },
  );

test('through 100 afternoons of moving, splitting, merging and undoing every entry is in one case, and no promise vanishes', async () => {
  const { failed, errorInstance, counterexamplePath } = await checkJoining(100);
  expect({ failed, errorInstance, counterexamplePath }).toEqual({
    failed: false,
    errorInstance: null,
    counterexamplePath: null,
  });
  // It is no test of refusals.
  expect(sorted).toBeGreaterThan(400);
});

const joiningPlants: Readonly<Record<string, JoiningPlant>> = {
  'loses a promise when two become one': (act, cases) =>
    act === 'merge' ? cases.map((one) => ({ ...one, promises: one.promises.slice(1) })) : [],
  'gives what came meanwhile away when a merge is undone': (act, cases) =>
    act === 'undo'
      ? cases.map((one) => ({ ...one, threads: one.threads.filter(({ to }) => to === undefined) }))
      : [],
  'keeps a moved entry in both': (act, cases) =>
    act === 'move' ? cases.map((one) => ({ ...one, entries: cases.flatMap(({ entries }) => entries) })) : [],
};

test.each(Object.entries(joiningPlants))('a desk that %s is caught', async (_, plant) => {
  expect((await checkJoining(60, plant)).failed).toBe(true);
});
