// The stores: how long people wait there, and which visits nobody logged.
import { Contradictions } from './contradictions.tsx';
import { FiguresBehind } from './figures/figures-behind.tsx';
import { WaitingPanel } from './figures/waiting.tsx';
import { TakenPanel } from './taken/taken.tsx';
import type { ContentProps } from './place.ts';

export function Stores({ place, ways }: ContentProps) {
  return (
    <div className="overview">
      <WaitingPanel place={place} ways={ways} isWhole />
      <TakenPanel place={place} ways={ways} />
      <Contradictions ways={ways} />
      <FiguresBehind place={place} ways={ways} />
    </div>
  );
}
