// The composer while older entries are read: one bar that says where a reply would go.
import { useLingui } from '@lingui/react/macro';
import { CommandKey } from '#src/ui/kbd.tsx';
import { channelColours } from '#src/line/channel-colour.ts';
import type { Way } from './ways-to-write.ts';

export interface ComposerBarProps {
  readonly way: Way;
  readonly customerName: string;
  /** Text already written: shown, so that nobody thinks it gone. */
  readonly text: string;
  readonly onOpen: () => void;
}

export function ComposerBar({ way, customerName, text, onOpen }: ComposerBarProps) {
  const { t, i18n } = useLingui();
  const { channel, mode, isHere } = way;
  const name = i18n._(channel.label);
  const label =
    mode === 'note'
      ? t`Write a note`
      : mode === 'call'
        ? t`Log a call`
        : t`Reply to ${customerName} on ${name}`;
  return (
    <button
      type="button"
      onClick={onOpen}
      style={channelColours(channel.id)}
      className="rounded-4 border-line bg-surface text-words text-ink-2 shadow-2 mx-3 mb-3 flex h-11 flex-none items-center gap-2 border px-3 text-left"
    >
      <channel.icon aria-hidden className="icon-s" style={{ color: 'var(--c-text)' }} />
      <span className="min-w-0 truncate">{text === '' ? label : t`Draft: ${text}`}</span>
      {isHere && (
        <span className="text-meta text-ok-text inline-flex items-center gap-1 font-medium">
          <span aria-hidden className="bg-ok size-1.5 rounded-full" />
          {t`here now`}
        </span>
      )}
      <span className="ml-auto">
        <CommandKey of="reply" />
      </span>
    </button>
  );
}
