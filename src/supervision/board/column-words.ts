// What the columns of the board are called.
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { BoardColumn } from '#src/desk/board.ts';

export const columnNames: Readonly<Record<BoardColumn, MessageDescriptor>> = {
  unowned: msg`Nobody owns`,
  due: msg`Due within the hour`,
  broken: msg`Promise broken`,
};
