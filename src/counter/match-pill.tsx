// One customer a search may mean, told apart by what a clerk may see.
import { useLingui } from '@lingui/react/macro';
import { Avatar } from '#src/ui/avatar.tsx';
import { Press } from '#src/ui/button.tsx';
import { initialsOf } from './initials.ts';
import type { Match } from './matches.ts';

export interface MatchPillProps {
  readonly match: Match;
  readonly isChosen: boolean;
  /** They may be the one. */
  readonly onAim: () => void;
  readonly onChoose: () => void;
}

export function MatchPill({ match: { name, seen, order }, isChosen, onAim, onChoose }: MatchPillProps) {
  const { t } = useLingui();
  const end = seen.phoneEnd;
  const details = [
    order,
    end !== undefined && t`ends in ${end}`,
    seen.isOrderReady === true ? t`order ready` : seen.tier,
  ].filter(Boolean);
  return (
    <Press
      aria-pressed={isChosen}
      onPointerEnter={onAim}
      onPointerDown={onAim}
      onFocus={onAim}
      onPress={onChoose}
      className="border-line text-ink-2 text-words aria-pressed:border-accent-line aria-pressed:bg-accent-soft forced:aria-pressed:border-[Highlight] flex min-h-12 items-center gap-2.5 rounded-full border py-1 pr-3.5 pl-2.5 whitespace-nowrap"
    >
      <Avatar size="m" initials={initialsOf(name)} />
      <span>
        <span className="text-ink font-medium">{name}</span> <span className="num">{details.join(', ')}</span>
      </span>
    </Press>
  );
}
