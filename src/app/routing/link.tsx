// A link to an address of ours: the browser's own, but nothing is loaded anew.
import type { ComponentProps } from 'react';
import { go } from './address.ts';

export interface LinkProps extends Omit<ComponentProps<'a'>, 'href' | 'onClick'> {
  /** By `hrefOf`. */
  readonly to: string;
}

export function Link({ to, children, ...rest }: LinkProps) {
  return (
    <a
      {...rest}
      href={to}
      onClick={(event) => {
        // New tabs and windows are the browser's business.
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
        event.preventDefault();
        go(to);
      }}
    >
      {children}
    </a>
  );
}
