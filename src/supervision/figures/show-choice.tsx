// What the matrix shows of each change of channel.
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Press } from '#src/ui/button.tsx';
import { shows, type Show } from '../look.ts';
import type { ContentProps } from '../place.ts';

const words = {
  count: msg`Count`,
  toldAgain: msg`Told again`,
  between: msg`Time between`,
} as const satisfies Record<Show, unknown>;

export function ShowChoice({ place: { look }, ways }: ContentProps) {
  const { t, i18n } = useLingui();
  const chosen = look.show ?? 'count';
  return (
    <div role="group" aria-label={t`Show`} className="show-choice">
      {shows.map((show) => (
        <Press key={show} aria-pressed={show === chosen} onPress={() => ways.toLook({ ...look, show })}>
          {i18n._(words[show])}
        </Press>
      ))}
    </div>
  );
}
