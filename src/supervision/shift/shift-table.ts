// The shift as a table, a row a person.
import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Shift } from '#src/desk/shift.ts';
import { isoDay } from '#src/lib/format.ts';
import type { Table } from '../figures/save-table.tsx';

const HEAD = [
  msg`Name`,
  msg`Team`,
  msg`On shift`,
  msg`Until`,
  msg`Open cases`,
  msg`Waiting`,
  msg`Due this shift`,
  msg`To hand over`,
];

export const tableOf = ({ at, people }: Shift, i18n: I18n): Table => ({
  name: `${i18n._(msg`shift`)}-${isoDay(Date.parse(at))}`,
  rows: [
    HEAD.map((words) => i18n._(words)),
    ...people.map(({ staff, team, isOn, endsAt, open, waiting, due, handOver }) => [
      staff.name,
      team,
      isOn ? 1 : 0,
      isOn ? endsAt : undefined,
      open,
      waiting,
      due.count,
      handOver.count,
    ]),
  ],
});
