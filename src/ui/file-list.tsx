// Files of a message: name, type and size; pictures as thumbnails that grow, everything else to download. Nothing opens.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { fetchFile, isPicture } from '#src/lib/file.ts';
import { seenName } from '#src/lib/file-name.ts';
import { fileSize } from '#src/lib/format.ts';
import type { Failure } from '#src/lib/result.ts';
import { Press } from './button.tsx';
import { cx } from './cx.ts';
import { useFailureWords } from './failure-words.ts';
import { Image, Paperclip } from './icons.ts';
import { saveFile } from './save-file.ts';
import { usePicture } from './use-picture.ts';

export interface AttachedFile {
  readonly name: string;
  /** Media type as the sender claims it. */
  readonly type: string;
  /** Bytes; 0 when nobody says. */
  readonly size: number;
  /** Path at the gateway; absent: it is not there yet, and only its name is shown. */
  readonly path?: string;
}

export interface FileListProps {
  readonly files: readonly AttachedFile[];
}

export function FileList({ files }: FileListProps) {
  const { t } = useLingui();
  return (
    <ul aria-label={t`Attached files`} className="mt-2 flex flex-wrap items-start gap-1.5">
      {files.map(({ path, name, ...rest }, place) => {
        const file = { ...rest, name: seenName(name) };
        return (
          <li key={path ?? place} className="max-w-full min-w-0">
            {path !== undefined && isPicture(file.type) && <Thumbnail file={{ ...file, path }} />}
            {path === undefined ? (
              <span className={CHIP}>
                <FileWords {...file} />
              </span>
            ) : (
              <FileChip file={{ ...file, path }} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

type ThereFile = AttachedFile & { readonly path: string };

const CHIP =
  'rounded-2 border-line bg-surface text-meta text-ink-2 inline-flex h-6.5 max-w-full items-center gap-1.5 border px-2';

function Thumbnail({ file }: { readonly file: ThereFile }) {
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

function FileChip({ file }: { readonly file: ThereFile }) {
  const { t } = useLingui();
  const say = useFailureWords();
  const [failure, setFailure] = useState<Failure>();

  const download = async () => {
    setFailure(undefined);
    const result = await fetchFile(file.path, file.type);
    if (result.ok) saveFile(result.value, file.name);
    else setFailure(result.failure);
  };
  return (
    <>
      <Press onPress={() => void download()} className={cx(CHIP, 'hover:bg-hover')}>
        <FileWords {...file}>
          <span className="sr-only">{t`Download`} </span>
        </FileWords>
      </Press>
      {failure && (
        <p role="status" className="text-meta text-danger-text">
          <Trans>Not downloaded. {say(failure)}</Trans>
        </p>
      )}
    </>
  );
}

interface FileWordsProps extends Pick<AttachedFile, 'name' | 'type' | 'size'> {
  readonly children?: ReactNode;
}

/** What stands on a chip; `children` before the name. */
function FileWords({ name, type, size, children }: FileWordsProps) {
  const { i18n } = useLingui();
  const Icon = isPicture(type) ? Image : Paperclip;
  return (
    <>
      <Icon aria-hidden className="icon-s" />
      {children}
      <bdi className="text-ink truncate font-medium">{name}</bdi>
      {size > 0 && <span className="num whitespace-nowrap">{fileSize(size, i18n.locale)}</span>}
    </>
  );
}
