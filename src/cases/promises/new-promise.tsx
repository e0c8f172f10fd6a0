// What is promised, and by when. Loaded when somebody promises something.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import type { PromiseToMake } from '#src/channels/channel.ts';
import { now, type Instant } from '#src/lib/time.ts';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { saidIn } from '../due/due-choices.ts';
import { DueField } from '../due/due-field.tsx';

export interface NewPromiseProps {
  /** The words it is promised in: the sentence that names a time is offered. */
  readonly words: string;
  /** The one to change. */
  readonly promise?: PromiseToMake;
  readonly hint: string;
  readonly isBusy?: boolean;
  /** What went wrong. */
  readonly told?: ReactNode;
  readonly onMake: (promise: PromiseToMake) => void;
  readonly onClose: () => void;
}

/** The desk takes no longer ones. */
const LONGEST = 200;

export function NewPromise({ words, promise, hint, isBusy = false, told, onMake, onClose }: NewPromiseProps) {
  const { t } = useLingui();
  const [offered] = useState(() => saidIn(words, now()));
  const [text, setText] = useState(promise?.text ?? offered.text.slice(0, LONGEST));
  const [dueAt, setDueAt] = useState<Instant | undefined>(promise?.dueAt ?? offered.dueAt);
  const isLong = text.length > LONGEST;
  const canMake = text.trim() !== '' && !isLong && dueAt !== undefined && dueAt > now() && !isBusy;
  return (
    <Dialog
      title={t`Promise`}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button
            tone="primary"
            isDisabled={!canMake}
            onPress={() => {
              if (dueAt !== undefined) onMake({ text: text.trim(), dueAt });
            }}
          >
            <Trans>Promise</Trans>
          </Button>
        </>
      }
    >
      <div className="mt-2 space-y-2.5">
        <TextField
          label={t`What is promised?`}
          value={text}
          onChange={setText}
          lines={2}
          error={isLong ? t`Shorter, please: ${LONGEST} characters at most.` : ''}
          isRequired
        />
        <DueField dueAt={dueAt} onChange={setDueAt} />
        <p className="text-meta text-ink-3">{hint}</p>
        {told}
      </div>
    </Dialog>
  );
}
