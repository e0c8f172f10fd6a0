// Everybody's work at one look: panels side by side where there is room, below each other where there is none.
import { Board } from './board/board.tsx';
import type { ContentProps } from './place.ts';

export function Overview({ ways }: ContentProps) {
  return (
    <div className="overview">
      <Board ways={ways} />
    </div>
  );
}
