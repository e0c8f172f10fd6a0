// What of the timeline is shown: everything, some channels, one case. Hidden is never lost: the counts stay.
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { memo } from 'react';
import { registry } from '#src/channels/registry.ts';
import { useCaps } from '#src/ui/command-keys.ts';
import { CalendarDays, Search } from '#src/ui/icons.ts';
import { IconButton } from '#src/ui/icon-button.tsx';
import { Switch } from '#src/ui/switch.tsx';
import { ToggleChip } from '#src/ui/toggle-chip.tsx';
import { numberIn } from '#src/lib/format.ts';
import type { Shown } from '#src/timeline/index.ts';
import { channelColours } from './channel-colour.ts';
import type { LineLook } from './line-look.ts';

export interface FiltersProps {
  readonly counts: Shown['counts'];
  readonly look: LineLook;
  readonly onLook: (look: LineLook) => void;
  readonly hasCase: boolean;
  readonly isFinding: boolean;
  readonly onFind: (open: boolean) => void;
  /** Shown where there is no scrubber. */
  readonly onDate: (open: boolean) => void;
}

/** Memoised: other rows with the same counts change nothing here. */
export const Filters = memo(function Filters({
  counts: { all, channels },
  look,
  onLook,
  hasCase,
  isFinding,
  onFind,
  onDate,
}: FiltersProps) {
  const { t, i18n } = useLingui();
  const number = (count: number, atLeast: boolean) =>
    `${numberIn(i18n.locale).format(count)}${atLeast ? '+' : ''}`;
  const chosen = new Set(look.channels);
  const choose = (next: ReadonlySet<string>) => onLook({ ...look, channels: [...next] });
  const toggle = (channel: string) => choose(chosen.symmetricDifference(new Set([channel])));
  return (
    <div
      role="toolbar"
      aria-label={t`Filter the timeline`}
      className="border-line-faint isolate flex min-h-10 flex-none flex-wrap items-center gap-1 border-b px-4 py-1"
    >
      <ToggleChip
        isOn={chosen.size === 0}
        onChange={() => choose(new Set())}
        label={
          all.atLeast
            ? t`All ${number(all.count, true)}, at least ${plural(all.count, { one: '# entry', other: '# entries' })}`
            : t`All ${plural(all.count, { one: '# entry', other: '# entries' })}`
        }
      >
        <Trans>All</Trans> <span className="text-ink-3">{number(all.count, all.atLeast)}</span>
      </ToggleChip>
      {registry.map((channel) => {
        const known = channels.get(channel.id);
        if (!known || (known.count === 0 && !chosen.has(channel.id))) return null;
        const name = i18n._(channel.label);
        const shown = number(known.count, known.atLeast);
        return (
          <ToggleChip
            key={channel.id}
            isOn={chosen.has(channel.id)}
            onChange={() => toggle(channel.id)}
            label={
              known.atLeast
                ? t`Only ${name}, at least ${plural(known.count, { one: `${shown} entry`, other: `${shown} entries` })}`
                : t`Only ${name}, ${plural(known.count, { one: `${shown} entry`, other: `${shown} entries` })}`
            }
            tip={name}
            style={channelColours(channel.id)}
          >
            <channel.icon aria-hidden className="icon-s" style={{ color: 'var(--c-text)' }} />
            <span className="num">{shown}</span>
          </ToggleChip>
        );
      })}
      {hasCase && (
        <span className="border-line ml-1.5 flex items-center border-l pl-2.5 max-sm:hidden">
          <Switch isOn={look.caseOnly} onChange={(caseOnly) => onLook({ ...look, caseOnly })}>
            <Trans>This case only</Trans>
          </Switch>
        </span>
      )}
      <span className="ml-auto flex">
        <IconButton
          icon={CalendarDays}
          size="xs"
          label={t`Go to a date`}
          keys={useCaps('go-to-date')}
          className="sm:hidden"
          onPress={() => onDate(true)}
        />
        <IconButton
          icon={Search}
          size="xs"
          label={t`Find in this timeline`}
          aria-pressed={isFinding}
          onPress={() => onFind(!isFinding)}
        />
      </span>
    </div>
  );
});
