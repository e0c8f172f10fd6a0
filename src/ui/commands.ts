// What a key may do: whoever can do it registers it by name, the keyboard calls it by name. The newest wins.
import { useLayoutEffect } from 'react';
import { flushSync } from 'react-dom';

export type Command =
  | 'next-case'
  | 'previous-case'
  | 'claim'
  | 'hand-over'
  | 'assign'
  | 'ask-to-take-over'
  | 'resolve'
  | 'wait'
  | 'follow'
  | 'reply'
  | 'note'
  | 'go-to-date'
  | 'entry-menu'
  | 'merge'
  | 'search'
  | 'supervision'
  | 'choose'
  | 'choose-to-here'
  | 'filter'
  | 'inbox'
  | 'help'
  | 'back';

const handlers = new Map<Command, (() => void)[]>();
const unfinished = new Set<(command: Command) => void>();

/**
 * What goes on a moment after its key is told of every command before it runs, so that the command finds it done.
 * Answers how to stop that.
 */
export function finishFirst(finish: (command: Command) => void): () => void {
  unfinished.add(finish);
  return () => unfinished.delete(finish);
}

/** Whether somebody on screen can. */
export const isOffered = (command: Command): boolean => handlers.get(command)?.at(-1) !== undefined;

/** Runs a command; false when nobody on screen can. */
export function run(command: Command): boolean {
  if (unfinished.size > 0) flushSync(() => unfinished.forEach((finish) => finish(command)));
  const handler = handlers.get(command)?.at(-1);
  handler?.();
  return handler !== undefined;
}

/** Offers a command while the component is on screen; an absent handler offers nothing. */
export function useCommand(command: Command, handler: (() => void) | undefined): void {
  // With the frame that shows it: a key pressed right after never meets the handler of the frame before.
  useLayoutEffect(() => {
    if (!handler) return;
    const list = handlers.get(command) ?? [];
    handlers.set(command, [...list, handler]);
    return () => {
      handlers.set(
        command,
        (handlers.get(command) ?? []).filter((other) => other !== handler),
      );
    };
  }, [command, handler]);
}
