// How something of ours stands: waiting, sending, unknown, not sent, with the ways out. Never "failed" and "sent" at once.
import { Trans, useLingui } from '@lingui/react/macro';
import { channelOf } from '#src/channels/registry.ts';
import { CircleHelp, CircleX } from '#src/ui/icons.ts';
import { useFailureWords } from '#src/ui/failure-words.ts';
import type { Failure } from '#src/lib/result.ts';
import type { EchoState, EntryRow } from '#src/timeline/index.ts';
import { Button } from '#src/ui/button.tsx';
import { Tag } from '#src/ui/tag.tsx';
import { latePart } from '#src/ui/late-part.tsx';
import { useLineActions } from '../line-context.ts';
import { HeldFooter } from './held-footer.tsx';
import { Waiting } from './waiting.tsx';

const FileTrouble = latePart(async () => (await import('./file-trouble.tsx')).FileTrouble);

export interface EchoFooterProps {
  readonly row: EntryRow;
  readonly echo: EchoState;
}

export function EchoFooter({ row, echo }: EchoFooterProps) {
  const { t } = useLingui();
  const { resend, edit, sendElsewhere, lookAgain } = useLineActions();
  const words = useFailureWords();
  const intent = row.entry.intentId ?? '';
  if (echo.kind === 'sent') return null;
  if (echo.kind === 'held') return <HeldFooter until={echo.until} onUndo={() => edit(intent)} />;
  if (echo.kind === 'waiting' || echo.kind === 'sending')
    return (
      <Waiting>
        {echo.kind === 'sending' ? (
          <Trans>Sending</Trans>
        ) : echo.place !== undefined && echo.of !== undefined && echo.of > 1 ? (
          t`Waiting, ${echo.place} of ${echo.of}`
        ) : undefined}
      </Waiting>
    );
  const isUnknown = echo.kind === 'unknown';
  // What was done at the counter is no text: there is nothing to edit, and it belongs nowhere else.
  const isText = row.entry.kind !== 'ownership' && channelOf(row.entry.channel)?.can.mode !== 'deed';
  return (
    <div className="mt-1.5 flex flex-col gap-1">
      <p className="flex flex-wrap items-center gap-1.5">
        <Tag tone={isUnknown ? 'warn' : 'danger'}>
          {isUnknown ? <CircleHelp size={12} aria-hidden /> : <CircleX size={12} aria-hidden />}
          {isUnknown ? <Trans>Not known whether it arrived</Trans> : <Trans>Not sent</Trans>}
        </Tag>
        <span className={isUnknown ? 'text-meta text-ink-2' : 'text-meta text-danger-text'}>
          {echo.kind === 'not-sent' && echo.file !== undefined ? (
            <FileTrouble name={echo.file} failure={echo.failure as Failure} />
          ) : (
            words(echo.failure as Failure)
          )}
        </span>
      </p>
      <div className="flex flex-wrap gap-1.5">
        {isUnknown && (
          <Button size="xs" onPress={() => lookAgain(intent)}>
            <Trans>Look again</Trans>
          </Button>
        )}
        {!isUnknown && (
          <Button size="xs" onPress={() => resend(intent)}>
            <Trans>Try again</Trans>
          </Button>
        )}
        {isText && !isUnknown && (
          <Button size="xs" onPress={() => sendElsewhere(intent)}>
            <Trans>Send on another channel</Trans>
          </Button>
        )}
        {isText && (
          <Button size="xs" tone="quiet" onPress={() => edit(intent)}>
            <Trans>Edit</Trans>
          </Button>
        )}
      </div>
    </div>
  );
}
