// The board as a table: all of it, not only what is on screen.
import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { boardColumns, type Board } from '#src/desk/board.ts';
import { isoDay } from '#src/lib/format.ts';
import { everyCaseBehind } from '../figures/queries.ts';
import type { Table } from '../figures/save-table.tsx';
import { columnNames } from './column-words.ts';

const HEAD = [msg`Column`, msg`Case`, msg`Customer`, msg`Subject`, msg`Time`, msg`Promise`, msg`Owner`];

export async function boardTable({ at }: Pick<Board, 'at'>, i18n: I18n): Promise<Table> {
  const columns = await Promise.all(
    boardColumns.map(async (only) =>
      (await everyCaseBehind({}, { figure: 'board', of: { only } })).map((one) => [
        i18n._(columnNames[only]),
        one.caseId,
        one.customer.name,
        one.subject,
        one.at,
        one.promise,
        one.owner,
      ]),
    ),
  );
  return {
    name: `${i18n._(msg`needs-a-person-now`)}-${isoDay(Date.parse(at))}`,
    rows: [HEAD.map((words) => i18n._(words)), ...columns.flat()],
  };
}
