// What a role is called.
import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { Staff } from '#src/desk/schemas.ts';

export const roleWords: Readonly<Record<Staff['role'], MessageDescriptor>> = {
  agent: msg`Agent`,
  store: msg`Store`,
  lead: msg`Team lead`,
  supervisor: msg`Supervisor`,
  reviewer: msg`Reviewer`,
  admin: msg`Administrator`,
};
