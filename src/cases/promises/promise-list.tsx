// What we said we would do and by when; kept and given up ones stay in sight.
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { Case } from '#src/desk/case.ts';
import type { Instant } from '#src/lib/time.ts';
import type { Send } from '#src/outbox/send.ts';
import { latePart } from '#src/ui/late-part.tsx';
import { PanelHeading } from '../panel-heading.tsx';
import type { Wanted } from './promise-dialog.tsx';
import { PromiseRow } from './promise-row.tsx';
import { usePromiseActs } from './use-promise-acts.ts';

const PromiseDialog = latePart(async () => (await import('./promise-dialog.tsx')).PromiseDialog);
const PromisesUnderWay = latePart(async () => (await import('./promises-under-way.tsx')).PromisesUnderWay);
const PromiseMissed = latePart(async () => (await import('./promise-missed.tsx')).PromiseMissed);

export interface PromiseListProps {
  readonly of: Case;
  /** What carries a promise that is not in the case yet. */
  readonly underWay: readonly Send[];
  readonly present: Instant;
  readonly channelName: (channel: string) => string;
}

export function PromiseList({ of: one, underWay, present, channelName }: PromiseListProps) {
  const acts = usePromiseActs(one);
  const [wanted, setWanted] = useState<Wanted>();
  return (
    <>
      <PanelHeading>
        <Trans>Promises</Trans>
      </PanelHeading>
      <ul>
        {one.promises.map((promise) => (
          <PromiseRow
            key={promise.id}
            promise={promise}
            present={present}
            channel={channelName(promise.channel)}
            offered={acts.offered(promise)}
            isBusy={acts.isBusy}
            onKeep={() => void acts.perform(promise, 'keep')}
            onWant={(act) => setWanted({ promise, act })}
          />
        ))}
      </ul>
      {underWay.length > 0 ? <PromisesUnderWay sends={underWay} present={present} /> : null}
      {acts.missed && !wanted ? <PromiseMissed missed={acts.missed} /> : null}
      {wanted ? (
        <PromiseDialog
          of={one}
          wanted={wanted}
          acts={acts}
          channelName={channelName}
          onClose={() => setWanted(undefined)}
        />
      ) : null}
    </>
  );
}
