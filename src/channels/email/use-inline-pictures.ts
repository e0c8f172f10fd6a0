// Attached pictures a mail shows inside its text, fetched behind the session, by content id.
import { useEffect, useState } from 'react';
import { fetchFile, isPicture } from '#src/lib/file.ts';
import type { MailFile } from './body.ts';

const NONE: ReadonlyMap<string, string> = new Map();

/** `blob:` addresses by content id; grows as the pictures arrive and is let go with the card. */
export function useInlinePictures(files: readonly MailFile[]): ReadonlyMap<string, string> {
  const [pictures, setPictures] = useState(NONE);
  useEffect(() => {
    const stop = new AbortController();
    const urls: string[] = [];
    const wanted = files.flatMap(({ cid, path, type }) =>
      cid !== undefined && path !== undefined && isPicture(type) ? [{ cid, path, type }] : [],
    );
    void Promise.all(
      wanted.map(async ({ cid, path, type }) => {
        const file = await fetchFile(path, type, stop.signal);
        if (!file.ok || stop.signal.aborted) return [];
        const url = URL.createObjectURL(file.value);
        urls.push(url);
        return [[cid, url] as const];
      }),
    ).then((found) => {
      if (!stop.signal.aborted && wanted.length > 0) setPictures(new Map(found.flat()));
    });
    return () => {
      stop.abort();
      for (const url of urls) URL.revokeObjectURL(url);
    };
  }, [files]);
  return pictures;
}
