// What a key must look like to be one, and the one way it is written, so that one person is found however it was typed.
// Pure: the desk refuses by it, the dialog says why by it.
import type { keyFlaws } from '#src/desk/keys.ts';
import type { Customer } from '#src/desk/customer.ts';

export type KeyKind = Customer['keys'][number]['kind'];
export type KeyFlaw = (typeof keyFlaws)[number];
export type KeyReading =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly flaw: KeyFlaw };

/** Where a brand is at home: what a number that begins with a nought leaves out, and how many digits follow. */
const REGIONS = {
  GB: { code: '44', national: /^[1-9]\d{8,9}$/ },
  FR: { code: '33', national: /^[1-9]\d{8}$/ },
} as const;
export type Region = keyof typeof REGIONS;

/** No key of any back end is longer. */
const LONGEST = 254;

const read = (value: string): KeyReading => ({ ok: true, value });
const flawed = (flaw: KeyFlaw): KeyReading => ({ ok: false, flaw });

/** A key as people type it, in the form every back end is asked by. */
export function readKey(kind: KeyKind, typed: string, region: Region): KeyReading {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return flawed('empty');
  if (text.length > LONGEST) return flawed('too-long');
  switch (kind) {
    case 'email':
      return address(text);
    case 'phone':
      return number(text, region);
    case 'mastodon_acct':
      return handle(text);
    case 'chatwoot_contact':
    case 'hubspot_contact':
      return /^[1-9]\d{0,15}$/.test(text) ? read(text) : flawed('no-id');
    case 'loyalty':
    case 'square_customer':
      return /^[\w-]+$/.test(text) ? read(text.toUpperCase()) : flawed('no-id');
    case 'web_user':
      return /^[\w.@+-]+$/.test(text) ? read(text) : flawed('no-id');
  }
}

/** Whether two keys of a kind are one; what stands before the @ may be written in any case. */
export const isSameKey = (kind: KeyKind, a: string, b: string): boolean =>
  kind === 'email' || kind === 'mastodon_acct' ? a.toLowerCase() === b.toLowerCase() : a === b;

/** The domain in lower case; what stands before it is its owner's to write. */
function address(text: string): KeyReading {
  const parts =
    /^(?:mailto:)?([^\s@<>"(),:;]{1,64})@((?:[\p{L}\p{Nd}](?:[\p{L}\p{Nd}-]*[\p{L}\p{Nd}])?\.)+[\p{L}\p{Nd}-]{2,})$/iu.exec(
      text,
    );
  return parts ? read(`${parts[1] ?? ''}@${(parts[2] ?? '').toLowerCase()}`) : flawed('no-address');
}

/** E.164, whatever stands between the digits. */
function number(text: string, region: Region): KeyReading {
  const plain = text
    .replaceAll('(0)', '')
    .replaceAll(/[\s()./\u00ad\u200b-\u200f\u2010-\u2015\u202a-\u202e\u2060-]/g, '');
  const abroad = /^(?:\+|00)(\d+)$/.exec(plain)?.[1];
  if (abroad !== undefined) {
    const home = Object.values(REGIONS).find(({ code }) => abroad.startsWith(code));
    const fits = home ? home.national.test(abroad.slice(home.code.length)) : /^[1-9]\d{6,14}$/.test(abroad);
    return fits ? read(`+${abroad}`) : flawed('no-number');
  }
  const { code, national } = REGIONS[region];
  const digits = /^0(\d+)$/.exec(plain)?.[1] ?? '';
  return national.test(digits) ? read(`+${code}${digits}`) : flawed('no-number');
}

/** `name` or `name@server`, as the network writes it; an address of its page will do. */
function handle(text: string): KeyReading {
  const page = /^https?:\/\/([^/]+)\/@([^/?#]+)\/?$/i.exec(text);
  const named = page ? `${page[2] ?? ''}${(page[2] ?? '').includes('@') ? '' : `@${page[1] ?? ''}`}` : text;
  const acct = named.replace(/^@/, '').toLowerCase();
  return /^\w(?:[\w.-]*\w)?(?:@(?:[a-z\d-]+\.)+[a-z\d-]{2,})?$/.test(acct) ? read(acct) : flawed('no-handle');
}
