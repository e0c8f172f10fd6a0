// The program's frame.
import { Trans } from '@lingui/react/macro';

export function App() {
  return (
    <main>
      <h1>
        <Trans>Throughline</Trans>
      </h1>
    </main>
  );
}
