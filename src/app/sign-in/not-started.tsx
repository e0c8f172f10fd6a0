// The back ends that travel with the program could not start in this browser: why that may be, and a way on.
import { Trans } from '@lingui/react/macro';
import { Blank } from '#src/ui/blank.tsx';
import { Button } from '#src/ui/button.tsx';
import { CircleAlert } from '#src/ui/icons.ts';

export const NotStarted = () => (
  <main className="flex min-h-full">
    <Blank
      level={1}
      role="alert"
      icon={CircleAlert}
      title={<Trans>The sources in this browser did not start</Trans>}
      action={
        <Button tone="primary" onPress={() => location.reload()}>
          <Trans>Load again</Trans>
        </Button>
      }
    >
      <Trans>
        This browser may be keeping nothing for this site. Allow it to store data here, then load again.
      </Trans>
    </Blank>
  </main>
);
