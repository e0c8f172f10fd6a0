// Puts a case aside until the customer writes or a time has come.
import { useLingui } from '@lingui/react/macro';
import { dayAndClock } from '../due/due-words.ts';
import { morning } from '#src/lib/morning.ts';
import { HOUR, now, type Instant } from '#src/lib/time.ts';
import { Menu, type MenuProps } from '#src/ui/menu.tsx';

export interface WaitMenuProps extends Pick<MenuProps, 'trigger' | 'placement'> {
  readonly onWait: (until: Instant) => void;
}

export function WaitMenu({ trigger, placement, onWait }: WaitMenuProps) {
  const { t, i18n } = useLingui();
  const present = now();
  const choices: readonly (readonly [string, string, Instant])[] = [
    ['hour', t`In an hour`, present + HOUR],
    ['tomorrow', t`Tomorrow morning`, morning(present, 1)],
    ['days', t`In three days`, morning(present, 3)],
    ['week', t`In a week`, morning(present, 7)],
  ];
  return (
    <Menu
      label={t`Wait for the customer until`}
      trigger={trigger}
      placement={placement}
      groups={[
        {
          title: t`Back in the list at the latest`,
          items: choices.map(([id, label, until]) => ({
            id,
            label,
            hint: dayAndClock(until, present, i18n.locale),
            onAction: () => onWait(until),
          })),
        },
      ]}
    />
  );
}
