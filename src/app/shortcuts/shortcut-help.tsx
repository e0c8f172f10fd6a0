// The keys there are, and the switch that turns single keys off.
import { Trans, useLingui } from '@lingui/react/macro';
import { Fragment } from 'react';
import { may } from '#src/staff/roles.ts';
import { useMe } from '#src/staff/use-me.ts';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { Kbd } from '#src/ui/kbd.tsx';
import { Switch } from '#src/ui/switch.tsx';
import type { Shortcuts } from './use-shortcuts.ts';

interface Line {
  readonly does: string;
  readonly keys: readonly string[];
  readonly inTurn?: boolean;
}

export function ShortcutHelp({ closeHelp, areOn, setOn }: Shortcuts) {
  const { t } = useLingui();
  const { role } = useMe();
  const groups: readonly { readonly title: string; readonly lines: readonly Line[] }[] = [
    {
      title: t`Cases`,
      lines: [
        { does: t`Next, previous`, keys: ['J', 'K'] },
        { does: t`Claim`, keys: ['C'] },
        { does: t`Hand over`, keys: ['H'] },
        { does: t`Resolve`, keys: ['E'] },
        { does: t`Wait`, keys: ['W'] },
        { does: t`Follow`, keys: ['F'] },
        { does: t`Search`, keys: ['/'] },
      ],
    },
    {
      title: t`Write`,
      lines: [
        { does: t`Reply`, keys: ['R'] },
        { does: t`Internal note`, keys: ['N'] },
        { does: t`Send`, keys: [t`Ctrl`, '↵'] },
        { does: t`Next, previous channel`, keys: [t`Ctrl`, '. ,'] },
        { does: t`Take the last reply back`, keys: [t`Ctrl`, 'Z'] },
        { does: t`Close, back`, keys: [t`Esc`] },
      ],
    },
    {
      title: t`Go`,
      lines: [
        { does: t`Inbox`, keys: ['G', 'I'], inTurn: true },
        ...(may(role, 'supervision.read') ? [{ does: t`Supervisor`, keys: ['G', 'S'], inTurn: true }] : []),
        { does: t`Date on the timeline`, keys: ['D'] },
        { does: t`Entry by entry`, keys: ['↑', '↓'] },
        { does: t`Everything by name`, keys: [t`Ctrl`, 'K'] },
        { does: t`This help`, keys: ['?'] },
      ],
    },
  ];
  return (
    <Dialog
      title={<Trans>Keyboard</Trans>}
      width="wide"
      isOpen
      onClose={closeHelp}
      foot={
        <>
          <span className="mr-auto">
            <Switch isOn={areOn} onChange={setOn}>
              <Trans>Single keys act</Trans>
            </Switch>
          </span>
          <Button onPress={closeHelp}>
            <Trans>Close</Trans>
          </Button>
        </>
      }
    >
      <div className="mt-2 grid grid-cols-3 gap-x-7 max-sm:grid-cols-1">
        {groups.map(({ title, lines }) => (
          <div key={title}>
            <h3 className="text-meta text-ink-3 py-1 font-medium">{title}</h3>
            <ul>
              {lines.map(({ does, keys, inTurn }) => (
                <li key={does} className="flex min-h-6.5 items-center">
                  {does}
                  <span className="text-meta text-ink-3 ml-auto flex items-center gap-[3px]">
                    {keys.map((key, at) => (
                      <Fragment key={key}>
                        {inTurn && at > 0 ? <Trans>then</Trans> : null}
                        <Kbd>{key}</Kbd>
                      </Fragment>
                    ))}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <p className="text-meta text-ink-3 mt-2">
        <Trans>Single keys do nothing while you type.</Trans>
      </p>
    </Dialog>
  );
}
