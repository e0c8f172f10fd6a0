// The reason for holding a touch back or letting it go; without one nothing is moved.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { freshId } from '#src/lib/ids.ts';
import type { Failure } from '#src/lib/result.ts';
import type { Entry } from '#src/timeline/index.ts';
import { Button } from '#src/ui/button.tsx';
import { useFailureWords } from '#src/ui/failure-words.ts';
import { TextField } from '#src/ui/text-field.tsx';
import type { TouchBody } from './map.ts';
import { moveTouch } from './move.ts';

export interface MoveFormProps {
  readonly entry: Entry<TouchBody>;
  readonly act: 'hold' | 'release';
  readonly verb: string;
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

export function MoveForm({ entry, act, verb, onDone, onLeave }: MoveFormProps) {
  const { t } = useLingui();
  const words = useFailureWords();
  const [standing, setStanding] = useState<'asking' | 'working' | Failure>('asking');
  const [reason, setReason] = useState('');

  async function move(): Promise<void> {
    setStanding('working');
    const result = await moveTouch(entry, act, reason.trim(), freshId());
    if (result.ok) onDone();
    else setStanding(result.failure);
  }

  return (
    <div className="mt-1 grid w-full gap-2">
      <TextField label={t`Reason`} value={reason} onChange={setReason} isRequired />
      {typeof standing === 'object' && (
        <p role="alert" className="text-danger-text">
          {standing.status === 412 ? (
            <Trans>Somebody was faster. Look at it again first.</Trans>
          ) : (
            <>
              <Trans>Nothing was changed.</Trans> {words(standing)}
            </>
          )}
        </p>
      )}
      <div className="flex gap-2">
        <Button
          size="xs"
          isDisabled={standing === 'working' || reason.trim() === ''}
          onPress={() => void move()}
        >
          {verb}
        </Button>
        <Button size="xs" tone="quiet" onPress={onLeave}>
          <Trans>Leave it</Trans>
        </Button>
      </div>
    </div>
  );
}
