// The keys there are. Single ones can be changed, switched off one by one or all together, and had back.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { may } from '#src/staff/roles.ts';
import { useMe } from '#src/staff/use-me.ts';
import { keepKeys, useKeyWishes } from '#src/ui/command-keys.ts';
import type { Command } from '#src/ui/commands.ts';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { Kbd } from '#src/ui/kbd.tsx';
import { Switch } from '#src/ui/switch.tsx';
import { isUsual } from './bindings.ts';
import { useCommandWords } from './command-words.ts';
import { KeyLine } from './key-line.tsx';

type Line = Command | { readonly does: string; readonly keys: readonly string[] };

export function ShortcutHelp({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui();
  const { role } = useMe();
  const words = useCommandWords();
  const wishes = useKeyWishes();
  const { isOff = false } = wishes;
  const [changing, setChanging] = useState<Command>();
  const groups: readonly { readonly title: string; readonly lines: readonly Line[] }[] = [
    {
      title: t`Cases`,
      lines: [
        'next-case',
        'previous-case',
        'claim',
        'hand-over',
        'assign',
        'ask-to-take-over',
        'resolve',
        'wait',
        'follow',
        'choose',
        'choose-to-here',
        'filter',
      ],
    },
    {
      title: t`Write`,
      lines: [
        'reply',
        'note',
        { does: t`Send`, keys: [t`Ctrl`, '↵'] },
        { does: t`Next, previous channel`, keys: [t`Ctrl`, '. ,'] },
        { does: t`Take the last reply back`, keys: [t`Ctrl`, 'Z'] },
        { does: t`Close, back`, keys: [t`Esc`] },
      ],
    },
    {
      title: t`Go`,
      lines: [
        'inbox',
        ...(may(role, 'supervision.read') ? (['supervision'] as const) : []),
        'search',
        'go-to-date',
        { does: t`Entry by entry`, keys: ['↑', '↓'] },
        { does: t`Entry menu`, keys: ['.'] },
        { does: t`Everything by name`, keys: [t`Ctrl`, 'K'] },
        'help',
      ],
    },
  ];
  return (
    <Dialog
      title={<Trans>Keyboard</Trans>}
      width="wide"
      isOpen
      onClose={onClose}
      foot={
        <>
          <span className="mr-auto">
            <Switch isOn={!isOff} onChange={(isOn) => keepKeys({ ...wishes, isOff: !isOn })}>
              <Trans>Single keys act</Trans>
            </Switch>
          </span>
          {isUsual(wishes) ? null : (
            <Button onPress={() => keepKeys({ isOff })}>
              <Trans>Usual keys again</Trans>
            </Button>
          )}
          <Button tone="primary" onPress={onClose}>
            <Trans>Close</Trans>
          </Button>
        </>
      }
    >
      <div className="mt-2 grid grid-cols-3 gap-x-7 max-lg:grid-cols-2 max-sm:grid-cols-1">
        {groups.map(({ title, lines }) => (
          <div key={title}>
            <h3 className="text-meta text-ink-3 py-1 font-medium">{title}</h3>
            <ul>
              {lines.map((line) =>
                typeof line === 'string' ? (
                  <KeyLine
                    key={line}
                    of={line}
                    words={words}
                    isChanging={changing === line}
                    onChanging={setChanging}
                  />
                ) : (
                  <li key={line.does} className="flex min-h-6.5 items-center gap-2">
                    {line.does}
                    <span className="ml-auto flex flex-none gap-[3px] pr-1">
                      {line.keys.map((key) => (
                        <Kbd key={key}>{key}</Kbd>
                      ))}
                    </span>
                  </li>
                ),
              )}
            </ul>
          </div>
        ))}
      </div>
      <p className="text-meta text-ink-3 mt-2">
        <Trans>Single keys do nothing while you type. Press one here to change it.</Trans>
      </p>
    </Dialog>
  );
}
