// A link to an address of ours, which this tab goes to without loading anew.
import type { ComponentProps } from 'react';
import { OwnLink } from '#src/ui/own-link.tsx';
import { go } from './address.ts';

export interface LinkProps extends Omit<ComponentProps<'a'>, 'href' | 'onClick'> {
  /** By `hrefOf`. */
  readonly to: string;
}

export const Link = ({ to, ...rest }: LinkProps) => <OwnLink {...rest} href={to} onGo={() => go(to)} />;
