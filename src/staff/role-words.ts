// What a role is called.
import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { Staff } from '#src/desk/staff.ts';

export const roleWords: Readonly<Record<Staff['role'], MessageDescriptor>> = {
  agent: msg`Agent`,
  store: msg`Store`,
  lead: msg`Team lead`,
  supervisor: msg`Supervisor`,
  reviewer: msg`Reviewer`,
  admin: msg`Administrator`,
};

/** Those whose eyes are looked through: "You see what … see". */
export const eyesWords: Readonly<Record<Staff['role'], MessageDescriptor>> = {
  agent: msg`agents`,
  store: msg`store staff`,
  lead: msg`team leads`,
  supervisor: msg`supervisors`,
  reviewer: msg`reviewers`,
  admin: msg`administrators`,
};
