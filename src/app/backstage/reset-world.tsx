// Back to the first minute: everything written since is forgotten.
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '#src/ui/button.tsx';
import type { Backstage } from './backstage.ts';

export function ResetWorld({ backstage }: { readonly backstage: Backstage }) {
  const [isSure, setSure] = useState(false);
  const reset = () => void backstage.reset().then(() => location.reload());
  return (
    <section aria-labelledby="reset" className="mt-4">
      <h3 id="reset">
        <Trans>Begin again</Trans>
      </h3>
      <p className="text-meta text-ink-3 leading-4">
        <Trans>Forgets everything written in this world, in every tab.</Trans>
      </p>
      <div className="mt-1.5 flex gap-1.5">
        {isSure ? (
          <>
            <Button size="sm" tone="danger" onPress={reset}>
              <Trans>Yes, forget it</Trans>
            </Button>
            <Button size="sm" onPress={() => setSure(false)}>
              <Trans>Keep it</Trans>
            </Button>
          </>
        ) : (
          <Button size="sm" onPress={() => setSure(true)}>
            <Trans>Begin again</Trans>
          </Button>
        )}
      </div>
    </section>
  );
}
