// Counts what a piece of HTML would fetch from elsewhere, without making a node.
import { decodeEntities } from './html-entities.ts';

const TAG = /<(?:img|image|input|video|source|body|table|td|th)(?=[\s/>])/gi;
const SOURCE = /(?:src|srcset|poster|background|href)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
const STYLE_URL = /url\(\s{0,9}["']?\s{0,9}((?:https?:)?\/\/[^"')\s]{1,2000})/gi;
const REMOTE = /^\s*(?:https?:)?\/\//i;
/** Longest tag looked at; what follows is no honest picture. */
const LONGEST = 4000;

/** How many pictures a mail asks a foreign server for; inline and attached ones are not counted. */
export function remoteImages(html: string): number {
  let count = 0;
  const starts = [...html.matchAll(TAG)].map(({ index }) => index);
  for (const [place, start] of starts.entries()) {
    const tag = html.slice(start, Math.min(start + LONGEST, starts[place + 1] ?? html.length));
    const end = tag.indexOf('>');
    if (fetches(end === -1 ? tag : tag.slice(0, end))) count += 1;
  }
  const inStyles = new Set([...html.matchAll(STYLE_URL)].map(([, address]) => address));
  return count + inStyles.size;
}

const fetches = (tag: string): boolean =>
  [...tag.matchAll(SOURCE)].some(([, double, single, bare]) =>
    REMOTE.test(decodeEntities(double ?? single ?? bare ?? '')),
  );
