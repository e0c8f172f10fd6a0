// The frame of every row: clock column, gutter with the line, and what stands right of it. Its name stands on the article round it.
import type { CSSProperties, ReactNode } from 'react';
import { lineColour } from '../channel-colour.ts';

export interface RowFrameProps {
  readonly line: string | null;
  readonly mark: 'filled' | 'hollow' | 'ring' | 'off' | 'switch' | 'day' | 'silence' | 'gap' | 'plain';
  readonly clock?: ReactNode;
  /** What sits on the line: a node, a ring, a pill. */
  readonly node?: ReactNode;
  readonly style?: CSSProperties;
  /** Further `data-` switches of the drawing. */
  readonly data?: Readonly<Record<`data-${string}`, string | undefined>>;
  readonly children: ReactNode;
}

export function RowFrame({ line, mark, clock, node, style, data, children }: RowFrameProps) {
  return (
    <div className="line-row" data-mark={mark} style={{ ...lineColour(line), ...style }} {...data}>
      {clock === undefined ? <span /> : <div className="line-clock">{clock}</div>}
      {node ?? <span />}
      {children}
    </div>
  );
}
