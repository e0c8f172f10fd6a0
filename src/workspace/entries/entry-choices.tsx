// Which entries: the one it began with, and others of the same case to take along.
import { Trans, useLingui } from '@lingui/react/macro';
import { clockTime, shortDate } from '#src/lib/format.ts';
import { now } from '#src/lib/time.ts';
import type { Entry } from '#src/timeline/index.ts';
import { useChannelName } from '../use-channel-name.ts';

export interface EntryChoicesProps {
  readonly entries: readonly Entry[];
  /** By key. */
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** So many letters say which it is. */
const SHOWN = 160;

export function EntryChoices({ entries, chosen, onChoose }: EntryChoicesProps) {
  const { i18n } = useLingui();
  const channelName = useChannelName();
  const aboutOf = ({ channel, who, at }: Entry) => {
    const when = `${shortDate(at, i18n.locale, now())} ${clockTime(at, i18n.locale)}`;
    return [channelName(channel), who, when].filter((part) => part !== '').join(', ');
  };
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    onChoose(next);
  };
  return (
    <fieldset>
      <legend className="text-meta text-ink-3">
        <Trans>Which entries?</Trans>
      </legend>
      <div className="scroll-quiet border-line-faint rounded-2 mt-0.5 max-h-44 overflow-auto border">
        {entries.map((entry) => (
          <label
            key={entry.key}
            className="hover:bg-hover has-checked:bg-accent-soft flex min-h-8 cursor-pointer items-start gap-2 px-2 py-1.5"
          >
            <input
              type="checkbox"
              checked={chosen.has(entry.key)}
              onChange={() => toggle(entry.key)}
              className="accent-accent mt-0.5 size-4 flex-none"
            />
            <span className="min-w-0 break-words">
              <small className="text-meta text-ink-3 block leading-4">{aboutOf(entry)}</small>
              {entry.summary.slice(0, SHOWN)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
