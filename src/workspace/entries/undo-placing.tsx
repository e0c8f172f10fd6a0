// Undo, below the line of what was moved, split or merged: for those who may, and as long as it can be undone.
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { JoiningMissed } from '#src/cases/joining/joining-missed.tsx';
import { join, type JoiningOutcome } from '#src/cases/joining/joining.ts';
import { customerCasesQuery } from '#src/cases/queries.ts';
import { useIsLooking, useMe } from '#src/staff/use-me.ts';
import { announce } from '#src/ui/announce.tsx';
import { Button } from '#src/ui/button.tsx';
import { Undo2 } from '#src/ui/icons.ts';
import { undoOf } from './undo-of.ts';

export interface UndoPlacingProps {
  readonly customerId: string;
  /** The desk's id of the entry that tells of it. */
  readonly entry: string;
}

export function UndoPlacing({ customerId, entry }: UndoPlacingProps) {
  const { t } = useLingui();
  const me = useMe();
  const client = useQueryClient();
  const { data: cases = [] } = useQuery(customerCasesQuery(customerId));
  const isLooking = useIsLooking();
  const [isBusy, setBusy] = useState(false);
  const [missed, setMissed] = useState<Exclude<JoiningOutcome, { kind: 'done' }>>();
  const wish = undoOf(cases, entry, me);
  if (!wish) return null;
  const undo = async () => {
    setBusy(true);
    const outcome = await join(client, wish);
    setBusy(false);
    setMissed(outcome.kind === 'done' ? undefined : outcome);
    if (outcome.kind === 'done') announce(t`It is undone.`);
  };
  return (
    <div className="mt-1 pl-6">
      <Button size="xs" isDisabled={isBusy || isLooking} onPress={() => void undo()}>
        <Undo2 aria-hidden className="icon-s" />
        <Trans>Undo</Trans>
      </Button>
      {missed ? <JoiningMissed missed={missed} /> : null}
    </div>
  );
}
