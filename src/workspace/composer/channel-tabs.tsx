// The channels one can write on, as one row of choices; a channel that is off says why.
import { useLingui } from '@lingui/react/macro';
import { Radio, RadioGroup } from 'react-aria-components';
import { Tooltip } from '#src/ui/tooltip.tsx';
import { channelColours } from '#src/line/channel-colour.ts';
import type { Way, WhyNot } from './ways-to-write.ts';

export interface ChannelTabsProps {
  readonly ways: readonly Way[];
  readonly chosen: string;
  readonly onChoose: (channel: string) => void;
}

const TAB =
  'inline-flex h-7 cursor-pointer items-center gap-1.5 rounded-2 px-2 text-meta font-medium text-ink-2 outline-offset-1 ' +
  'data-focus-visible:outline-2 data-focus-visible:outline-focus data-disabled:cursor-default data-disabled:text-ink-3 ' +
  'data-selected:bg-(--c-soft) data-selected:text-ink data-selected:shadow-[inset_0_0_0_1px_var(--c)]';

export function ChannelTabs({ ways, chosen, onChoose }: ChannelTabsProps) {
  const { t, i18n } = useLingui();
  const reasons: Readonly<Record<WhyNot, string>> = {
    'no-key': t`not linked`,
    'no-conversation': t`the customer has not written there`,
    'no-consent': t`the customer does not want this`,
  };
  return (
    <RadioGroup
      aria-label={t`Write on`}
      orientation="horizontal"
      value={chosen}
      onChange={onChoose}
      className="flex min-w-0 flex-wrap items-center gap-0.5"
    >
      {ways.map(({ channel, mode, isHere, whyNot }) => {
        const name = mode === 'call' ? t`Log a call` : mode === 'note' ? t`Note` : i18n._(channel.label);
        const reason = whyNot && reasons[whyNot];
        const tab = (
          <Radio
            key={channel.id}
            value={channel.id}
            isDisabled={whyNot !== undefined}
            aria-label={reason ? t`${name}, off: ${reason}` : isHere ? t`${name}, here now` : name}
            className={TAB}
            style={channelColours(channel.id)}
          >
            <channel.icon aria-hidden className="icon-s" style={{ color: 'var(--c-text)' }} />
            <span className="max-sm:sr-only">{name}</span>
            {isHere && (
              <span className="text-ok-text inline-flex items-center gap-1">
                <span aria-hidden className="bg-ok size-1.5 rounded-full" />
                {t`here now`}
              </span>
            )}
          </Radio>
        );
        return reason ? (
          <Tooltip key={channel.id} text={`${name}: ${reason}`}>
            {tab}
          </Tooltip>
        ) : (
          tab
        );
      })}
    </RadioGroup>
  );
}
