// Everybody's work at one look: panels side by side where there is room, below each other where there is none.
import { Board } from './board/board.tsx';
import { FiguresBehind } from './figures/figures-behind.tsx';
import { MovesPanel } from './figures/moves.tsx';
import { SatisfactionPanel } from './figures/satisfaction.tsx';
import { WaitingPanel } from './figures/waiting.tsx';
import type { ContentProps } from './place.ts';

export function Overview({ place, ways }: ContentProps) {
  return (
    <div className="overview">
      <MovesPanel place={place} ways={ways} />
      <SatisfactionPanel place={place} ways={ways} />
      <Board place={place} ways={ways} />
      <WaitingPanel place={place} ways={ways} />
      <FiguresBehind place={place} ways={ways} />
    </div>
  );
}
