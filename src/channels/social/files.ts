// Files of a post, by the path our gateway fetches them through: the network's own address is never opened.
import { plain } from '#src/lib/html-text.ts';
import { own } from '#src/lib/own.ts';
import type { AttachedFile } from '#src/ui/attachments.tsx';

interface Media {
  readonly type?: string | undefined;
  readonly url: string | null;
  readonly description?: string | null | undefined;
}

const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  mp4: 'video/mp4',
  mp3: 'audio/mpeg',
};

export function filesOf(media: readonly Media[]): AttachedFile[] {
  return media.flatMap(({ url, description }) => {
    const path = url === null ? undefined : pathOf(url);
    if (path === undefined) return [];
    const fileName = decoded(path.split('/').at(-1) ?? '');
    const ending = fileName.split('.').at(-1)?.toLowerCase() ?? '';
    const name =
      plain(description ?? '')
        .replaceAll(/\s+/g, ' ')
        .trim() || fileName;
    return [{ name, type: own(TYPES, ending) ?? 'application/octet-stream', size: 0, path }];
  });
}

/** The path of a media address below our gateway, whatever host it names. */
function pathOf(url: string): string | undefined {
  if (!URL.canParse(url, 'https://network.invalid')) return undefined;
  const { protocol, pathname } = new URL(url, 'https://network.invalid');
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  return pathname.startsWith('/gw/social/') ? pathname : `/gw/social${pathname}`;
}

function decoded(text: string): string {
  try {
    return plain(decodeURIComponent(text));
  } catch {
    return plain(text);
  }
}
