// Holds a planned touch back, or lets a held one go. The reason is required.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { freshId } from '#src/lib/ids.ts';
import type { Failure } from '#src/lib/result.ts';
import type { Entry } from '#src/timeline/index.ts';
import { Button } from '#src/ui/button.tsx';
import { useFailureWords } from '#src/ui/failure-words.ts';
import { TextField } from '#src/ui/text-field.tsx';
import { moveTouch } from './api.ts';
import type { TouchBody } from './map.ts';

type Standing = 'closed' | 'asking' | 'working' | 'done' | Failure;

export function MoveTouch({ entry }: { readonly entry: Entry<TouchBody> }) {
  const { t } = useLingui();
  const words = useFailureWords();
  const [standing, setStanding] = useState<Standing>('closed');
  const [reason, setReason] = useState('');
  const act = entry.body.state === 'held' ? 'release' : 'hold';
  const verb = act === 'hold' ? t`Hold it back` : t`Let it go out`;

  async function move(): Promise<void> {
    setStanding('working');
    const result = await moveTouch(entry, act, reason.trim(), freshId());
    setStanding(result.ok ? 'done' : result.failure);
  }

  if (standing === 'done') return null;
  if (standing === 'closed')
    return (
      <Button size="xs" tone="quiet" onPress={() => setStanding('asking')}>
        {verb}
      </Button>
    );
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
        <Button size="xs" tone="quiet" onPress={() => setStanding('closed')}>
          <Trans>Leave it</Trans>
        </Button>
      </div>
    </div>
  );
}
