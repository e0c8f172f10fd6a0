// Which modules travel together. Left alone, the bundler makes a file of every set of screens that shares something:
// two dozen requests before the first case, each compressed alone. So what the start needs is one file, and what the
// agent's screen needs beyond it another. Everything else comes when it is opened.
import { fileURLToPath } from 'node:url';

interface Bundle {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}
type IsNeeded = (id: string, bundle: Bundle) => boolean;

/** The bundler's groups; the first one that names a module takes it. */
export function chunkGroups() {
  const start = neededBy('app/main.tsx');
  const signIn = neededBy('app/sign-in/sign-in.tsx');
  // With the outbox, which no screen waits for: it needs the channels.
  const agent = neededBy('app/screens/agent-screen.tsx', 'app/open-outbox.ts');
  return [
    // Who has yet to sign in must not wait for the agent's screen because both draw the same bones.
    group('start', 2, (id, bundle) => start(id, bundle) || (signIn(id, bundle) && agent(id, bundle))),
    group('agent', 1, agent),
  ];
}

/** What is asked for at once: by the document, and of what the start asks for, what the first screen waits for. */
const isFirst = (file: string): boolean => file.endsWith('.html');
const isNext = (file: string): boolean => file.startsWith('assets/agent-screen-');
/** A sheet is found by nobody but by its name; the first is there already. */
const isSheet = (file: string): boolean => file.endsWith('.css') && !file.startsWith('assets/start-');

/** Which of the files that `file` needs are named beside it where it is loaded; all others it finds by itself. */
export const namedBeside = (file: string, needs: string[], host: string): string[] =>
  isFirst(host) || isNext(file) ? needs : needs.filter(isSheet);

const group = (name: string, priority: number, isIn: IsNeeded) => ({
  name: (id: string, bundle: Bundle): string | null => (isIn(id, bundle) ? name : null),
  debugName: name,
  priority,
});

/** Whether these files need a module from the first moment on; what they import lazily they do not. */
function neededBy(...files: readonly string[]): IsNeeded {
  let needed: Set<string> | undefined;
  return (id, bundle) => {
    if (!needed) {
      needed = new Set(files.map((file) => fileURLToPath(new URL(`../src/${file}`, import.meta.url))));
      for (const one of needed)
        for (const next of bundle.getModuleInfo(one)?.importedIds ?? []) needed.add(next);
    }
    return needed.has(id);
  };
}
