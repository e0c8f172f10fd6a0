// The screen on paper.
import { useLingui } from '@lingui/react/macro';
import { IconButton } from '#src/ui/icon-button.tsx';
import { Printer } from '#src/ui/late-icons.ts';

export function PrintButton() {
  const { t } = useLingui();
  return <IconButton icon={Printer} label={t`Print these figures`} onPress={() => print()} />;
}
