// To whom all chosen cases go. Who may not own one of them is refused there, by the desk.
import { Plural, Trans } from '@lingui/react/macro';
import { useState, type FormEvent } from 'react';
import type { Given } from '#src/cases/give/receivers.ts';
import { ToWhom, type Chosen } from '#src/cases/give/to-whom.tsx';
import type { ActWishes } from '#src/cases/acts/mutations.ts';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';

export interface AssignManyProps {
  readonly count: number;
  /** As many of them as are known. */
  readonly of: Given;
  readonly onAssign: (wishes: ActWishes) => void;
  readonly onClose: () => void;
}

export function AssignMany({ count, of, onAssign, onClose }: AssignManyProps) {
  const [to, setTo] = useState<Chosen>();
  const [isMissing, setMissing] = useState(false);
  const assign = (event: FormEvent) => {
    event.preventDefault();
    if (!to) return setMissing(true);
    const { name: _name, ...target } = to;
    onAssign(target);
  };
  return (
    <Dialog
      title={<Plural value={count} one="Assign # case" other="Assign # cases" />}
      isOpen
      onClose={onClose}
    >
      <form onSubmit={assign} noValidate>
        <ToWhom of={of} chosen={to} onChoose={setTo} isMissing={isMissing} />
        <div className="mt-3.5 flex justify-end gap-2">
          <Button tone="quiet" onPress={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" tone="primary">
            <Trans>Assign</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
