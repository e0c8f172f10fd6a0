// Which modules travel together. Left alone, the bundler makes a file of every set of screens that shares something:
// two dozen requests before the first case, each compressed alone. So what the start needs is one file, and what the
// agent's screen needs beyond it another. Everything else comes when it is opened.
import { fileURLToPath } from 'node:url';

type Context = { getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null };

/** The bundler's groups; the first one that names a module takes it. */
export const chunkGroups = () => [
  { name: together('start', 'app/main.tsx'), debugName: 'start', priority: 2 },
  {
    name: together('agent', 'app/screens/agent-screen.tsx', 'workspace/composer/composer.tsx'),
    debugName: 'agent',
    priority: 1,
  },
];

/** Names every module that these files need from the first moment on; what they import lazily is not among them. */
function together(name: string, ...files: readonly string[]) {
  let needed: Set<string> | undefined;
  return (id: string, bundle: Context): string | null => {
    if (!needed) {
      needed = new Set(files.map((file) => fileURLToPath(new URL(`../src/${file}`, import.meta.url))));
      for (const one of needed)
        for (const next of bundle.getModuleInfo(one)?.importedIds ?? []) needed.add(next);
    }
    return needed.has(id) ? name : null;
  };
}
