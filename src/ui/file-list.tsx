// Files of a message: name, type and size; pictures as thumbnails that grow, everything else to download. Nothing opens.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { fetchFile, isPicture } from '#src/lib/file.ts';
import { fileSize } from '#src/lib/format.ts';
import type { Failure } from '#src/lib/result.ts';
import { Press } from './button.tsx';
import { cx } from './cx.ts';
import { useFailureWords } from './failure-words.ts';
import { Image, Paperclip } from './icons.ts';
import { usePicture } from './use-picture.ts';

export interface AttachedFile {
  readonly name: string;
  /** Media type as the sender claims it. */
  readonly type: string;
  /** Bytes; 0 when nobody says. */
  readonly size: number;
  /** Path at the gateway. */
  readonly path: string;
}

export interface FileListProps {
  readonly files: readonly AttachedFile[];
}

export function FileList({ files }: FileListProps) {
  const { t } = useLingui();
  return (
    <ul aria-label={t`Attached files`} className="mt-2 flex flex-wrap items-start gap-1.5">
      {files.map((file) => (
        <li key={file.path} className="max-w-full min-w-0">
          {isPicture(file.type) && <Thumbnail file={file} />}
          <FileChip file={file} />
        </li>
      ))}
    </ul>
  );
}

function Thumbnail({ file }: { readonly file: AttachedFile }) {
  const { t } = useLingui();
  const { url } = usePicture(file.path, file.type);
  const [isLarge, setLarge] = useState(false);
  if (url === undefined) return null;
  const { name } = file;
  return (
    <Press
      aria-label={isLarge ? t`Show ${name} smaller` : t`Show ${name} larger`}
      onPress={() => setLarge(!isLarge)}
      className="rounded-2 mb-1.5 block max-w-full cursor-zoom-in"
    >
      <img
        src={url}
        alt={name}
        className={cx(
          'block rounded-2 border border-line object-cover',
          isLarge ? 'max-h-120 max-w-full' : 'h-16 w-24',
        )}
      />
    </Press>
  );
}

function FileChip({ file }: { readonly file: AttachedFile }) {
  const { t, i18n } = useLingui();
  const say = useFailureWords();
  const [failure, setFailure] = useState<Failure>();
  const { name, size } = file;
  const Icon = isPicture(file.type) ? Image : Paperclip;

  const download = async () => {
    setFailure(undefined);
    const result = await fetchFile(file.path, file.type);
    if (result.ok) save(result.value, name);
    else setFailure(result.failure);
  };
  return (
    <>
      <Press
        onPress={() => void download()}
        className="rounded-2 border-line bg-surface text-meta text-ink-2 hover:bg-hover inline-flex h-6.5 max-w-full items-center gap-1.5 border px-2"
      >
        <Icon aria-hidden className="icon-s" />
        <span className="sr-only">{t`Download`} </span>
        <bdi className="text-ink truncate font-medium">{name}</bdi>
        {size > 0 && <span className="num whitespace-nowrap">{fileSize(size, i18n.locale)}</span>}
      </Press>
      {failure && (
        <p role="status" className="text-meta text-danger-text">
          <Trans>Not downloaded. {say(failure)}</Trans>
        </p>
      )}
    </>
  );
}

function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the bytes by the next turn.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
