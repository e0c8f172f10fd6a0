// Beside a case in a list: what it took, over this very screen.
import { useLingui } from '@lingui/react/macro';
import { IconButton } from '#src/ui/icon-button.tsx';
import { Route } from '#src/ui/icons.ts';
import type { Ways } from './place.ts';

export interface JourneyButtonProps {
  readonly caseId: string;
  /** The customer's name. */
  readonly who: string;
  readonly ways: Ways;
}

export function JourneyButton({ caseId, who, ways }: JourneyButtonProps) {
  const { t } = useLingui();
  return (
    <IconButton
      size="xs"
      icon={Route}
      label={t`Journey of ${who}, case ${caseId}`}
      aria-haspopup="dialog"
      onPress={() => ways.toJourney(caseId)}
    />
  );
}
