// A figure that opens the cases it was counted from.
import type { ReactNode } from 'react';
import { Press } from '#src/ui/button.tsx';
import type { Behind } from '../look.ts';
import type { ContentProps } from '../place.ts';

export interface FigureButtonProps extends ContentProps {
  readonly behind: Behind;
  /** What is counted, for those who do not see where it stands. */
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

export function FigureButton({ place, ways, behind, label, className, children }: FigureButtonProps) {
  return (
    <Press
      aria-label={label}
      aria-haspopup="dialog"
      className={className ?? 'figure'}
      onPress={() => ways.toLook({ ...place.look, behind })}
    >
      {children}
    </Press>
  );
}

/** Nothing opens nothing. */
export const FigureOrNone = ({ count, ...figure }: FigureButtonProps & { readonly count: number }) =>
  count === 0 ? <span className="num">{figure.children}</span> : <FigureButton {...figure} />;
