// Where a link of a stranger really goes, when its words name another place or its letters could be taken for others.

/** Words that name a host, in any script, with the dots people and browsers take for dots. */
const HOSTS = /(?:[\p{L}\p{N}\p{M}_-]+[.\u3002\uff0e\uff61])+[\p{L}\p{M}]{2,}/gu;
/** Letters nobody sees: they could split a name. */
const UNSEEN = /[\p{Cf}\u034f]/gu;
/** More words than this name nothing to somebody who reads. */
const LONGEST = 2000;

/**
 * The host to write behind a link's words, as browsers compare it (punycode), or nothing where the words do not mislead.
 * For a mail address it is the part behind the @.
 */
export function hostToShow(url: URL, words: string): string | undefined {
  const host = url.protocol === 'mailto:' ? mailHost(url) : url.host;
  if (host === '') return undefined;
  const named = [...words.slice(0, LONGEST).replaceAll(UNSEEN, '').matchAll(HOSTS)].map(([name]) => name);
  const misleads = named.some((name) => bare(ascii(name)) !== bare(host));
  return misleads || host.split('.').some((label) => label.startsWith('xn--')) ? host : undefined;
}

/** The name as browsers compare it; what is no host stays as it is. */
function ascii(name: string): string {
  const address = `https://${name}/`;
  return URL.canParse(address) ? new URL(address).host : name;
}

function mailHost({ pathname }: URL): string {
  const host = pathname.split('@').at(-1) ?? '';
  return pathname.includes('@') ? ascii(host) : '';
}

const bare = (host: string): string => host.replace(/^www\./, '').replace(/:\d+$/, '');
