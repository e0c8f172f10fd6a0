// A part that comes late is a plain `import()`. Vite wraps each into a helper that sees to the part's styles first, and
// names it three times on the way; all but a few have no styles beyond those of the document. Why: decision 0061.
import type { Plugin } from 'vite';

const DEPS = /^const __vite__mapDeps=.*?\(m\.f=(\[[^\]]*\])\).*\n/;
const WRAPPED =
  /[\w$]+\((?:async\(\)=>\{let\{([^}]+)\}=await (import\(`[^`]+`\));return\{\1\}\}|\(\)=>(import\(`[^`]+`\))),(?:\[\]|__vite__mapDeps\(\[([\d,]+)\]\))\)/g;

export const plainImports = (): Plugin => ({
  name: 'throughline:plain-imports',
  apply: 'build',
  // After Vite has put in what each needs.
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const files = Object.values(bundle);
      const documents = files.filter(({ fileName }) => fileName.endsWith('.html'));
      const named = documents.map((one) => ('source' in one ? String(one.source) : '')).join('');
      const sheets = new Set(
        files.map(({ fileName }) => fileName).filter((name) => named.includes(`/${name}"`)),
      );
      for (const file of files) if ('code' in file) file.code = unwrapped(file.code, sheets);
    },
  },
});

/** `code` with each late import plain that needs no more than `sheets`, which are there from the beginning. */
export function unwrapped(code: string, sheets: ReadonlySet<string>): string {
  const deps = JSON.parse(DEPS.exec(code)?.[1] ?? '[]') as readonly string[];
  const isThere = (needs: string) => needs.split(',').every((at) => sheets.has(deps[Number(at)] ?? ''));
  const plain = code.replace(WRAPPED, (whole, _names, named: string, all: string, needs?: string) =>
    needs === undefined || isThere(needs) ? (named ?? all) : whole,
  );
  return plain.includes('__vite__mapDeps([') ? plain : plain.replace(DEPS, '');
}
