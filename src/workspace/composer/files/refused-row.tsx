// One file that is not attached: its name, why, and another try where that can help.
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { fileSize } from '#src/lib/format.ts';
import { MOST_BYTES } from '#src/outbox/kept-files.ts';
import { Button } from '#src/ui/button.tsx';
import { IconButton } from '#src/ui/icon-button.tsx';
import { CircleX, X } from '#src/ui/icons.ts';
import type { RefusedFile } from './add-files.ts';

export interface RefusedRowProps {
  readonly refused: RefusedFile;
  readonly onDrop: () => void;
  readonly onAgain: () => void;
}

export function RefusedRow({ refused: { name, why, given }, onDrop, onAgain }: RefusedRowProps) {
  const { t, i18n } = useLingui();
  const { channel, mode } = given.way;
  const on = mode === 'note' ? t`Note` : mode === 'call' ? t`Log a call` : i18n._(channel.label);
  const mayHelp = ['room', 'disk', 'unread'].includes(why.kind);
  return (
    <li className="text-meta text-danger-text flex min-h-7 flex-wrap items-center gap-x-1.5">
      <CircleX aria-hidden className="icon-s flex-none" />
      <bdi className="max-w-full min-w-0 truncate font-medium">{name}</bdi>{' '}
      <span className="min-w-0">{words()}</span>
      {mayHelp ? (
        <Button size="xs" onPress={onAgain}>
          {t`Try again`}
        </Button>
      ) : null}
      <IconButton size="xs" icon={X} label={t`Dismiss ${name}`} onPress={onDrop} />
    </li>
  );

  function words(): string {
    const size = 'bytes' in why ? fileSize(why.bytes, i18n.locale) : '';
    const room = fileSize(MOST_BYTES, i18n.locale);
    switch (why.kind) {
      case 'none':
        return t`${on} takes no files.`;
      case 'kind':
        return t`${on} does not take files of this kind.`;
      case 'large':
        return t`Too large: ${on} takes files up to ${size}.`;
      case 'total':
        return t`Too large: ${on} takes up to ${size} with one message.`;
      case 'many':
        return t`${on} takes ${plural(why.most, { one: '# file', other: '# files' })} with one message.`;
      case 'room':
        return t`No room: files that are not sent yet may be ${room} in all.`;
      case 'disk':
        return t`Not kept: this device has no room left.`;
      case 'unread':
        return t`It could not be read.`;
    }
  }
}
