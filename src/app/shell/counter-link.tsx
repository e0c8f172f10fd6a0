// The counter in the rail, for those who work in a shop; nobody else loads it.
import { useLingui } from '@lingui/react/macro';
import { Store } from '#src/ui/icons.ts';
import { counterAt } from '../screens/addresses.ts';
import { RailLink } from './rail-link.tsx';

export function CounterLink() {
  const { t } = useLingui();
  return <RailLink to={counterAt()} icon={Store} label={t`Counter`} isCurrent={() => false} />;
}
