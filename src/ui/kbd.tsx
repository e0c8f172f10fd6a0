// A key cap. `quiet` ones inside a button take its colours.
import { useCaps } from './command-keys.ts';
import type { Command } from './commands.ts';
import { cx } from './cx.ts';

export function Kbd({ children, className }: { readonly children: string; readonly className?: string }) {
  return (
    <kbd
      className={cx(
        'box-content inline-block h-4 min-w-4 rounded-[3px] border border-line bg-canvas px-1 text-center font-sans text-micro leading-4 font-medium text-ink-3',
        className,
      )}
    >
      {children}
    </kbd>
  );
}

/** The key of a command at the end of its button, where it has one. */
export function CommandKey({ of }: { readonly of: Command }) {
  const caps = useCaps(of);
  return caps === undefined ? null : <ButtonKey>{caps}</ButtonKey>;
}

/** A key cap at the end of a button: decoration, the button's own name need not read it. */
export function ButtonKey({ children }: { readonly children: string }) {
  return (
    <kbd
      aria-hidden
      className="border-line bg-canvas text-micro text-ink-3 -mr-1 ml-0.5 box-content inline-block h-3.5 min-w-3.5 rounded-[3px] border px-[3px] text-center font-sans leading-3.5 font-medium max-sm:hidden [&+kbd]:ml-0"
    >
      {children}
    </kbd>
  );
}
