// Single keys, ignored while typing and inside menus and dialogs. Every one has a visible control.
import { useCallback, useEffect, useState } from 'react';
import { tinykeys } from 'tinykeys';
import { run, type Command } from '#src/ui/commands.ts';
import { go, hrefOf } from '../routing/address.ts';
import { setSingleKeys, useSingleKeys } from './shortcut-settings.ts';

export interface Shortcuts {
  readonly isHelpOpen: boolean;
  readonly openHelp: () => void;
  readonly closeHelp: () => void;
  readonly isPaletteOpen: boolean;
  readonly closePalette: () => void;
  readonly areOn: boolean;
  readonly setOn: (on: boolean) => void;
}

/** Single keys, and one after the other. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  j: 'next-case',
  k: 'previous-case',
  c: 'claim',
  h: 'hand-over',
  e: 'resolve',
  w: 'wait',
  f: 'follow',
  r: 'reply',
  n: 'note',
  d: 'go-to-date',
  '/': 'search',
  'g s': 'supervision',
};

export function useShortcuts(): Shortcuts {
  const areOn = useSingleKeys();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const openHelp = useCallback(() => setHelpOpen(true), []);
  const closeHelp = useCallback(() => setHelpOpen(false), []);
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const closePalette = useCallback(() => setPaletteOpen(false), []);

  useEffect(() => {
    const back = tinykeys(window, { Escape: (event) => void (isElsewhere(event) || run('back')) });
    // While one writes, too; over an open dialog it would have nothing to act on.
    const palette = tinykeys(
      window,
      {
        '$mod+k': (event) => {
          event.preventDefault();
          if (document.querySelector('dialog[open]') === null) setPaletteOpen(true);
        },
      },
      { ignore: ({ isComposing }) => isComposing },
    );
    const commands = Object.entries(COMMANDS).map(
      ([key, command]) => [key, on(() => void run(command))] as const,
    );
    const single =
      areOn &&
      tinykeys(window, {
        ...Object.fromEntries(commands),
        'Shift+?': on(openHelp),
        '?': on(openHelp),
        'g i': on(() => go(hrefOf('/'))),
      });
    return () => {
      for (const stop of [back, palette, single]) if (stop) stop();
    };
  }, [areOn, openHelp]);

  return { isHelpOpen, openHelp, closeHelp, isPaletteOpen, closePalette, areOn, setOn: setSingleKeys };
}

const on = (act: () => void) => (event: KeyboardEvent) => {
  if (isElsewhere(event) || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  act();
};

/** Where a letter means a letter, or where something open has the keyboard. */
export function isElsewhere(event: KeyboardEvent): boolean {
  const { target } = event;
  if (event.defaultPrevented || event.isComposing || !(target instanceof HTMLElement)) return true;
  if (target.isContentEditable || target.closest('input, textarea, select') !== null) return true;
  return target.closest('dialog, [role=menu]') !== null;
}
