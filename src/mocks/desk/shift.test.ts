import { expect, test } from 'vitest';
import { Shift } from '#src/desk/shift.ts';
import { openGateway } from '../testing/gateway.ts';
import { aCase, BEGINS_AT, HOUR_MS, tinyWorld } from '../testing/tiny-world.ts';
import type { PromiseRecord } from '../world/records.ts';

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
        due: due.map(({ case: { id }, promise: one }) => one?.id ?? id),
        handOver: handOver.map(({ case: { id }, promise: one }) => one?.id ?? id),
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

test('it is for those who look over everybody’s work', async () => {
  expect([(await shiftFor('priya')).status, (await shiftFor('nadia')).status]).toEqual([403, 403]);
});
