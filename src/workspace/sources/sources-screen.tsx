// Each back end: whether it answers, since when, the last success and failure, and asking again.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { registry } from '#src/channels/registry.ts';
import { clockTime } from '#src/lib/format.ts';
import { Button } from '#src/ui/button.tsx';
import { useFailureWords } from '#src/ui/failure-words.ts';
import { Cable, Check, CircleAlert, RotateCw, type LucideIcon } from '#src/ui/icons.ts';
import { Tag } from '#src/ui/tag.tsx';
import { askAgain, useSources, type SourceState } from './sources-store.ts';

export function SourcesScreen() {
  const { t, i18n } = useLingui();
  const byId = useSources((sources) => sources.byId);
  // Notes are a lane of the desk, not a back end of their own.
  const channels = registry.filter(({ can }) => can.mode !== 'note');
  return (
    <main className="scroll-quiet min-h-0 flex-1 px-6 py-4 max-sm:px-4">
      <h1 className="text-title">
        <Trans>Sources</Trans>
      </h1>
      <p className="text-ink-2">
        <Trans>Every customer’s line is put together from these, as they answered in this tab.</Trans>
      </p>
      <ul className="divide-line-faint border-line-faint mt-4 max-w-190 divide-y border-y">
        <Source id="desk" name={t`Desk`} icon={Cable} state={byId['desk']} />
        {channels.map(({ id, label, icon }) => (
          <Source key={id} id={id} name={i18n._(label)} icon={icon} state={byId[id]} />
        ))}
      </ul>
    </main>
  );
}

interface SourceProps {
  readonly id: string;
  readonly name: string;
  readonly icon: LucideIcon;
  readonly state: SourceState | undefined;
}

function Source({ id, name, icon: Icon, state }: SourceProps) {
  const { t, i18n } = useLingui();
  const failureWords = useFailureWords();
  const [isAsking, setAsking] = useState(false);
  const clock = (at: number) => clockTime(at, i18n.locale);
  const again = () => {
    setAsking(true);
    void askAgain(id).finally(() => setAsking(false));
  };
  return (
    <li data-ch={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2.5">
      <Icon aria-hidden className="icon-m text-ch" />
      <h2 className="w-30">{name}</h2>
      <div className="min-w-60 flex-1">
        {state === undefined ? (
          <span className="text-ink-3">
            <Trans>Not asked yet</Trans>
          </span>
        ) : (
          <>
            <Tag tone={state.isWell ? 'ok' : 'warn'} icon={state.isWell ? Check : CircleAlert}>
              {state.isWell
                ? t`Answers since ${clock(state.sinceAt)}`
                : t`Not answering since ${clock(state.sinceAt)}`}
            </Tag>
            <p className="num text-meta text-ink-3 mt-0.5 leading-4">
              {state.lastOkAt === undefined ? (
                <Trans>No success yet.</Trans>
              ) : (
                <Trans>Last success {clock(state.lastOkAt)}.</Trans>
              )}{' '}
              {state.lastFailedAt === undefined || state.failure === undefined ? null : (
                <Trans>
                  Last failure {clock(state.lastFailedAt)}: {failureWords(state.failure)}
                </Trans>
              )}
            </p>
          </>
        )}
      </div>
      {state?.lastRead === undefined ? null : (
        <Button size="sm" isDisabled={isAsking} onPress={again}>
          <RotateCw aria-hidden className="icon-s" />
          {isAsking ? <Trans>Asking</Trans> : <Trans>Ask again</Trans>}
          <span className="sr-only">, {name}</span>
        </Button>
      )}
    </li>
  );
}
