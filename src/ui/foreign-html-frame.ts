// Cleans foreign HTML on the frame's own window and puts it there. Addresses are allowed by scheme, never by the name
// of the attribute that carries them.
import type { Config } from 'dompurify';
import { hostToShow } from './link-host.ts';

export interface Foreign {
  readonly html: string;
  readonly showImages: boolean;
  readonly attached: ReadonlyMap<string, string>;
  readonly lang: string;
}

const CONFIG = {
  RETURN_DOM_FRAGMENT: true,
  USE_PROFILES: { html: true },
  FORBID_TAGS: [
    'style',
    'form',
    'input',
    'textarea',
    'select',
    'option',
    'button',
    'dialog',
    'audio',
    'video',
    'source',
    'track',
  ],
  FORBID_ATTR: [
    'id',
    'name',
    'autofocus',
    'tabindex',
    'contenteditable',
    'draggable',
    'popover',
    'usemap',
    'ping',
    'srcset',
    'title',
  ],
  ALLOW_DATA_ATTR: false,
  // What is read aloud is what stands there, no other name for it.
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|tel:|cid:|data:image\/(?:png|jpe?g|gif|webp|avif)[;,])/i,
} as const satisfies DeepReadonly<Config>;
type DeepReadonly<T> = {
  readonly [K in keyof T]: T[K] extends (infer I)[] | undefined ? readonly I[] : T[K];
};

const LINK = /^(?:https?|mailto|tel):/i;
const DATA_IMAGE = /^data:image\/(?:png|jpe?g|gif|webp|avif)[;,]/i;

const STYLE = `
  html { color-scheme: light; }
  body { margin: 0; color: #16171d; font: 14px/20px system-ui, sans-serif; overflow-wrap: anywhere; }
  /* Whatever fixes itself to the window stays inside its own message. */
  main { display: flow-root; padding: 1px; overflow-x: auto; contain: layout paint; }
  img { max-width: 100%; height: auto; }
  table { max-width: 100%; }
  pre { white-space: pre-wrap; }
  /* Nothing around it makes it unseen. */
  small[data-host] { all: revert; visibility: visible; color: #8a4b00; font: 12px/16px system-ui, sans-serif; }
`;

/** Fills a loaded frame; answers the element that grows with the content, or nothing when the frame is gone. */
export async function appendCleaned(
  frame: HTMLIFrameElement,
  foreign: Foreign,
): Promise<HTMLElement | undefined> {
  const { default: createPurifier } = await import('dompurify');
  const { contentWindow: view, contentDocument: page } = frame;
  if (!view || !page?.body) return undefined;
  // On the frame's own window: its elements and its policy, not the app's.
  const purifier = createPurifier(view as Window & typeof globalThis);
  const misleading = new Map<Element, string>();
  purifier.addHook('afterSanitizeAttributes', (node) => judgeNode(node, foreign, misleading));
  const fragment = purifier.sanitize(foreign.html, {
    ...CONFIG,
    FORBID_TAGS: [...CONFIG.FORBID_TAGS],
    FORBID_ATTR: [...CONFIG.FORBID_ATTR],
    RETURN_DOM_FRAGMENT: true,
  });
  for (const [link, host] of misleading) link.append(warningOf(page, host));
  const style = page.createElement('style');
  style.textContent = STYLE;
  const content = page.createElement('main');
  content.append(fragment);
  page.documentElement.lang = foreign.lang;
  page.head.querySelectorAll('style').forEach((old) => old.remove());
  page.head.append(style);
  page.body.replaceChildren(content);
  return content;
}

function judgeNode(node: Element, { showImages, attached }: Foreign, misleading: Map<Element, string>): void {
  // A copy: what is taken away must not make the next one pass unseen.
  for (const { name, value } of Array.from(node.attributes)) {
    if (name === 'href') judgeLink(node, value, misleading);
    else if (name === 'src') judgeSource(node, value, showImages, attached);
    else if (name === 'background' || name === 'poster') node.removeAttribute(name);
    else if (name === 'style' && !showImages && /url\s*\(|image-set|\\/i.test(value))
      node.removeAttribute('style');
  }
}

function judgeSource(
  node: Element,
  value: string,
  showImages: boolean,
  attached: ReadonlyMap<string, string>,
): void {
  const cid = /^cid:(.+)$/i.exec(value.trim())?.[1];
  const blob = cid === undefined ? undefined : attached.get(decoded(cid));
  if (blob !== undefined) node.setAttribute('src', blob);
  else if (!DATA_IMAGE.test(value) && !(showImages && /^https:/i.test(value))) node.removeAttribute('src');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Links open apart and say where they go when their words say otherwise. */
function judgeLink(node: Element, value: string, misleading: Map<Element, string>): void {
  const address = value.trim();
  if (node.localName !== 'a' || !LINK.test(address) || !URL.canParse(address)) {
    node.removeAttribute('href');
    return;
  }
  node.setAttribute('target', '_blank');
  node.setAttribute('rel', 'noopener noreferrer');
  const url = new URL(address);
  node.setAttribute('title', url.href);
  const real = hostToShow(url, node.textContent);
  if (real !== undefined) misleading.set(node, real);
}

function warningOf(page: Document, host: string): HTMLElement {
  const warning = page.createElement('small');
  warning.dataset['host'] = '';
  warning.textContent = ` [${host}]`;
  return warning;
}
