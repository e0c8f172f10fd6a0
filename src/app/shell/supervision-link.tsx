// The supervisor's screen in the rail, for those who look over everybody's work; nobody else loads it.
import { useLingui } from '@lingui/react/macro';
import { useCommand } from '#src/ui/commands.ts';
import { LayoutGrid } from '#src/ui/late-icons.ts';
import { go, hrefOf } from '../routing/address.ts';
import { supervisionAt } from '../screens/addresses.ts';
import { RailLink } from './rail-link.tsx';

const toSupervision = () => go(hrefOf(supervisionAt()));

export function SupervisionLink() {
  const { t } = useLingui();
  useCommand('supervision', toSupervision);
  return (
    <RailLink
      to={supervisionAt()}
      icon={LayoutGrid}
      label={t`Supervisor`}
      isCurrent={(path) => path.startsWith(supervisionAt())}
    />
  );
}
