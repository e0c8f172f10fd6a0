// The customer's whole timeline at the counter, to read.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { IdentitySet } from '#src/channels/channel.ts';
import type { Case } from '#src/desk/schemas.ts';
import { Line, type LineLook, type LineProps } from '#src/line/line.tsx';
import type { UsableLine } from '#src/line/use-line.ts';
import { useCommand } from '#src/ui/commands.ts';
import { ChevronLeft } from '#src/ui/icons.ts';
import { CounterButton } from './counter-button.tsx';

export interface WholeLineProps {
  readonly line: UsableLine;
  readonly identity: IdentitySet;
  readonly cases: readonly Case[];
  readonly look: LineLook;
  readonly onLook: (look: LineLook) => void;
  readonly onBack: () => void;
}

const nothing = () => {};
/** Nobody writes to the customer from here. */
const readOnly: LineProps['actions'] = {
  resend: nothing,
  edit: nothing,
  sendElsewhere: nothing,
  lookAgain: nothing,
};

export function WholeLine({ line, identity, cases, look, onLook, onBack }: WholeLineProps) {
  const { t } = useLingui();
  const [isDateOpen, setDateOpen] = useState(false);
  useCommand('back', onBack);
  useCommand('go-to-date', openDate);
  function openDate() {
    setDateOpen(true);
  }
  const { name } = identity;
  return (
    <main aria-label={t`${name}, customer timeline`} className="flex min-h-0 flex-1 flex-col pt-3">
      <div className="flex flex-none items-center gap-3 px-5 pb-2 max-sm:px-4">
        <CounterButton onPress={onBack}>
          <ChevronLeft aria-hidden className="icon-m" />
          <Trans>Back</Trans>
        </CounterButton>
        <h1 className="text-h2 truncate">{name}</h1>
      </div>
      <div className="flex min-h-0 flex-1 flex-col text-base leading-5">
        <Line
          line={line}
          identity={identity}
          cases={cases}
          look={look}
          onLook={onLook}
          actions={readOnly}
          isDateOpen={isDateOpen}
          onDate={setDateOpen}
        />
      </div>
    </main>
  );
}
