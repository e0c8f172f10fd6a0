// Foreign HTML as plain text: notes of calls, posts, mails. Never makes a node, never runs anything, reads the
// text once from left to right, and answers something for every input.

import { decodeEntities } from './html-entities.ts';

/** Elements whose inside is never words for a reader. */
const SILENT = new Set([
  'script',
  'style',
  'title',
  'template',
  'iframe',
  'noembed',
  'noframes',
  'object',
  'svg',
  'math',
]);
/** Elements that begin and end a line of their own. */
const LINES = new Set(
  'address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
/** Elements with an empty line around them. */
const PARAGRAPHS = new Set(['p', 'pre']);

const TAG_NAME = /[a-z][^\s/>]*/iy;

/**
 * The words of a piece of HTML: paragraphs apart by an empty line, breaks and blocks by a line, white space as a
 * browser would show it, entities decoded once. What follows `limit` characters of the answer is left out.
 */
export function textOfHtml(html: string, limit = 100_000): string {
  const out = new Lines(limit);
  let at = 0;
  while (at < html.length && !out.full) {
    const open = html.indexOf('<', at);
    out.words(decodeEntities(open === -1 ? html.slice(at) : html.slice(at, open)));
    if (open === -1) break;
    at = tag(html, open, out);
  }
  return out.text();
}

/** Reads the mark-up that starts at `open`, tells `out`, and answers where reading goes on. */
function tag(html: string, open: number, out: Lines): number {
  const next = html[open + 1] ?? '';
  if (next === '!' || next === '?') return endOfRemark(html, open);
  const closing = next === '/';
  TAG_NAME.lastIndex = open + (closing ? 2 : 1);
  const name = TAG_NAME.exec(html)?.[0].toLowerCase();
  if (name === undefined) {
    if (closing) return endOfRemark(html, open);
    out.words('<');
    return open + 1;
  }
  const end = endOfTag(html, TAG_NAME.lastIndex);
  if (SILENT.has(name)) return closing || html[end - 2] === '/' ? end : endOfElement(html, name, end);
  if (name === 'br') out.newLine(1, true);
  else if (PARAGRAPHS.has(name)) out.newLine(2);
  else if (LINES.has(name)) out.newLine(1);
  else if (name === 'td' || name === 'th') out.words(' ');
  if (name === 'pre') out.keepSpaces = !closing;
  return end;
}

/** After the `>` that ends a tag; a `>` between quotes does not. Without one the rest is mark-up. */
function endOfTag(html: string, from: number): number {
  for (let at = from; at < html.length; at++) {
    const letter = html[at];
    if (letter === '>') return at + 1;
    if (letter !== '"' && letter !== "'") continue;
    // A quote opens a value only after `=`; elsewhere it is a letter of a broken name.
    if (!/=\s*$/.test(html.slice(Math.max(from, at - 8), at))) continue;
    const close = html.indexOf(letter, at + 1);
    if (close === -1) return html.length;
    at = close;
  }
  return html.length;
}

/** After a comment, a doctype or another remark. */
function endOfRemark(html: string, open: number): number {
  if (!html.startsWith('<!--', open)) {
    const end = html.indexOf('>', open);
    return end === -1 ? html.length : end + 1;
  }
  if (html.startsWith('>', open + 4)) return open + 5;
  if (html.startsWith('->', open + 4)) return open + 6;
  const close = /--!?>/g;
  close.lastIndex = open + 4;
  return close.exec(html) ? close.lastIndex : html.length;
}

/** After the end of a silent element; without one, everything left is its inside. */
function endOfElement(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  close.lastIndex = from;
  return close.exec(html) ? endOfTag(html, close.lastIndex) : html.length;
}

/** Collects words the way a browser lays them out, up to a limit. */
class Lines {
  keepSpaces = false;
  readonly #limit: number;
  #parts: string[] = [];
  #length = 0;
  /** Line breaks owed before the next word. */
  #breaks = 0;
  #space = false;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get full(): boolean {
    return this.#length >= this.#limit;
  }

  words(text: string): void {
    if (text === '') return;
    if (this.keepSpaces) return this.#put(text.replaceAll(/\r\n?/g, '\n'));
    const trimmed = text.replaceAll(/[ \t\n\f\r]+/g, ' ');
    if (trimmed === ' ') {
      this.#space = true;
      return;
    }
    if (trimmed.startsWith(' ')) this.#space = true;
    this.#put(trimmed.trim());
    this.#space = trimmed.endsWith(' ');
  }

  newLine(breaks: number, adds = false): void {
    this.#breaks = Math.min(adds ? this.#breaks + breaks : Math.max(this.#breaks, breaks), 2);
    this.#space = false;
  }

  #put(words: string): void {
    const gap =
      this.#length === 0 ? '' : this.#breaks > 0 ? '\n'.repeat(this.#breaks) : this.#space ? ' ' : '';
    const piece = (gap + words).slice(0, Math.max(0, this.#limit - this.#length));
    this.#parts.push(piece);
    this.#length += piece.length;
    this.#breaks = 0;
    this.#space = false;
  }

  text(): string {
    return plain(this.#parts.join('')).trim();
  }
}

/** Text fit to be shown: no control characters but line breaks and tabs, no halves of a character. */
export const plain = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .replaceAll('\u00a0', ' ');
