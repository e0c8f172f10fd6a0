// The customer's whole timeline at the counter, to read.
import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import type { IdentitySet } from '#src/channels/channel.ts';
import type { Case } from '#src/desk/case.ts';
import type { Customer } from '#src/desk/customer.ts';
import type { LineLook } from '#src/line/line-look.ts';
import { Line, type LineProps } from '#src/line/line.tsx';
import type { UsableLine } from '#src/line/use-line.ts';
import { useOutbox } from '#src/outbox/use-outbox.ts';
import type { EntryRow } from '#src/timeline/index.ts';
import { useCommand } from '#src/ui/commands.ts';
import { ChevronLeft } from '#src/ui/icons.ts';
import { latePart } from '#src/ui/late-part.tsx';
import { CounterButton } from './counter-button.tsx';
import { useNoLineSince } from './use-no-line-since.ts';

export interface WholeLineProps {
  readonly line: UsableLine;
  readonly customer: Customer;
  readonly identity: IdentitySet;
  readonly cases: readonly Case[];
  readonly look: LineLook;
  readonly onLook: (look: LineLook) => void;
  readonly onBack: () => void;
}

const EntryMenu = latePart(async () => (await import('./entry-menu.tsx')).EntryMenu);

const nothing = () => {};

export function WholeLine({ line, customer, identity, cases, look, onLook, onBack }: WholeLineProps) {
  const { t } = useLingui();
  const [isDateOpen, setDateOpen] = useState(false);
  const outbox = useOutbox();
  const isCutOff = useNoLineSince() !== undefined;
  const [menu, setMenu] = useState<{ readonly row: EntryRow; readonly button: HTMLElement }>();
  /** Nobody writes to the customer from here; an order can be taken from what they wrote. */
  const actions = useMemo(
    (): LineProps['actions'] => ({
      resend: (intentId) => void outbox?.resend(intentId),
      lookAgain: (intentId) => void outbox?.lookAgain(intentId),
      edit: nothing,
      sendElsewhere: nothing,
      menu: (row, button) => setMenu({ row, button }),
    }),
    [outbox],
  );
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
      {isCutOff ? (
        <p role="status" className="text-warn-text text-words flex-none px-5 pb-2 max-sm:px-4">
          <Trans>
            There is no line. Only what was read since this page was opened is here: this device keeps no
            timeline.
          </Trans>
        </p>
      ) : null}
      <div className="flex min-h-0 flex-1 flex-col text-base leading-5">
        <Line
          line={line}
          identity={identity}
          cases={cases}
          look={look}
          onLook={onLook}
          actions={actions}
          isDateOpen={isDateOpen}
          onDate={setDateOpen}
        />
      </div>
      {menu ? (
        <EntryMenu key={menu.row.key} {...menu} customer={customer} onClose={() => setMenu(undefined)} />
      ) : null}
    </main>
  );
}
