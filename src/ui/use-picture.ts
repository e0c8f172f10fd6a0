// A picture behind the session as an address an <img> can show, for as long as it is on screen.
import { useEffect, useState } from 'react';
import { fetchFile } from '#src/lib/file.ts';
import type { Failure } from '#src/lib/result.ts';

export interface Picture {
  /** `blob:` address; absent while loading or after a failure. */
  readonly url?: string;
  readonly failure?: Failure;
}

const LOADING: Picture = {};

/** Fetches `path` (`/gw/…`) once; `type` must be a picture's. */
export function usePicture(path: string, type: string): Picture {
  const [picture, setPicture] = useState<Picture>(LOADING);
  useEffect(() => {
    const stop = new AbortController();
    let url: string | undefined;
    void fetchFile(path, type, stop.signal).then((result) => {
      if (stop.signal.aborted) return;
      if (!result.ok) return setPicture({ failure: result.failure });
      url = URL.createObjectURL(result.value);
      setPicture({ url });
    });
    return () => {
      stop.abort();
      if (url !== undefined) URL.revokeObjectURL(url);
      setPicture(LOADING);
    };
  }, [path, type]);
  return picture;
}
