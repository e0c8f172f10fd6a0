// What is promised with the words being written: added here, sent with them, recorded once they have arrived.
import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { dayAndClockInSentence } from '#src/cases/due/due-words.ts';
import type { PromiseToMake } from '#src/channels/channel.ts';
import { now } from '#src/lib/time.ts';
import { Button } from '#src/ui/button.tsx';
import { IconButton } from '#src/ui/icon-button.tsx';
import { Handshake, X } from '#src/ui/icons.ts';
import { latePart } from '#src/ui/late-part.tsx';

const NewPromise = latePart(async () => (await import('#src/cases/promises/new-promise.tsx')).NewPromise);

export interface AddPromiseProps {
  /** The words it is promised in. */
  readonly text: string;
  readonly promise: PromiseToMake | undefined;
  readonly onChange: (promise: PromiseToMake | undefined) => void;
}

export function AddPromise({ text, promise, onChange }: AddPromiseProps) {
  const { t, i18n } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const promised = promise?.text ?? '';
  const due = dayAndClockInSentence(promise?.dueAt ?? 0, now(), i18n.locale);
  return (
    <>
      <span className="flex min-w-0 items-center">
        {/* One button before and after: the dialog gives the focus back to it. */}
        <Button
          ref={opener}
          size="sm"
          tone="quiet"
          onPress={() => setOpen(true)}
          className="min-w-0 flex-initial"
        >
          <Handshake aria-hidden className="icon-s flex-none" />
          {promise === undefined ? (
            <span className="max-sm:sr-only">
              <Trans>Add promise</Trans>
            </span>
          ) : (
            <span className="max-w-60 truncate">
              <Trans>
                Promise: {promised}, {due}
              </Trans>
            </span>
          )}
        </Button>
        {promise === undefined ? null : (
          <IconButton
            size="xs"
            icon={X}
            label={t`No promise`}
            onPress={() => {
              onChange(undefined);
              opener.current?.focus();
            }}
          />
        )}
      </span>
      {isOpen ? (
        <NewPromise
          words={text}
          {...(promise && { promise })}
          hint={t`It is recorded once your words have arrived.`}
          onMake={(made) => {
            onChange(made);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
