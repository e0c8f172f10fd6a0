// A link to an address of ours; a new tab or window is the browser's business.
import type { ComponentProps } from 'react';

export interface OwnLinkProps extends Omit<ComponentProps<'a'>, 'onClick' | 'href'> {
  readonly href: string;
  readonly onGo: () => void;
}

export function OwnLink({ href, onGo, children, ...rest }: OwnLinkProps) {
  return (
    <a
      {...rest}
      href={href}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
        event.preventDefault();
        onGo();
      }}
    >
      {children}
    </a>
  );
}
