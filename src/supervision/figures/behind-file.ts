// The cases behind a figure as a table: all of them, not only those on screen; a column where any of them has something.
import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { I18n } from '@lingui/core';
import type { FigureCase } from '#src/desk/figures.ts';

type Value = string | number | undefined;
const yes = (is: boolean | undefined): Value => (is === true ? 1 : undefined);

const columns: readonly (readonly [MessageDescriptor, (item: FigureCase) => Value])[] = [
  [msg`Case`, ({ caseId }) => caseId],
  [msg`Customer`, ({ customer }) => customer.name],
  [msg`Subject`, ({ subject }) => subject],
  [msg`Time`, ({ at }) => at],
  [msg`Store`, ({ store }) => store],
  [msg`Seconds between`, ({ afterSeconds }) => afterSeconds],
  [msg`Told again`, ({ toldAgain }) => yes(toldAgain)],
  [msg`Sent by us`, ({ sent }) => yes(sent)],
  [msg`Visit not logged`, ({ unlogged }) => yes(unlogged)],
  [msg`Seconds logged`, ({ loggedSeconds }) => loggedSeconds],
  [msg`Minutes said`, ({ saidMinutes }) => saidMinutes],
  [msg`Score of 5`, ({ score }) => score],
  [msg`Owner`, ({ owner }) => owner],
  [msg`Promise`, ({ promise }) => promise],
  [msg`Points`, ({ points }) => points?.score],
  [msg`Points due`, ({ points }) => points?.of],
  [msg`Read by`, ({ by }) => by],
];

/** The rows of the table, its head first. */
export function rowsOf(items: readonly FigureCase[], i18n: I18n): readonly (readonly Value[])[] {
  const filled = columns.filter(([, of]) => items.some((item) => of(item) !== undefined));
  return [filled.map(([label]) => i18n._(label)), ...items.map((item) => filled.map(([, of]) => of(item)))];
}
