// Shows HTML written by strangers: cleaned, in an empty framed page that can neither run scripts nor reach the network.
// This is the only place where foreign HTML becomes nodes.
import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { appendCleaned } from './foreign-html-frame.ts';

export interface ForeignHtmlProps {
  readonly html: string;
  /** What the frame holds, for people who hear it. */
  readonly title: string;
  /** Pictures from elsewhere, asked for by the reader, for this piece alone. */
  readonly showImages: boolean;
  /** `blob:` addresses of attached pictures by content id. */
  readonly attached?: ReadonlyMap<string, string>;
}

const NONE: ReadonlyMap<string, string> = new Map();
/** Beyond this the frame scrolls: a page may grow with its own frame for ever. */
const TALLEST = 6000;

export function ForeignHtml({ html, title, showImages, attached = NONE }: ForeignHtmlProps) {
  const { i18n } = useLingui();
  const frame = useRef<HTMLIFrameElement>(null);
  const page = showImages ? '/frame-images.html' : '/frame.html';

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    let stop: (() => void) | undefined;
    let isOver = false;
    const fill = async () => {
      stop?.();
      const content = await appendCleaned(element, { html, showImages, attached, lang: i18n.locale });
      if (isOver || !content) return;
      const sizes = new ResizeObserver(() => {
        element.style.height = `${Math.min(Math.ceil(content.getBoundingClientRect().height) + 1, TALLEST)}px`;
      });
      sizes.observe(content);
      stop = () => sizes.disconnect();
    };
    const start = () => void fill();
    element.addEventListener('load', start);
    if (isLoaded(element, page)) start();
    return () => {
      isOver = true;
      element.removeEventListener('load', start);
      stop?.();
    };
  }, [html, page, showImages, attached, i18n.locale]);

  return (
    // Mails are written for white paper: in the dark they stay on it.
    <div data-theme="light" className="rounded-2 bg-surface mt-1 overflow-hidden">
      <iframe
        key={page}
        ref={frame}
        src={page}
        title={title}
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        referrerPolicy="no-referrer"
        className="block h-20 w-full"
      />
    </div>
  );
}

const isLoaded = (frame: HTMLIFrameElement, page: string): boolean =>
  frame.contentDocument?.readyState === 'complete' && frame.contentDocument.location.pathname === page;
