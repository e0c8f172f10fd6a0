// What a press of a key is, and to whom it belongs.

/** `x`, `shift+x`, `?`; undefined for what no command can have: with Ctrl and its like, held down, or no character. */
export function pressed({
  key,
  shiftKey,
  ctrlKey,
  metaKey,
  altKey,
  repeat,
}: KeyboardEvent): string | undefined {
  if (ctrlKey || metaKey || altKey || repeat || key === ' ' || key.length !== 1) return undefined;
  const low = key.toLowerCase();
  return shiftKey && low !== key.toUpperCase() ? `shift+${low}` : low;
}

/** Where a letter means a letter, or where something open has the keyboard. */
export function isElsewhere(event: KeyboardEvent): boolean {
  const { target } = event;
  if (event.defaultPrevented || event.isComposing || !(target instanceof HTMLElement)) return true;
  if (target.isContentEditable || target.closest('input, textarea, select') !== null) return true;
  return target.closest('dialog, [role=menu]') !== null;
}
