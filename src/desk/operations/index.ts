// Every operation of the desk's API as data, for the OpenAPI document: somebody else must be able to build the server
// from it. The pretend desk is tested against this table.
import type { ApiOperation as Operation } from '#src/lib/openapi.ts';
import { atTheCaseOperations } from './at-the-case.ts';
import { caseListOperations } from './case-list.ts';
import { caseOperations } from './case.ts';
import { customerOperations } from './customers.ts';
import { figureOperations } from './figures.ts';
import { promiseOperations } from './promises.ts';
import { staffOperations } from './staff.ts';
import { supervisionOperations } from './supervision.ts';
import { eventOperations, toldOperations } from './told.ts';

export const operations: readonly Operation[] = [
  ...staffOperations,
  ...caseListOperations,
  ...caseOperations,
  ...atTheCaseOperations,
  ...promiseOperations,
  ...customerOperations,
  ...toldOperations,
  ...figureOperations,
  ...eventOperations,
  ...supervisionOperations,
];
