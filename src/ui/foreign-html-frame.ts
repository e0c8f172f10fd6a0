// Cleans foreign HTML on the frame's own window and puts it there. Addresses are allowed by scheme, never by the name
// of the attribute that carries them.
import type { Config } from 'dompurify';

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
  ],
  ALLOW_DATA_ATTR: false,
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|tel:|cid:|data:image\/(?:png|jpe?g|gif|webp|avif)[;,])/i,
} as const satisfies DeepReadonly<Config>;
type DeepReadonly<T> = {
  readonly [K in keyof T]: T[K] extends (infer I)[] | undefined ? readonly I[] : T[K];
};

const LINK = /^(?:https?|mailto|tel):/i;
const DATA_IMAGE = /^data:image\//i;
/** Words that name a web address. */
const NAMES_HOST = /^\s*(?:https?:\/\/)?((?:[a-z0-9-]+\.)+[a-z]{2,})(?=[/:?#\s]|$)/i;

const STYLE = `
  html { color-scheme: light; }
  body { margin: 0; color: #16171d; font: 14px/20px system-ui, sans-serif; overflow-wrap: anywhere; }
  /* Whatever fixes itself to the window stays inside its own message. */
  main { display: flow-root; padding: 1px; overflow-x: auto; contain: layout paint; }
  img { max-width: 100%; height: auto; }
  table { max-width: 100%; }
  pre { white-space: pre-wrap; }
  small[data-host] { color: #8a4b00; }
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
  purifier.addHook('afterSanitizeAttributes', (node) => judgeNode(node, foreign));
  const fragment = purifier.sanitize(foreign.html, {
    ...CONFIG,
    FORBID_TAGS: [...CONFIG.FORBID_TAGS],
    FORBID_ATTR: [...CONFIG.FORBID_ATTR],
    RETURN_DOM_FRAGMENT: true,
  });
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

function judgeNode(node: Element, { showImages, attached }: Foreign): void {
  for (const { name, value } of node.attributes) {
    if (name === 'href') judgeLink(node, value);
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
  const blob = cid === undefined ? undefined : attached.get(decodeURIComponent(cid));
  if (blob !== undefined) node.setAttribute('src', blob);
  else if (!DATA_IMAGE.test(value) && !(showImages && /^https:/i.test(value))) node.removeAttribute('src');
}

/** Links open apart and say where they go when their words say otherwise. */
function judgeLink(node: Element, value: string): void {
  const address = value.trim();
  if (node.localName !== 'a' || !LINK.test(address) || !URL.canParse(address)) {
    node.removeAttribute('href');
    return;
  }
  node.setAttribute('target', '_blank');
  node.setAttribute('rel', 'noopener noreferrer');
  const { host, href } = new URL(address);
  node.setAttribute('title', href);
  const named = NAMES_HOST.exec(node.textContent)?.[1]?.toLowerCase();
  if (host === '' || named === undefined || bare(named) === bare(host)) return;
  const warning = node.ownerDocument.createElement('small');
  warning.dataset['host'] = '';
  warning.textContent = ` [${host}]`;
  node.append(warning);
}

const bare = (host: string): string => host.replace(/^www\./, '').replace(/:\d+$/, '');
