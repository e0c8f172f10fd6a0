// Resolving with open promises asks first; keeping the case open is the default. What was kept may be ticked here.
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { dayAndClockInSentence } from '#src/cases/due/due-words.ts';
import { PromiseMissed } from '#src/cases/promises/promise-missed.tsx';
import { PromisesUnderWay } from '#src/cases/promises/promises-under-way.tsx';
import { usePromiseActs } from '#src/cases/promises/use-promise-acts.ts';
import type { Case } from '#src/desk/case.ts';
import { now } from '#src/lib/time.ts';
import type { Send } from '#src/outbox/send.ts';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';

export interface ResolveDialogProps {
  readonly of: Case;
  /** What carries a promise that is not in the case yet: no resolved case would take it. */
  readonly underWay: readonly Send[];
  readonly onKeep: () => void;
  readonly onResolve: () => void;
}

export function ResolveDialog({ of: one, underWay, onKeep, onResolve }: ResolveDialogProps) {
  const { t, i18n } = useLingui();
  const acts = usePromiseActs(one);
  // What is ticked here stays in sight, ticked.
  const [before] = useState(() => one.promises.filter(({ state }) => state !== 'open').map(({ id }) => id));
  const shown = one.promises.filter(({ id }) => !before.includes(id));
  const open = shown.filter(({ state }) => state === 'open');
  const count = open.length + underWay.length;
  const isComing = underWay.some(({ promised }) => promised !== 'refused');
  return (
    <Dialog
      role="alertdialog"
      isOpen
      onClose={onKeep}
      title={
        count === 0 ? (
          <Trans>No promise is open</Trans>
        ) : (
          <Plural value={count} one="# promise is still open" other="# promises are still open" />
        )
      }
      foot={
        <>
          <Button tone="quiet" isDisabled={isComing} onPress={onResolve}>
            {count === 0 ? <Trans>Resolve</Trans> : <Trans>Resolve anyway</Trans>}
          </Button>
          <Button tone="primary" onPress={onKeep}>
            <Trans>Keep open</Trans>
          </Button>
        </>
      }
    >
      {open.length === 0 ? null : (
        <p className="text-ink-2">
          <Trans>If you resolve now, they stay promised. Tick what was kept.</Trans>
        </p>
      )}
      <ul className="mt-2">
        {shown.map((promise) => {
          const { id, text, dueAt, state } = promise;
          return (
            <li key={id} className="flex gap-2 py-1">
              <input
                type="checkbox"
                checked={state === 'kept'}
                disabled={acts.isBusy || !acts.offered(promise).has('keep')}
                onChange={() => void acts.perform(promise, 'keep')}
                aria-label={t`Kept: ${text}`}
                className="accent-accent mt-0.5 size-4 flex-none"
              />
              <span className="min-w-0 flex-1 break-words">{text}</span>
              <span className="num text-meta font-medium">
                {dayAndClockInSentence(Date.parse(dueAt), now(), i18n.locale)}
              </span>
            </li>
          );
        })}
      </ul>
      {underWay.length > 0 ? <PromisesUnderWay sends={underWay} present={now()} /> : null}
      {isComing ? (
        <p className="text-meta text-ink-2 mt-1" role="status">
          <Trans>Once it is recorded you can resolve: a resolved case takes no promise.</Trans>
        </p>
      ) : null}
      {acts.missed ? <PromiseMissed missed={acts.missed} /> : null}
    </Dialog>
  );
}
