// Hears keys on the whole page: single ones, and two in turn.

type Acts = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** Longer than this between two keys, and they are two single ones. */
const IN_TURN_MS = 1000;

/**
 * Calls the act of a key as it is printed (`j`, `?`, `Escape`) or of two in turn (`g i`); answers how to stop. Keys
 * together with Ctrl, Alt or the command key belong to the browser.
 */
export function hearKeys(acts: Acts): () => void {
  let before: { readonly key: string; readonly at: number } | undefined;
  const hear = (event: KeyboardEvent) => {
    const { key, ctrlKey, altKey, metaKey, shiftKey, timeStamp, repeat } = event;
    if (ctrlKey || altKey || metaKey) return;
    // Caps lock makes no other key of it; Shift does.
    const pressed = key.length === 1 && !shiftKey ? key.toLowerCase() : key;
    const inTurn =
      before && timeStamp - before.at < IN_TURN_MS ? acts[`${before.key} ${pressed}`] : undefined;
    before = repeat || inTurn ? undefined : { key: pressed, at: timeStamp };
    (inTurn ?? acts[pressed])?.(event);
  };
  addEventListener('keydown', hear);
  return () => removeEventListener('keydown', hear);
}
