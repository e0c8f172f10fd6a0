// One file that goes with what is being written.
import { useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import type { FileToSend } from '#src/channels/channel.ts';
import { isPicture } from '#src/lib/file.ts';
import { fileSize } from '#src/lib/format.ts';
import { useOutbox } from '#src/outbox/use-outbox.ts';
import { IconButton } from '#src/ui/icon-button.tsx';
import { Image, Paperclip, X } from '#src/ui/icons.ts';
import { fileKind } from './file-kind.ts';

export interface FileToSendRowProps {
  readonly file: FileToSend;
  readonly onRemove: () => void;
}

export function FileToSendRow({ file, onRemove }: FileToSendRowProps) {
  const { t, i18n } = useLingui();
  const { name, size } = file;
  const kind = fileKind(file);
  const picture = useKeptPicture(file);
  const Icon = isPicture(file.type) ? Image : Paperclip;
  return (
    <li className="rounded-2 border-line bg-surface text-meta text-ink-2 flex h-8 max-w-full min-w-0 items-center gap-1.5 border pr-1 pl-1.5">
      {picture === undefined ? (
        <Icon aria-hidden className="icon-s flex-none" />
      ) : (
        <img src={picture} alt={name} className="rounded-1 size-6 flex-none object-cover" />
      )}
      <bdi className="text-ink min-w-0 truncate font-medium">{name}</bdi>
      {kind === '' ? null : <span className="flex-none">{kind}</span>}
      <span className="num flex-none whitespace-nowrap">{fileSize(size, i18n.locale)}</span>
      <IconButton size="xs" icon={X} label={t`Remove ${name}`} onPress={onRemove} />
    </li>
  );
}

/** A picture as it is kept on this device, as an address an image can show. */
function useKeptPicture(file: FileToSend): string | undefined {
  const outbox = useOutbox();
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!outbox || !isPicture(file.type)) return;
    let made: string | undefined;
    let isOver = false;
    void outbox
      .files()
      .then((keeper) => keeper.bytesOf(file))
      .then((blob) => {
        if (!blob || isOver) return;
        made = URL.createObjectURL(blob);
        setUrl(made);
      })
      .catch(() => undefined);
    return () => {
      isOver = true;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [outbox, file]);
  return url;
}
