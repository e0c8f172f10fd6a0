// Goes from case to case. The list answers in the next frame; the case is drawn after it, and one that is only passed on
// the way to another is not drawn at all. Every other command finds it open: it is finished first.
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { CaseRow } from '#src/desk/case.ts';
import { finishFirst, useCommand, type Command } from '#src/ui/commands.ts';
import { afterPaint, afterRest } from '#src/ui/soon.ts';

/** Who steps again so soon is on the way to somewhere. */
const HURRY_MS = 200;
const STEPS: ReadonlySet<Command> = new Set<Command>(['next-case', 'previous-case']);

export interface Steps {
  /** The case the list marks: the one that is open, or about to be. */
  readonly at: string | undefined;
  readonly open: (row: CaseRow) => void;
}

export function useSteps(
  rows: readonly CaseRow[],
  openId: string | undefined,
  onOpen: (row: CaseRow) => void,
): Steps {
  const [ahead, setAhead] = useState<{ readonly from: string | undefined; readonly to: CaseRow }>();
  const to = ahead !== undefined && ahead.from === openId ? ahead.to : undefined;
  // It is open; or one went elsewhere meanwhile, and is there. Who comes back here later is not sent on again.
  if (ahead !== undefined && to === undefined) setAhead(undefined);
  const at = to?.id ?? openId;
  const hurry = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    if (to === undefined) return;
    const open = () => onOpen(to);
    const stop = hurry.current === undefined ? afterPaint(open) : afterRest(open, HURRY_MS);
    clearTimeout(hurry.current);
    hurry.current = setTimeout(() => (hurry.current = undefined), HURRY_MS);
    return stop;
  }, [to, onOpen]);
  // As soon as it is marked: the next key may come before the paint.
  useLayoutEffect(() => {
    if (to === undefined) return;
    return finishFirst((command) => {
      if (!STEPS.has(command)) onOpen(to);
    });
  }, [to, onOpen]);

  const open = useCallback((row: CaseRow) => setAhead({ from: openId, to: row }), [openId]);
  const step = (by: 1 | -1) => {
    const here = rows.findIndex(({ id }) => id === at);
    const next = rows[here < 0 ? 0 : here + by];
    if (next) open(next);
  };
  useCommand('next-case', () => step(1));
  useCommand('previous-case', () => step(-1));
  return { at, open };
}
