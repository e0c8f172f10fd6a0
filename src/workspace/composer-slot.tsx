// The place below the line where replies are written.
import type { FunctionComponent } from 'react';
import type { IdentitySet } from '#src/channels/channel.ts';
import type { CaseActs } from '#src/cases/use-case-acts.ts';
import type { Case, Customer } from '#src/desk/schemas.ts';
import type { UsableLine } from '#src/line/use-line.ts';

export interface ComposerSlotProps {
  readonly of: Case;
  readonly customer: Customer;
  readonly identity: IdentitySet;
  readonly line: UsableLine;
  /** Older entries are being read: the composer becomes a bar. */
  readonly isReading: boolean;
  readonly acts: CaseActs;
}

export const ComposerSlot: FunctionComponent<ComposerSlotProps> = () => null;
