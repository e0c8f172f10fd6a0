// What `<Trans>` becomes when it is compiled: a sentence with elements of ours around some of its words. Marks (`<0>…</0>`)
// are looked for in our own letters alone; those in what other people wrote are letters like any other.
import { cloneElement, createElement, Fragment, type ReactElement, type ReactNode } from 'react';
import type { Values } from './i18n.ts';
import { useLingui } from './use-lingui.tsx';

export interface TransProps {
  readonly id: string;
  readonly message?: string;
  readonly values?: Values<ReactNode>;
  /** By the names of their marks. */
  readonly components?: Values<ReactElement>;
}

const MARKS = /(<\/?\w+\/?>)/;

export function Trans({ id, message, values = {}, components = {} }: TransProps): ReactElement {
  const { i18n } = useLingui();
  let inside: ReactNode[] = [];
  /** What stands before the marks that are open, the outermost first. */
  const before: ReactNode[][] = [];
  const add = (node: ReactNode) => {
    const last = inside.at(-1);
    // Letters beside each other are one text.
    if (typeof last === 'string' && (typeof node === 'string' || typeof node === 'number'))
      inside[inside.length - 1] = last + node;
    else inside.push(node);
  };
  const close = (name: string) => {
    const element = cloneElement(components[name] ?? <Fragment />, undefined, ...inside);
    inside = before.pop() ?? [];
    add(element);
  };
  const ours = (letters: string) => {
    for (const [at, part] of letters.split(MARKS).entries()) {
      const name = part.replaceAll(/[</>]/g, '');
      if (at % 2 === 0) add(part);
      else if (part.startsWith('</')) close(name);
      else {
        before.push(inside);
        inside = [];
        if (part.endsWith('/>')) close(name);
      }
    }
  };
  i18n.say({ id, message }, values, { ours, theirs: add });
  return createElement(Fragment, undefined, ...inside);
}
