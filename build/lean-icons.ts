// Icons without what we do not ask of their library: it looks up a size, a colour and a context for each icon drawn, in
// two components. All that is kept of an icon is its lines.
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const MAKER = fileURLToPath(new URL('./icon.js', import.meta.url));
/** Nothing but other names for the icon follows its lines. */
const LINES = /\bnode: (\[.*?\])(?:,\s*aliases: \[[^\]]*\])?\s*\};\n/s;

/** Our lists of icons, and the library's name in them. */
const LISTS = /\/src\/ui\/(?:late-)?icons\.ts$/;
const LISTED = /export \{([^}]*)\} from ["']lucide-react["'];/;

export const leanIcons = (): Plugin[] => [iconsByFile(), linesAlone()];

/** Each icon from its own file: the library's list of all would make one set of both our lists. */
function iconsByFile(): Plugin {
  return {
    name: 'throughline:icons-by-file',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: LISTS },
      handler: (code) => ({
        code: code.replace(LISTED, (_, names: string) =>
          names
            .split(',')
            .map((name) => name.trim())
            .filter((name) => name !== '')
            .map(
              (name) =>
                `export { default as ${name} } from 'lucide-react/dist/esm/icons/${fileOf(name)}.mjs';`,
            )
            .join('\n'),
        ),
        map: null,
      }),
    },
  };
}

/** `CircleSlash2` -> `circle-slash-2`. */
export const fileOf = (name: string): string =>
  name.replaceAll(/(?<=.)(?=[A-Z])|(?<=[a-z])(?=\d)/g, '-').toLowerCase();

function linesAlone(): Plugin {
  return {
    name: 'throughline:lean-icons',
    apply: 'build',
    transform: {
      filter: { id: /lucide-react\/dist\/esm\/icons\// },
      handler(code, id) {
        // A file that only gives an icon another name.
        if (!code.includes('createLucideIcon(')) return;
        const lines = linesOf(code);
        if (lines === undefined) return this.error(`${id} is written in another form than icons were`);
        return {
          code: `import { icon } from ${JSON.stringify(MAKER)};\nexport default /* @__PURE__ */ icon(${lines});\n`,
          map: null,
          moduleSideEffects: false,
        };
      },
    },
  };
}

/** Without the keys: only React's development build looks at them, and they do not compress. */
export const linesOf = (code: string): string | undefined =>
  LINES.exec(code)?.[1]?.replaceAll(/,\s*key: "\w+"/g, '');
