// Draws an icon as Lucide does, for a program that sizes and colours its icons by classes.
import { createElement } from 'react';

/**
 * @param {readonly (readonly [string, object])[]} lines
 * @returns {(props: { readonly size?: number }) => import('react').ReactElement}
 */
export const icon = (lines) =>
  function Icon({ size = 24, ...props }) {
    return createElement(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width: size,
        height: size,
        viewBox: '0 0 24 24',
        fill: 'none',
        stroke: 'currentColor',
        strokeWidth: 2,
        strokeLinecap: 'round',
        strokeLinejoin: 'round',
        // What it means is said beside it.
        'aria-hidden': true,
        ...props,
      },
      ...lines.map(([name, attributes]) => createElement(name, attributes)),
    );
  };
