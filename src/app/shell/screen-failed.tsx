// A screen that stopped working; the rest of the program goes on.
import { Trans } from '@lingui/react/macro';
import { Blank } from '#src/ui/blank.tsx';
import { Button } from '#src/ui/button.tsx';
import { CircleAlert } from '#src/ui/icons.ts';
import type { FailureProps } from '../routing/catch.tsx';

export function ScreenFailed({ error, reset }: FailureProps) {
  const words = (error instanceof Error ? error.message : String(error)).slice(0, 200);
  return (
    <main className="flex min-h-0 flex-1">
      <Blank
        level={1}
        icon={CircleAlert}
        role="alert"
        title={<Trans>This screen stopped working</Trans>}
        action={
          <span className="flex gap-2">
            <Button tone="primary" onPress={reset}>
              <Trans>Try again</Trans>
            </Button>
            <Button onPress={() => location.assign('/')}>
              <Trans>Go to the inbox</Trans>
            </Button>
          </span>
        }
      >
        <Trans>Drafts and cases are safe. If it happens again, tell support these words:</Trans>
        <br />
        <code className="text-meta font-mono break-words">{words}</code>
      </Blank>
    </main>
  );
}
