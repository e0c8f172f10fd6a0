// What of the timeline is shown: everything, some channels, one case. Hidden is never lost: the counts stay.
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { registry } from '#src/channels/registry.ts';
import { useCaps } from '#src/ui/command-keys.ts';
import { CalendarDays, Search } from '#src/ui/icons.ts';
import { IconButton } from '#src/ui/icon-button.tsx';
import { Switch } from '#src/ui/switch.tsx';
import { ToggleChip } from '#src/ui/toggle-chip.tsx';
import { numberIn } from '#src/lib/format.ts';
import { channelColours } from './channel-colour.ts';

export interface ChannelCount {
  readonly channel: string;
  readonly count: number;
  /** The lane is unfinished or not answering: there may be more. */
  readonly atLeast: boolean;
}

export interface FiltersProps {
  readonly counts: readonly ChannelCount[];
  readonly all: { readonly count: number; readonly atLeast: boolean };
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  /** Absent when no case is open. */
  readonly caseOnly?: boolean;
  readonly onCaseOnly: (only: boolean) => void;
  readonly isFinding: boolean;
  readonly onFind: (open: boolean) => void;
  /** Shown where there is no scrubber. */
  readonly onDate: () => void;
}

export function Filters({
  counts,
  all,
  chosen,
  onChoose,
  caseOnly,
  onCaseOnly,
  isFinding,
  onFind,
  onDate,
}: FiltersProps) {
  const { t, i18n } = useLingui();
  const number = (count: number, atLeast: boolean) =>
    `${numberIn(i18n.locale).format(count)}${atLeast ? '+' : ''}`;
  const toggle = (channel: string) => {
    const next = new Set(chosen);
    if (!next.delete(channel)) next.add(channel);
    onChoose(next);
  };
  return (
    <div
      role="toolbar"
      aria-label={t`Filter the timeline`}
      className="border-line-faint flex min-h-10 flex-none flex-wrap items-center gap-1 border-b px-4 py-1"
    >
      <ToggleChip
        isOn={chosen.size === 0}
        onChange={() => onChoose(new Set())}
        label={
          all.atLeast
            ? t`All ${number(all.count, true)}, at least ${plural(all.count, { one: '# entry', other: '# entries' })}`
            : t`All ${plural(all.count, { one: '# entry', other: '# entries' })}`
        }
      >
        <Trans>All</Trans> <span className="text-ink-3">{number(all.count, all.atLeast)}</span>
      </ToggleChip>
      {registry.map((channel) => {
        const known = counts.find((candidate) => candidate.channel === channel.id);
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
            <span className="tabular-nums">{shown}</span>
          </ToggleChip>
        );
      })}
      {caseOnly !== undefined && (
        <span className="border-line ml-1.5 flex items-center border-l pl-2.5 max-sm:hidden">
          <Switch isOn={caseOnly} onChange={onCaseOnly}>
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
          onPress={onDate}
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
}
