// The open figure, if the address names one. What draws it comes with the first.
import { latePart } from '#src/ui/late-part.tsx';
import type { ContentProps } from '../place.ts';

const BehindDialog = latePart(async () => (await import('./behind-dialog.tsx')).BehindDialog);

export function FiguresBehind({ place, ways }: ContentProps) {
  const { behind, journey } = place.look;
  // The journey of one of them stands over its list.
  return behind && journey === undefined ? <BehindDialog behind={behind} place={place} ways={ways} /> : null;
}
