// Promises something from an entry: what was said there is offered, and the promise leads back to it.
import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { NewPromise } from '#src/cases/promises/new-promise.tsx';
import { makePromise, type PromiseOutcome } from '#src/cases/promises/promise-acts.ts';
import { showAnswered } from '#src/cases/acts/answered.ts';
import type { PromiseToMake } from '#src/channels/channel.ts';
import type { Case } from '#src/desk/case.ts';
import type { Entry } from '#src/timeline/index.ts';
import { announce } from '#src/ui/announce.tsx';
import { useFailureWords } from '#src/ui/failure-words.ts';

export interface PromiseFromProps {
  readonly entry: Entry;
  readonly of: Case;
  readonly onClose: () => void;
}

export function PromiseFrom({ entry, of: one, onClose }: PromiseFromProps) {
  const { t } = useLingui();
  const client = useQueryClient();
  const failureWords = useFailureWords();
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Extract<PromiseOutcome, { kind: 'failed' }>>();
  const make = async ({ text, dueAt }: PromiseToMake) => {
    if (isBusy) return;
    setBusy(true);
    const { channel, nativeId: id } = entry;
    const outcome = await makePromise(one.id, { text, dueAt, channel, from: { channel, id } });
    setBusy(false);
    if (outcome.kind === 'failed') return setFailed(outcome);
    showAnswered(client, outcome.case);
    announce(t`It is promised.`);
    onClose();
  };
  const given = one.customer.name.split(' ')[0] ?? one.customer.name;
  return (
    <NewPromise
      words={entry.summary}
      hint={t`It stands in case ${one.id}. ${given} is not told unless you write.`}
      isBusy={isBusy}
      told={
        failed ? (
          <p role="alert" className="text-meta text-danger-text leading-4">
            <Trans>Nothing was promised.</Trans> {failureWords(failed.failure)}
          </p>
        ) : null
      }
      onMake={(promise) => void make(promise)}
      onClose={onClose}
    />
  );
}
