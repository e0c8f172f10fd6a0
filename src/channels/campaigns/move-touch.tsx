// Holds a planned touch back, or lets a held one go.
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Entry } from '#src/timeline/index.ts';
import { Button } from '#src/ui/button.tsx';
import type { TouchBody } from './map.ts';
import { MoveForm } from './move-form.tsx';

export function MoveTouch({ entry }: { readonly entry: Entry<TouchBody> }) {
  const { t } = useLingui();
  const [standing, setStanding] = useState<'closed' | 'asking' | 'done'>('closed');
  const act = entry.body.state === 'held' ? 'release' : 'hold';
  const verb = act === 'hold' ? t`Hold it back` : t`Let it go out`;

  if (standing === 'done') return null;
  if (standing === 'closed')
    return (
      <Button size="xs" tone="quiet" onPress={() => setStanding('asking')}>
        {verb}
      </Button>
    );
  return (
    <MoveForm
      entry={entry}
      act={act}
      verb={verb}
      onDone={() => setStanding('done')}
      onLeave={() => setStanding('closed')}
    />
  );
}
