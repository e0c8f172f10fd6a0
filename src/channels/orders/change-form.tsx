// Another size, or no order at all: asked on the order itself, answered with what happened or why not.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { freshId } from '#src/lib/ids.ts';
import type { Failure } from '#src/lib/result.ts';
import { Button } from '#src/ui/button.tsx';
import { useFailureWords } from '#src/ui/failure-words.ts';
import { TextField } from '#src/ui/text-field.tsx';
import type { OrderBody } from './body.ts';
import { changeOrder, isStale, type Change } from './write.ts';

type Standing =
  | { readonly kind: 'asking' }
  | { readonly kind: 'working' }
  | { readonly kind: 'done'; readonly change: Change['kind'] }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface ChangeFormProps {
  readonly body: OrderBody;
  readonly onClose: () => void;
}

export function ChangeForm({ body, onClose }: ChangeFormProps) {
  const { t } = useLingui();
  const item = body.items.find(({ uid, variation }) => uid !== undefined && variation !== undefined);
  const [variation, setVariation] = useState(item?.variation ?? '');
  const [standing, setStanding] = useState<Standing>({ kind: 'asking' });
  const isWorking = standing.kind === 'working';

  async function ask(change: Change): Promise<void> {
    setStanding({ kind: 'working' });
    const result = await changeOrder(body, change, freshId());
    setStanding(
      result.ok ? { kind: 'done', change: change.kind } : { kind: 'failed', failure: result.failure },
    );
  }

  if (standing.kind === 'done')
    return (
      <p role="status" className="text-meta text-ok-text mt-3">
        {standing.change === 'cancel' ? <Trans>Cancelled.</Trans> : <Trans>Changed to {variation}.</Trans>}
      </p>
    );
  return (
    <div className="mt-3 grid gap-2">
      {item?.uid !== undefined && (
        <TextField label={t`Colour and size of ${item.name}`} value={variation} onChange={setVariation} />
      )}
      {standing.kind === 'failed' && <ChangeFailed failure={standing.failure} />}
      <div className="flex flex-wrap gap-2">
        {item?.uid !== undefined && (
          <Button
            size="xs"
            tone="primary"
            isDisabled={isWorking || variation.trim() === '' || variation === item.variation}
            onPress={() => void ask({ kind: 'vary', uid: item.uid ?? '', variation: variation.trim() })}
          >
            <Trans>Change it</Trans>
          </Button>
        )}
        <Button size="xs" tone="danger" isDisabled={isWorking} onPress={() => void ask({ kind: 'cancel' })}>
          <Trans>Cancel the order</Trans>
        </Button>
        <Button size="xs" tone="quiet" onPress={onClose}>
          <Trans>Leave it</Trans>
        </Button>
      </div>
    </div>
  );
}

function ChangeFailed({ failure }: { readonly failure: Failure }) {
  const words = useFailureWords();
  return (
    <p role="alert" className="text-meta text-danger-text">
      {isStale(failure.problem) ? (
        <Trans>Somebody changed this order meanwhile. Look at it again first.</Trans>
      ) : (
        <>
          <Trans>Not changed.</Trans> {failure.kind === 'refused' ? failure.detail : words(failure)}
        </>
      )}
    </p>
  );
}
