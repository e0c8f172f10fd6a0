// React comes as a CommonJS module, of which the bundler calls every function through its object: `(0, r.jsx)(…)`, a
// thousand times over. Given names of its own, each is a plain function with a name of one letter.
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const require = createRequire(import.meta.url);
const MODULES = ['react', 'react/jsx-runtime'];
const MARK = '\0plain:';

/** Only for what is imported: what React itself requires is the module as it is. */
export const plainReact = (): Plugin => ({
  name: 'throughline:plain-react',
  apply: 'build',
  enforce: 'pre',
  resolveId: {
    filter: { id: new RegExp(`^(?:${MODULES.join('|')})$`) },
    handler: (id, importer, { kind }) =>
      kind === 'import-statement' && !importer?.startsWith(MARK) ? MARK + id : undefined,
  },
  load: {
    filter: { id: new RegExp(`^${MARK}`) },
    handler: (id) => ({ code: namesOf(id.slice(MARK.length)), moduleSideEffects: false }),
  },
});

/** The module's exports under their names; read by a function without effect, so that those nobody names are left out. */
function namesOf(id: string): string {
  const names = Object.keys(require(id) as object).filter((name) => !name.startsWith('_'));
  return `import all from '${id}';\nexport default all;\n${names.map((name) => `export const ${name} = /* @__PURE__ */ (() => all.${name})();`).join('\n')}\n`;
}
