// The bar above the line: who and what about, the neighbours in the list, waiting, resolving.
import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState, type ReactNode } from 'react';
import type { Case } from '#src/desk/case.ts';
import type { CaseAct } from '#src/cases/rules/standing.ts';
import type { CaseActs } from '#src/cases/acts/use-case-acts.ts';
import { DueBadge } from '#src/cases/due/due-badge.tsx';
import { dueOf } from '#src/cases/due/due.ts';
import { openPromises } from '#src/cases/standing.ts';
import { carriesPromise } from '#src/outbox/send.ts';
import { useOutboxState } from '#src/outbox/use-outbox.ts';
import { Button } from '#src/ui/button.tsx';
import { useCaps } from '#src/ui/command-keys.ts';
import { run, useCommand } from '#src/ui/commands.ts';
import { IconButton } from '#src/ui/icon-button.tsx';
import { Check, ChevronDown, ChevronLeft, ChevronUp, PanelRight, RotateCcw } from '#src/ui/icons.ts';
import { CommandKey } from '#src/ui/kbd.tsx';
import { latePart } from '#src/ui/late-part.tsx';
import { useNow } from '#src/ui/use-now.ts';
import { WaitMenu } from '#src/cases/acts/wait-menu.tsx';

const ResolveDialog = latePart(async () => (await import('./resolve-dialog.tsx')).ResolveDialog);

export interface CaseBarProps {
  readonly of: Case | undefined;
  readonly acts: CaseActs;
  /** Who else is at the case. */
  readonly others: ReactNode;
  /** Asks to whom the case goes, and why. */
  readonly onGive: (act: 'hand-over' | 'assign') => void;
  readonly onPanel: () => void;
  readonly onList: () => void;
}

export function CaseBar({ of: one, acts, others, onGive, onPanel, onList }: CaseBarProps) {
  const { t } = useLingui();
  const [isAsking, setAsking] = useState(false);
  const { offered, perform, isBusy } = acts;
  const underWay = useOutboxState().sends.filter((send) => one && carriesPromise(send, one.id));
  const mayResolve = offered.has('resolve') && !isBusy;
  const resolve = () => {
    if (one && (openPromises(one) > 0 || underWay.length > 0)) setAsking(true);
    else perform('resolve');
  };
  const wait = useRef<HTMLButtonElement>(null);
  useCommand('wait', offered.has('wait') && !isBusy ? () => wait.current?.click() : undefined);
  useCommand('resolve', mayResolve ? resolve : undefined);
  const way = (act: CaseAct, go: () => void) => (offered.has(act) && !isBusy ? go : undefined);
  useCommand(
    'claim',
    way('claim', () => perform('claim')),
  );
  useCommand(
    'ask-to-take-over',
    way('ask-to-take-over', () => perform('ask-to-take-over')),
  );
  useCommand(
    'hand-over',
    way('hand-over', () => onGive('hand-over')),
  );
  useCommand(
    'assign',
    way('assign', () => onGive('assign')),
  );
  return (
    <header className="isolate flex h-12 flex-none items-center gap-2.5 px-4 max-sm:px-2">
      <IconButton icon={ChevronLeft} label={t`Back to the list`} onPress={onList} className="md:hidden" />
      {/* What has no room here wraps out of sight as a whole: three letters and dots say nothing. */}
      <div className="flex h-6 min-w-0 flex-1 flex-wrap gap-x-2 overflow-hidden leading-6">
        <h1 className="text-title max-w-full truncate leading-6 tracking-[-0.005em]">
          {one?.customer.name ?? <span className="sr-only">{t`Loading`}</span>}
        </h1>
        {one ? (
          <span className="text-meta text-ink-3 leading-6">
            {one.owner ? <OwnedBy name={one.owner.givenName} /> : <Trans>Nobody owns this</Trans>}
          </span>
        ) : null}
        <span className="text-ink-2 min-w-30 flex-1 truncate max-md:hidden">{one?.subject}</span>
      </div>
      {one ? <NextPromise of={one} /> : null}
      {others}
      <div className="flex flex-none gap-1.5">
        <IconButton
          icon={ChevronUp}
          label={t`Previous case`}
          keys={useCaps('previous-case')}
          onPress={() => run('previous-case')}
          className="max-sm:hidden"
        />
        <IconButton
          icon={ChevronDown}
          label={t`Next case`}
          keys={useCaps('next-case')}
          onPress={() => run('next-case')}
          className="max-sm:hidden"
        />
        {offered.has('wait') ? (
          <WaitMenu
            onWait={(until) => perform('wait', { until })}
            trigger={
              <Button ref={wait} size="sm" isDisabled={isBusy}>
                <Trans>Wait</Trans>
                <CommandKey of="wait" />
                <ChevronDown aria-hidden className="icon-xs" />
              </Button>
            }
          />
        ) : null}
        {offered.has('resolve') ? (
          <Button size="sm" isDisabled={isBusy} onPress={resolve}>
            <Check aria-hidden className="icon-s" />
            <Trans>Resolve</Trans>
            <CommandKey of="resolve" />
          </Button>
        ) : null}
        {offered.has('reopen') ? (
          <Button size="sm" isDisabled={isBusy} onPress={() => perform('reopen')}>
            <RotateCcw aria-hidden className="icon-s" />
            <Trans>Reopen</Trans>
          </Button>
        ) : null}
        <IconButton icon={PanelRight} label={t`Case and customer`} onPress={onPanel} className="lg:hidden" />
      </div>
      {isAsking && one ? (
        <ResolveDialog
          of={one}
          underWay={underWay}
          onKeep={() => setAsking(false)}
          onResolve={() => {
            setAsking(false);
            perform('resolve', { anyway: true });
          }}
        />
      ) : null}
    </header>
  );
}

/** What we owe next, wherever the panel is. */
function NextPromise({ of: { state, nextPromiseAt } }: { readonly of: Case }) {
  const present = useNow();
  const due = state === 'resolved' ? undefined : dueOf('promise', nextPromiseAt, present);
  return due ? (
    <span className="flex-none max-sm:hidden">
      <DueBadge due={due} present={present} />
    </span>
  ) : null;
}

function OwnedBy({ name }: { readonly name: string }) {
  return (
    <>
      <span className="sr-only">
        <Trans>Owner</Trans>{' '}
      </span>
      {name}
    </>
  );
}
