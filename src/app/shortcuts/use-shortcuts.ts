// Hears the keyboard for the whole program. Single keys are ignored while typing and inside menus and dialogs; every
// one has a visible control.
import { useCallback, useEffect, useState } from 'react';
import { commandOf, keysAreOf, useKeyWishes } from '#src/ui/command-keys.ts';
import { run, useCommand } from '#src/ui/commands.ts';
import { go, hrefOf } from '../routing/address.ts';
import { isElsewhere, pressed } from './pressed.ts';

export interface Shortcuts {
  readonly isHelpOpen: boolean;
  readonly openHelp: () => void;
  readonly closeHelp: () => void;
  readonly isPaletteOpen: boolean;
  readonly closePalette: () => void;
}

/** So long the first of two keys is remembered. */
const IN_TURN_MS = 1000;
const goToInbox = () => go(hrefOf('/'));
const isMac = navigator.platform.startsWith('Mac');

export function useShortcuts(staffId: string): Shortcuts {
  const { isOff = false } = useKeyWishes();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const openHelp = useCallback(() => setHelpOpen(true), []);
  const closeHelp = useCallback(() => setHelpOpen(false), []);
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const closePalette = useCallback(() => setPaletteOpen(false), []);
  useCommand('help', openHelp);
  useCommand('inbox', goToInbox);
  useEffect(() => keysAreOf(staffId), [staffId]);

  useEffect(() => {
    let first = { key: '', at: 0 };
    const hear = (event: KeyboardEvent) => {
      // While one writes, too; over an open dialog it would have nothing to act on.
      if (event.key === 'k' && (isMac ? event.metaKey : event.ctrlKey) && !event.isComposing) {
        event.preventDefault();
        if (document.querySelector('dialog[open]') === null) setPaletteOpen(true);
        return;
      }
      if (isElsewhere(event)) return;
      if (event.key === 'Escape') return void run('back');
      const key = isOff ? undefined : pressed(event);
      if (key === undefined) return;
      const inTurn = event.timeStamp - first.at < IN_TURN_MS ? commandOf(`${first.key} ${key}`) : undefined;
      first = { key, at: event.timeStamp };
      const command = inTurn ?? commandOf(key);
      if (command === undefined) return;
      event.preventDefault();
      run(command);
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, [isOff]);

  return { isHelpOpen, openHelp, closeHelp, isPaletteOpen, closePalette };
}
