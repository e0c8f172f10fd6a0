// What an act at the counter is: logging the visit, passing on, collecting.
import type { MessageDescriptor } from '@lingui/core';
import type { ComponentType } from 'react';
import type { Customer } from '#src/desk/customer.ts';
import type { Staff } from '#src/desk/staff.ts';
import type { LucideIcon } from '#src/ui/icons.ts';

export type CounterStore = NonNullable<Staff['store']>;

export interface ActProps {
  readonly customer: Customer;
  readonly store: CounterStore;
  /** It is done, or was left: the bar is back. */
  readonly onDone: () => void;
}

export interface Act {
  readonly id: string;
  readonly label: MessageDescriptor;
  /** Where there is little room. */
  readonly shortLabel: MessageDescriptor;
  readonly icon: LucideIcon;
  /** Loaded when it is first opened. */
  readonly Part: ComponentType<ActProps>;
}
