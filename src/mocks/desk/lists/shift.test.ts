import { expect, test } from 'vitest';
import { Shift, shiftNumbers } from '#src/desk/shift.ts';
import { FigureCasePage } from '#src/desk/figures.ts';
import { openGateway } from '../../testing/gateway.ts';
import { aCase, BEGINS_AT, HOUR_MS, tinyWorld } from '../../testing/tiny-world.ts';
import type { PromiseRecord } from '../../world/records/case.ts';

const promise = (id: string, ownerId: string, dueAt: number): PromiseRecord => ({
  id,
  text: `Promise ${id}`,
  ownerId,
  dueAt,
  channel: 'phone',
  madeAt: BEGINS_AT - HOUR_MS,
  state: 'open',
});
const at = (hours: number) => BEGINS_AT + hours * HOUR_MS;
/** Thursday 15:12; they go home at 18:00 and come at 8:00, with an hour for lunch. */
const calendar = {
  zone: 'Europe/London',
  hours: [1, 2, 3, 4, 5].flatMap((day) => [
    { day, from: '08:00', to: '12:00' },
    { day, from: '13:00', to: '18:00' },
  ]),
  holidays: [],
};
const little = tinyWorld({
  cases: [
    aCase('late', { ownerId: 'priya', replyDueAt: at(-1) }),
    aCase('today', {
      ownerId: 'priya',
      promises: [promise('soon', 'priya', at(2)), promise('for Tom', 'tom', at(1))],
    }),
    aCase('tonight', { ownerId: 'priya', promises: [promise('at night', 'priya', at(6))] }),
    aCase('tomorrow', { ownerId: 'priya', replyDueAt: at(18) }),
    aCase('put aside', { ownerId: 'priya', state: 'waiting' }),
    aCase('done', { ownerId: 'priya', state: 'resolved', replyDueAt: at(1) }),
  ],
});
const world = {
  ...little,
  staff: little.staff.map((one) => (one.id === 'tom' ? { ...one, onShift: false } : one)),
  teams: [{ name: 'Customer care', silenceMs: HOUR_MS, calendar }],
};

async function shiftFor(who: string) {
  const ask = await (await openGateway({ world })).as(who);
  return ask('/desk/v1/shift');
}

test('each owes what is due by the end of the shift; what is due at night, and all of those who are off, is handed over', async () => {
  const { people } = Shift.parse((await shiftFor('rene')).body);
  const said = Object.fromEntries(
    people.map(({ staff, isOn, endsAt, open, waiting, due, handOver }) => [
      staff.id,
      {
        isOn,
        endsAt,
        owns: [open, waiting],
        due: due.items.map(({ case: { id }, promise: one }) => one?.id ?? id),
        handOver: handOver.items.map(({ case: { id }, promise: one }) => one?.id ?? id),
      },
    ]),
  );
  const endsAt = '2026-03-19T18:00:00.000Z';
  expect(said['priya']).toEqual({
    isOn: true,
    endsAt,
    owns: [4, 1],
    due: ['late', 'soon'],
    handOver: ['at night'],
  });
  expect(said['tom']).toEqual({ isOn: false, endsAt, owns: [0, 0], due: [], handOver: ['for Tom'] });
});

test('every number opens as many as it counts, what is due soonest first', async () => {
  const ask = await (await openGateway({ world })).as('rene');
  const { people } = Shift.parse((await ask('/desk/v1/shift')).body);
  const opened: Record<string, readonly string[]> = {};
  for (const { staff, open, waiting, due, handOver } of people)
    for (const only of shiftNumbers) {
      const path = `/desk/v1/figures/shift/cases?in=${staff.id}&only=${only}`;
      const { items, total } = FigureCasePage.parse((await ask(path)).body);
      expect([only, total]).toEqual([
        only,
        { open, waiting, due: due.count, handOver: handOver.count }[only],
      ]);
      opened[`${staff.id} ${only}`] = items.map(({ caseId, promise: text }) => text ?? caseId);
    }
  expect(opened).toMatchObject({
    'priya open': ['late', 'today', 'tomorrow', 'tonight'],
    'priya waiting': ['put aside'],
    'priya due': ['late', 'Promise soon'],
    'priya handOver': ['Promise at night'],
    'tom handOver': ['Promise for Tom'],
  });
  for (const query of ['in=priya&only=resolved', 'in=nobody&only=open', ''])
    expect((await ask(`/desk/v1/figures/shift/cases?${query}`)).status).toBe(400);
});

test('of very much that is owed the first twenty are sent, and all are counted and opened', async () => {
  const many = Array.from({ length: 30 }, (_, n) =>
    aCase(`c${String(n + 10)}`, { ownerId: 'priya', replyDueAt: at(1) + n }),
  );
  const ask = await (await openGateway({ world: { ...world, ...tinyWorld({ cases: many }) } })).as('rene');
  const priya = Shift.parse((await ask('/desk/v1/shift')).body).people.find(
    ({ staff }) => staff.id === 'priya',
  );
  expect([priya?.due.count, priya?.due.items.length, priya?.due.items.at(-1)?.case.id]).toEqual([
    30,
    20,
    'c29',
  ]);
  const behind = await ask('/desk/v1/figures/shift/cases?in=priya&only=due');
  expect(FigureCasePage.parse(behind.body).items).toHaveLength(30);
});

test('it is for those who look over everybody’s work', async () => {
  expect([(await shiftFor('priya')).status, (await shiftFor('nadia')).status]).toEqual([403, 403]);
});
